package org.sentinelle.analyse.regression;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.sentinelle.stats.regression.StudentT;

/** Student's t and, for infinite degrees of freedom, the normal distribution. */
final class Distributions {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Distributions() {}

    static double twoSidedP(double statistic, double df) {
        return Double.isInfinite(df)
                ? Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(statistic)))
                : new StudentT(df).twoSidedP(statistic);
    }

    /** What a standard normal number stays below in size with this probability. */
    static double normalQuantile(double level) {
        return NORMAL.inverseSurvivalProbability((1 - level) / 2);
    }
}
