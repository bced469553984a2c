package org.sentinelle.stats.rates;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** What a confidence level means for two-sided limits. */
final class Levels {
    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    private Levels() {}

    /** The probability left out on each side. */
    static double tail(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("Level must be inside (0, 1), was " + level);
        }
        return (1 - level) / 2;
    }

    /** The normal quantile of (1 + level) / 2. */
    static double z(double level) {
        return zAbove(tail(level));
    }

    /** The point above which a standard normal value has this probability. */
    static double zAbove(double tail) {
        return STANDARD_NORMAL.inverseSurvivalProbability(tail);
    }
}
