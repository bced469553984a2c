package org.sentinelle.stats.did;

/** What comes of a comparison of two groups at two times: an effect, or the reason why there is none. */
public sealed interface CellOutcome {

    /** Why a cell has no effect. */
    enum Reason {
        /** Nobody of the group at one of the two times, or none of weight. */
        NO_TREATED,
        /** Nobody to compare with at one of the two times, or none of weight. */
        NO_COMPARISON,
        /** The covariates tell almost for certain who is treated. */
        NO_OVERLAP,
        /** Covariates that tell others apart depend on each other among those whose outcome is regressed on them, or outnumber them. */
        SINGULAR
    }

    /**
     * An effect.
     *
     * @param att the effect on the treated
     * @param phi what each row contributes to its error
     */
    record Effect(double att, double[] phi) implements CellOutcome {}

    /** No effect. */
    record None(Reason reason) implements CellOutcome {}
}
