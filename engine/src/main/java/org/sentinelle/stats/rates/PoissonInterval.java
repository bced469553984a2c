package org.sentinelle.stats.rates;

import org.sentinelle.stats.Limits;

/**
 * Confidence limits for the mean of a Poisson count, of which x events were observed.
 *
 * <p>Each side leaves out a = (1 - level) / 2. Divided by an exposure they are limits for a rate, divided by an expected count
 * for a standardised ratio. For x = 0 the lower limit is 0.
 *
 * <p>Assumes that events arise independently of each other. Deaths of one shipwreck or victims of one raid do not.
 *
 * <p>Checked against R 4.2.2: poisson.test and qgamma (Garwood), uniroot on the definition (mid-P), epiR 2.0.57 epi.smr
 * (Byar).
 */
public enum PoissonInterval {
    /**
     * The exact limits: the means m of which x or more, and x or fewer, are just unlikely.
     *
     * <pre>
     *   P(X &gt;= x | low) = a,   P(X &lt;= x | high) = a;   that is  low = chi²(a; 2x) / 2,  high = chi²(1 - a; 2x + 2) / 2
     * </pre>
     *
     * <p>They cover with at least the level, often more. Reference: F. Garwood, Fiducial limits for the Poisson distribution,
     * Biometrika 28 (1936) 437-442, doi:10.1093/biomet/28.3-4.437.
     */
    GARWOOD {
        @Override
        public Limits limits(long x, double level) {
            double tail = checkedTail(x, level);
            double low = x == 0 ? 0 : GammaLaw.ofCount(x).lowerLimit(tail);
            return new Limits(low, GammaLaw.ofCount(x + 1).upperLimit(tail));
        }
    },
    /**
     * As the exact limits, but the outcome observed counts only half towards a tail.
     *
     * <pre>
     *   P(X &gt; x | low) + P(X = x | low) / 2 = a,   P(X &lt; x | high) + P(X = x | high) / 2 = a
     * </pre>
     *
     * <p>Covers with the level on average, for some means with less. For x = 0 the upper limit is -log(2a). Reference: G.
     * Berry, P. Armitage, Mid-P confidence intervals: a brief review, The Statistician 44 (1995) 417-423.
     */
    MID_P {
        @Override
        public Limits limits(long x, double level) {
            double tail = checkedTail(x, level);
            GammaLaw atLeast = GammaLaw.ofCount(x);
            GammaLaw above = GammaLaw.ofCount(x + 1);
            return new Limits(atLeast.lowerLimitMixedWith(above, tail), atLeast.upperLimitMixedWith(above, tail));
        }
    },
    /**
     * Byar's approximation to the exact limits, with z the normal quantile of 1 - a.
     *
     * <pre>
     *   low = x (1 - 1/(9x) - z / (3 √x))³,   high = (x + 1) (1 - 1/(9(x + 1)) + z / (3 √(x + 1)))³
     * </pre>
     *
     * <p>A lower limit below 0, as it comes for one or two events at very high levels, is 0. Reference: N. E. Breslow, N. E.
     * Day, Statistical Methods in Cancer Research II (IARC, 1987) 69.
     */
    BYAR {
        @Override
        public Limits limits(long x, double level) {
            checkedTail(x, level);
            double z = Levels.z(level);
            double low = x == 0 ? 0 : Math.max(0, byar((double) x, -z));
            return new Limits(low, byar(x + 1.0, z));
        }
    };

    /**
     * The limits for the mean of the count.
     *
     * @param x events observed, at least 0
     * @param level inside (0, 1)
     */
    public abstract Limits limits(long x, double level);

    private static double checkedTail(long x, double level) {
        if (x < 0) {
            throw new IllegalArgumentException("Events must be 0 or more, were " + x);
        }
        return Levels.tail(level);
    }

    private static double byar(double x, double z) {
        double root = 1 - 1 / (9 * x) + z / (3 * Math.sqrt(x));
        return x * root * root * root;
    }
}
