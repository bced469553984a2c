package org.sentinelle.stats.absorb;

/** A fit with absorbed effects, or why there is none. */
public sealed interface AbsorbedOutcome permits AbsorbedFit, AbsorbedOutcome.None {
    /** No fit, for a reason. */
    record None(Cause cause) implements AbsorbedOutcome {}

    /** Why there is no fit. */
    enum Cause {
        /** Singletons and zeros were all there was, or there are no more rows than parameters. */
        TOO_FEW_ROWS,
        /** Every column is a combination of the effects. */
        ALL_ABSORBED,
        NOT_CONVERGED
    }
}
