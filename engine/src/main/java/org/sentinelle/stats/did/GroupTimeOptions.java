package org.sentinelle.stats.did;

import java.io.Serializable;

/**
 * How group-time effects are estimated.
 *
 * @param anticipation for how long before treatment units may already respond to it, in units of time
 */
public record GroupTimeOptions(
        Estimator estimator,
        Comparison comparison,
        Base base,
        Sampling sampling,
        double anticipation,
        Convention convention)
        implements Serializable {

    /** Where the programs that others use depart from the derivation. */
    public enum Convention {
        /** As derived. */
        EXACT,
        /**
         * As did 2.1.2 and DRDID 1.2.3: in the overall mean over groups the shares' error is that of the groups of the first cells (as derived from
         * did 2.5 on); doubly robust from cross-sections, the model before enters with the sign of the model after (so in DRDID 1.3.0 too); the
         * bootstrap takes the mean, not the sum, of what the units of a cluster contribute (the sum from did 2.3.1.906 on). With anticipation and a
         * varying base, times at which treatment may be anticipated are compared with the time just before, which may be one too; units treated
         * after the last time, but not so late that they cannot anticipate it by then, count as never treated (neither in later versions).
         */
        DID
    }

    /** How covariates are taken into account; without covariates all are the difference of mean changes. */
    public enum Estimator {
        /** A linear model of the comparison's change, predicted for the treated. */
        OUTCOME_REGRESSION,
        /** The comparison weighted to look like the treated, weights summing to 1. */
        INVERSE_PROBABILITY,
        /** Both; right where either is. */
        DOUBLY_ROBUST;

        boolean regresses() {
            return this != INVERSE_PROBABILITY;
        }

        boolean weights() {
            return this != OUTCOME_REGRESSION;
        }
    }

    /** Who the treated are compared with. */
    public enum Comparison {
        NEVER_TREATED,
        /** Also those treated later than the times compared. */
        NOT_YET_TREATED
    }

    /** What times before treatment are compared with; times after it are compared with the last before. */
    public enum Base {
        /** The time just before. */
        VARYING,
        /** The last time before treatment, as times after it are. */
        UNIVERSAL
    }

    /** How units were observed. */
    public enum Sampling {
        /** The same units every time; those that are missing once are left out. */
        PANEL,
        /** The same units, not all of them every time; times are compared as cross-sections, of units that may depend on themselves. */
        UNBALANCED,
        /** Other units every time. */
        CROSS_SECTIONS
    }
}
