package org.sentinelle.stats.rates;

import org.sentinelle.stats.Limits;

/**
 * The formulas of {@link ProportionInterval}.
 *
 * <p>Symbols: x successes of n trials, p = x / n, q = 1 - p, alpha = 1 - level, z the upper alpha / 2 point of the standard
 * normal distribution. All limits are shares. Cancellation is avoided, so that limits near 0 are as precise as others.
 *
 * <p>References: R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17
 * (1998) 857-872, doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;857::AID-SIM777&gt;3.0.CO;2-E; L. D. Brown, T. T. Cai and
 * A. DasGupta, Interval estimation for a binomial proportion, Statistical Science 16 (2001) 101-133,
 * doi:10.1214/ss/1009213286. Checked against R 4.2.2 (prop.test, binom.test, qbeta) with epitools 0.5-10.1.
 */
public enum ProportionFormula {
    /**
     * Wilson's score interval: the p' for which |p - p'| = z √( p'(1 - p') / n ), that is
     * (p + z² / 2n ± z √( pq / n + z² / 4n² )) / (1 + z² / n). Inside [0, 1]; the lower limit is exactly 0 for x = 0, the
     * upper exactly 1 for x = n.
     *
     * <p>E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209-212,
     * doi:10.1080/01621459.1927.10502953; method 3 of Newcombe.
     */
    WILSON {
        @Override
        Limits limits(double x, double n, double alpha) {
            double z = Levels.zAbove(alpha / 2);
            return new Limits(scoreLow(x / n, n, z), x == n ? 1 : scoreHigh(x / n, n, z));
        }
    },

    /**
     * Wilson's interval with the continuity correction: the p' for which |p - p'| - 1 / 2n = z √( p'(1 - p') / n ). The
     * lower limit is set to 0 for x = 0, the upper to 1 for x = n. Method 4 of Newcombe; unlike R's prop.test it does not
     * shrink the correction where p is near 1/2.
     */
    WILSON_CORRECTED {
        @Override
        Limits limits(double x, double n, double alpha) {
            double z = Levels.zAbove(alpha / 2);
            return new Limits(x == 0 ? 0 : scoreLow((x - 0.5) / n, n, z), x == n ? 1 : scoreHigh((x + 0.5) / n, n, z));
        }
    },

    /**
     * Agresti and Coull's interval: Wald's about p~ = (x + z² / 2) / n~ with n~ = n + z². May reach below 0 and above 1, and
     * is left so.
     *
     * <p>A. Agresti and B. A. Coull, The American Statistician 52 (1998) 119-126, doi:10.1080/00031305.1998.10480550.
     */
    AGRESTI_COULL {
        @Override
        Limits limits(double x, double n, double alpha) {
            double z = Levels.zAbove(alpha / 2);
            return wald((x + z * z / 2) / (n + z * z), n + z * z, z);
        }
    },

    /**
     * Clopper and Pearson's exact interval: the p' at which x or more (x or fewer) successes have probability alpha / 2, which
     * are quantiles of Beta(x, n - x + 1) and Beta(x + 1, n - x). The lower limit is 0 for x = 0, the upper 1 for x = n.
     *
     * <p>C. J. Clopper and E. S. Pearson, Biometrika 26 (1934) 404-413, doi:10.1093/biomet/26.4.404.
     */
    CLOPPER_PEARSON {
        @Override
        Limits limits(double x, double n, double alpha) {
            return new Limits(
                    x == 0 ? 0 : BetaTail.lower(alpha / 2, x, n - x + 1),
                    x == n ? 1 : BetaTail.upper(alpha / 2, x + 1, n - x));
        }
    },

    /**
     * Jeffreys's interval: the alpha / 2 and 1 - alpha / 2 quantiles of Beta(x + 1/2, n - x + 1/2). The lower limit is set to
     * 0 for x = 0, the upper to 1 for x = n, as in Brown, Cai and DasGupta; the other limit stays.
     */
    JEFFREYS {
        @Override
        Limits limits(double x, double n, double alpha) {
            return new Limits(
                    x == 0 ? 0 : BetaTail.lower(alpha / 2, x + 0.5, n - x + 0.5),
                    x == n ? 1 : BetaTail.upper(alpha / 2, x + 0.5, n - x + 0.5));
        }
    },

    /**
     * Wald's interval p ± z √( pq / n ), for comparison with work that used it. Of no width for x = 0 and x = n, and not
     * limited to [0, 1].
     */
    WALD {
        @Override
        Limits limits(double x, double n, double alpha) {
            return wald(x / n, n, Levels.zAbove(alpha / 2));
        }
    };

    /** The limits for x of n, 0 &lt;= x &lt;= n and n &gt; 0. */
    abstract Limits limits(double x, double n, double alpha);

    private static Limits wald(double p, double n, double z) {
        double half = z * Math.sqrt(p * (1 - p) / n);
        return new Limits(p - half, p + half);
    }

    /** The larger root of (p - p')² = z² p'(1 - p') / n. */
    private static double scoreHigh(double p, double n, double z) {
        double root = Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return (p + z * z / (2 * n) + z * root) / (1 + z * z / n);
    }

    /** The smaller root, from the product of both, p² / (1 + z² / n). */
    private static double scoreLow(double p, double n, double z) {
        return p * p / ((1 + z * z / n) * scoreHigh(p, n, z));
    }
}
