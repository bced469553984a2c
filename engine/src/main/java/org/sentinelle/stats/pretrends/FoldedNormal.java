package org.sentinelle.stats.pretrends;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** |X| where X ~ N(t, 1). */
final class FoldedNormal {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int STEPS = 200;

    private FoldedNormal() {}

    /** c with P(|X| <= c) = p, by bisection; t is 0 or more. */
    static double quantile(double p, double t) {
        double low = 0;
        double high = t + NORMAL.inverseCumulativeProbability((1 + p) / 2);
        for (int i = 0; i < STEPS && high - low > Math.ulp(high); i++) {
            double c = (low + high) / 2;
            if (NORMAL.cumulativeProbability(c - t) - NORMAL.cumulativeProbability(-c - t) < p) {
                low = c;
            } else {
                high = c;
            }
        }
        return (low + high) / 2;
    }

    /** How fast the quantile c grows with t: tanh(c t). */
    static double slope(double c, double t) {
        return Math.tanh(c * t);
    }
}
