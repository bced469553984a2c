package org.sentinelle.stats.glm;

import java.util.BitSet;

/** What comes of fitting a generalised linear model: a fit, or the reason why there is none. */
public sealed interface GlmOutcome permits GlmFit, PartedGlmFit, GlmOutcome.Separated, GlmOutcome.NotConverged {
    /**
     * The likelihood rises without end along a direction.
     *
     * @param complete whether every row lies strictly on its side, so that all fitted means end at what was observed
     * @param infinite the columns whose coefficients have no end
     * @param rows how many rows are told apart for certain
     */
    record Separated(boolean complete, BitSet infinite, int rows) implements GlmOutcome {}

    /** No maximum was found. */
    record NotConverged() implements GlmOutcome {}
}
