package org.sentinelle.stats.rates;

import org.sentinelle.stats.Limits;

/**
 * Confidence limits for the ratio of the means of two independent Poisson counts, x over y.
 *
 * <p>z is the normal quantile of (1 + level) / 2. Only the exact limits exist for a count of 0. Assumes that neither count
 * is part of the other; the ratio may exceed 1.
 *
 * <p>Checked against R 4.2.2: glm with confint.default (delta-log), deriv (delta), uniroot on the inequality (Fieller),
 * poisson.test (exact).
 */
public enum CountRatioInterval {
    /**
     * Delta method on the log scale: (x/y) exp(± z √(1/x + 1/y)). Always above 0, and the same ratio turned round has limits
     * turned round.
     */
    DELTA_LOG {
        @Override
        public Limits limits(int x, int y, double level) {
            return RateRatioInterval.LOG.limits(new TwoRates(x, 1, y, 1), level);
        }
    },
    /** Delta method on the plain scale: (x/y) (1 ± z √(1/x + 1/y)). May fall below 0. */
    DELTA {
        @Override
        public Limits limits(int x, int y, double level) {
            double ratio = x / (double) y;
            double half = Levels.z(level) * standardError(x, y);
            return new Limits(ratio - half, ratio + half);
        }
    },
    /**
     * Fieller's set: the ratios q &gt;= 0 with (x - q y)² &lt;= z² (x + q² y).
     *
     * <p>With B = x y and D = √(z² x y (x + y - z²)) its ends are x (x - z²) / (B + D) and (B + D) / (y (y - z²)). For y &gt;
     * z² it is the interval between them, whose lower end is below 0 for x &lt; z². For y &lt;= z², where the denominator
     * cannot be told from 0, the whole solution is no interval; of the ratios from 0 up it holds all above the first end, and
     * all there are where x &lt;= z² as well.
     *
     * <p>Reference: E. C. Fieller, Some problems in interval estimation, Journal of the Royal Statistical Society B 16 (1954)
     * 175-185, doi:10.1111/j.2517-6161.1954.tb00159.x.
     */
    FIELLER {
        @Override
        public Limits limits(int x, int y, double level) {
            double square = Levels.z(level) * Levels.z(level);
            double sum = (double) x * y + Math.sqrt(square * x * y * Math.max(0, x + (double) y - square));
            double low = x * (x - square) / sum;
            return y > square ? new Limits(low, sum / (y * (y - square))) : new Limits(Math.max(0, low), OPEN);
        }
    },
    /** Exact, given x + y, as for the ratio of two rates of equal exposure. */
    EXACT {
        @Override
        public boolean appliesTo(int x, int y) {
            return true;
        }

        @Override
        public Limits limits(int x, int y, double level) {
            return RateRatioInterval.EXACT.limits(new TwoRates(x, 1, y, 1), level);
        }
    };

    private static final double OPEN = Double.POSITIVE_INFINITY;

    /** Whether there are limits for these counts. */
    public boolean appliesTo(int x, int y) {
        return x > 0 && y > 0;
    }

    /** The limits, where {@link #appliesTo} says that there are any. */
    public abstract Limits limits(int x, int y, double level);

    /** Standard error of x/y by the delta method: (x/y) √(1/x + 1/y). */
    public static double standardError(int x, int y) {
        return x / (double) y * Math.sqrt(1.0 / x + 1.0 / y);
    }
}
