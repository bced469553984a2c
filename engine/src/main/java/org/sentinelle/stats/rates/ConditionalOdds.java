package org.sentinelle.stats.rates;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Limits for the odds p / (1 - p) that an event is one of the first kind, given how many there are of two kinds.
 *
 * <p>Given their sum, two Poisson counts x1 and x2 are binomial with p = m1 / (m1 + m2), so the odds are the ratio of their
 * means. The lower limit solves P(X &gt;= x1) = a; with mid-P, P(X &gt; x1) + P(X = x1) / 2 = a; the upper limit is one over
 * the lower limit with the kinds exchanged. With P(X &gt;= x1) = I_p(x1, x2 + 1), the incomplete beta function; the smaller
 * of p and 1 - p is solved for, so that odds close to 0 and very large ones are equally accurate.
 *
 * <p>Reference: C. J. Clopper, E. S. Pearson, The use of confidence or fiducial limits illustrated in the case of the
 * binomial, Biometrika 26 (1934) 404-413, doi:10.1093/biomet/26.4.404.
 */
record ConditionalOdds(boolean midP, double tail) {
    /** 0 for x1 = 0. */
    double low(int x1, int x2) {
        if (x1 == 0) {
            return 0;
        }
        if (x1 <= x2) {
            double p = TailRoot.lower(share -> mixed(beta(x1, x2 + 1.0, share), beta(x1 + 1.0, x2, share)), tail, 1);
            return p / (1 - p);
        }
        DoubleUnaryOperator upperTail =
                rest -> mixed(betaAbove(x2 + 1.0, x1, rest), x2 == 0 ? 0 : betaAbove(x2, x1 + 1.0, rest));
        double q = TailRoot.upper(upperTail, tail, 1);
        return (1 - q) / q;
    }

    /** Infinite for x2 = 0. */
    double high(int x1, int x2) {
        return 1 / low(x2, x1);
    }

    private double mixed(double observedOrBeyond, double beyond) {
        return midP ? (observedOrBeyond + beyond) / 2 : observedOrBeyond;
    }

    private static double beta(double a, double b, double share) {
        return BetaDistribution.of(a, b).cumulativeProbability(share);
    }

    private static double betaAbove(double a, double b, double share) {
        return BetaDistribution.of(a, b).survivalProbability(share);
    }
}
