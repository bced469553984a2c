package org.sentinelle.stats.pretrends;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Tails of the normal distribution, far out as well. */
final class NormalTail {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** From here on the series is exact to a double. */
    private static final double FAR = 30;

    private NormalTail() {}

    /**
     * P(Z > z | low <= Z <= high) of a standard normal Z, for low <= z <= high.
     *
     * @return 0 where the interval has no length
     */
    static double above(double z, double low, double high) {
        if (!(low < high) || z >= high) {
            return 0;
        }
        if (high <= 0) {
            return 1 - above(-z, -high, -low);
        }
        if (low < 0) {
            double whole = NORMAL.probability(low, high);
            return NORMAL.probability(Math.max(z, low), high) / whole;
        }
        double from = log(low);
        double rest = Math.exp(log(high) - from);
        return (Math.exp(log(Math.max(z, low)) - from) - rest) / (1 - rest);
    }

    /** log P(Z > z), z at least 0. */
    private static double log(double z) {
        if (z < FAR) {
            return Math.log(NORMAL.survivalProbability(z));
        }
        if (Double.isInfinite(z)) {
            return Double.NEGATIVE_INFINITY;
        }
        double r = 1 / (z * z);
        double series = 1 - r * (1 - 3 * r * (1 - 5 * r * (1 - 7 * r * (1 - 9 * r))));
        return -z * z / 2 - Math.log(z) - Math.log(2 * Math.PI) / 2 + Math.log(series);
    }
}
