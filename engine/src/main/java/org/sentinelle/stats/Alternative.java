package org.sentinelle.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The hypothesis held against "no effect". */
public enum Alternative {
    TWO_SIDED {
        @Override
        public double normalP(double z) {
            return Math.min(1, 2 * STANDARD_NORMAL.survivalProbability(Math.abs(z)));
        }
    },
    GREATER {
        @Override
        public double normalP(double z) {
            return STANDARD_NORMAL.survivalProbability(z);
        }
    },
    LESS {
        @Override
        public double normalP(double z) {
            return STANDARD_NORMAL.cumulativeProbability(z);
        }
    };

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    /** The probability, under the standard normal distribution, of a statistic at least as extreme as {@code z}. */
    public abstract double normalP(double z);
}
