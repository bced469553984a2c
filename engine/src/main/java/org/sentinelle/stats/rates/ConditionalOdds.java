package org.sentinelle.stats.rates;

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
        double p = TailRoot.lower(share -> firstIsMore(x1, x2, share), tail, 1);
        if (p <= 0.5) {
            return p / (1 - p);
        }
        double q = TailRoot.upper(rest -> secondIsLess(x1, x2, rest), tail, 1);
        return (1 - q) / q;
    }

    /** Infinite for x2 = 0. */
    double high(int x1, int x2) {
        return 1 / low(x2, x1);
    }

    /** The upper tail of x1 where the first kind has this share. */
    private double firstIsMore(int x1, int x2, double p) {
        double observedOrMore = BetaDistribution.of(x1, x2 + 1.0).cumulativeProbability(p);
        if (!midP) {
            return observedOrMore;
        }
        double more = x2 == 0 ? 0 : BetaDistribution.of(x1 + 1.0, x2).cumulativeProbability(p);
        return (observedOrMore + more) / 2;
    }

    /** The same tail as the lower one of x2, where the second kind has this share. */
    private double secondIsLess(int x1, int x2, double q) {
        if (q == 0) {
            return 1;
        }
        double observedOrLess = BinomialTail.atMost(x2, x1 + x2, q);
        return midP ? (observedOrLess + BinomialTail.atMost(x2 - 1, x1 + x2, q)) / 2 : observedOrLess;
    }
}
