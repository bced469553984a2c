package org.sentinelle.stats.mixed;

/** Why a mixed model has no fit. */
public enum Refusal {
    /** The columns of a term's deviations are combinations of each other. */
    DEPENDENT_DEVIATIONS,
    /** Groupings are crossed in so many places that the factor of their cross-products takes too much work. */
    CROSSED_TOO_LARGE,
    /** Nothing is left for the errors, or the deviations have no largest likelihood. */
    NO_RESIDUAL,
    /** A combination of the fixed effects tells all successes from all failures. */
    SEPARATED
}
