package org.sentinelle.stats.rates;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The lower tail of a binomial distribution, P(X &lt;= x) of n trials with chance p.
 *
 * <p>Algorithm: below the mean the terms are added from x downwards by their recursion until they no longer count. The
 * library's distribution function works with 1 - p, whose rounding costs digits where n is large and p small: of 2.7 million
 * trials with a mean of 22 it knows ten digits. Above the mean 1 - P(X &gt; x) is as good.
 *
 * <p>Checked against sums of 40 digits for the case named.
 */
final class BinomialTail {
    /** Terms smaller than this part of their sum cannot change it. */
    private static final double NEGLIGIBLE = 1e-18;

    private BinomialTail() {}

    static double atMost(int x, int n, double p) {
        if (x < 0) {
            return 0;
        }
        BinomialDistribution law = BinomialDistribution.of(n, p);
        return x >= n * p ? 1 - law.survivalProbability(x) : sum(law.probability(x), x, n, (1 - p) / p);
    }

    private static double sum(double largest, int x, int n, double odds) {
        double term = largest;
        double sum = term;
        for (int i = x; i > 0 && term > NEGLIGIBLE * sum; i--) {
            term *= i / (n - i + 1.0) * odds;
            sum += term;
        }
        return sum;
    }
}
