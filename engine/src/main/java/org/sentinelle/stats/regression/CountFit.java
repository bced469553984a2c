package org.sentinelle.stats.regression;

/** What comes of fitting counts: a fit, or the reason why there is none. */
public sealed interface CountFit permits LogLinkFit, NegativeBinomialFit, CountFit.None {

    /** Why there is no fit. */
    enum Cause {
        /** A column of the design is a combination of the others. */
        COLLINEAR,
        /** The likelihood has no finite maximum, or none was found. */
        NOT_CONVERGED,
        /** The counts vary no more than Poisson counts do, so theta would be infinite. */
        NOT_OVERDISPERSED
    }

    /** There is no fit. */
    record None(Cause cause) implements CountFit {}
}
