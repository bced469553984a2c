package org.sentinelle.stats.trend;

import org.sentinelle.stats.Alternative;

/**
 * The exact distribution of Kendall's S over all n! orders of n different values.
 *
 * <p>P(S = n(n-1)/2 - 2d) is the share of orders with d inversions. It is built value by value: inserting the k-th
 * value adds 0 to k-1 inversions with equal probability, so each step averages over a window of the one before. All
 * terms are positive, which keeps relative errors near n * 1e-16.
 *
 * <p>Ties are not covered. Reference: Kendall (1975), Rank Correlation Methods, 4th ed.; checked against R 4.2.2
 * {@code cor.test(method = "kendall", exact = TRUE)}.
 */
public final class KendallDistribution {
    /** Here the normal approximation is within 0.0021 of the exact p, and R's cor.test changes over at the same length. */
    public static final int LARGEST_N = 49;

    private final long pairs;
    private final double[] probabilityOfInversions;

    private KendallDistribution(int n) {
        this.pairs = KendallScore.pairs(n);
        this.probabilityOfInversions = probabilities(n);
    }

    /** The distribution for n different values, n from 1 to {@link #LARGEST_N}. */
    public static KendallDistribution of(int n) {
        if (n < 1 || n > LARGEST_N) {
            throw new IllegalArgumentException("The exact distribution is for 1 to " + LARGEST_N + " values, was " + n);
        }
        return new KendallDistribution(n);
    }

    /** The probability of a score at least as extreme as s; two-sided it is twice the smaller tail, at most 1. */
    public double p(long s, Alternative alternative) {
        return switch (alternative) {
            case GREATER -> atLeast(s);
            case LESS -> atLeast(-s);
            case TWO_SIDED -> Math.min(1, 2 * atLeast(Math.abs(s)));
        };
    }

    /** P(S >= s) = P(inversions <= (pairs - s) / 2). */
    private double atLeast(long s) {
        double p = 0;
        for (int d = 0; d < probabilityOfInversions.length && pairs - 2L * d >= s; d++) {
            p += probabilityOfInversions[d];
        }
        return Math.min(1, p);
    }

    private static double[] probabilities(int n) {
        double[] p = {1};
        for (int k = 2; k <= n; k++) {
            double[] next = new double[p.length + k - 1];
            for (int d = 0; d < p.length; d++) {
                for (int added = 0; added < k; added++) {
                    next[d + added] += p[d] / k;
                }
            }
            p = next;
        }
        return p;
    }
}
