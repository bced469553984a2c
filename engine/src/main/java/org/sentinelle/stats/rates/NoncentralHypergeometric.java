package org.sentinelle.stats.rates;

/**
 * Fisher's noncentral hypergeometric distribution: the successes X of the first of two groups, given those of both.
 *
 * <p>P(X = x) is proportional to w(x) = C(n1, x) C(n2, k - x) psi^x on max(0, k - n2) &lt;= x &lt;= min(n1, k), with n1 and n2
 * trials, k successes in all, and the odds ratio psi &gt; 0.
 *
 * <p>Algorithm: the weights are taken relative to the largest and follow from their ratio
 * w(x + 1) / w(x) = (n1 - x)(k - x) psi / ((x + 1)(n2 - k + x + 1)), which falls in x: from the largest outward until they
 * are below the smallest normal double. Sums so cost some 80 standard deviations, whatever the margins, and nothing
 * overflows. Assumes margins below 2^53.
 *
 * <p>Reference: J. Cornfield, A statistical problem arising from retrospective studies, Proceedings of the Third Berkeley
 * Symposium 4 (1956) 135-148.
 */
record NoncentralHypergeometric(long n1, long n2, long k, double psi) {

    /** A term of a sum over the support. */
    interface Term {
        double of(long x, double weight);
    }

    static NoncentralHypergeometric given(TwoProportions two, double psi) {
        return new NoncentralHypergeometric(two.n1(), two.n2(), two.x1() + two.x2(), psi);
    }

    long smallest() {
        return Math.max(0, k - n2);
    }

    long largest() {
        return Math.min(n1, k);
    }

    /** E(X) - x. */
    double meanFrom(long x) {
        return sum((i, w) -> (i - x) * w) / sum((i, w) -> w);
    }

    /** P(low &lt;= X &lt;= high). */
    double probability(long low, long high) {
        return sum((i, w) -> low <= i && i <= high ? w : 0) / sum((i, w) -> w);
    }

    /** The probability of all outcomes that are no more probable than x, or are so only within the tolerance. */
    double probabilityUpTo(long x, double relativeTolerance) {
        double most = weight(x) * (1 + relativeTolerance);
        return Math.min(1, sum((i, w) -> w <= most ? w : 0) / sum((i, w) -> w));
    }

    /** The sum over x of a term of x and its weight relative to the largest. */
    double sum(Term term) {
        long mode = mode();
        double sum = 0;
        double weight = 1;
        for (long x = mode; x <= largest() && weight >= Double.MIN_NORMAL; x++) {
            sum += term.of(x, weight);
            weight *= ratio(x);
        }
        weight = 1 / ratio(mode - 1);
        for (long x = mode - 1; x >= smallest() && weight >= Double.MIN_NORMAL; x--) {
            sum += term.of(x, weight);
            weight /= ratio(x - 1);
        }
        return sum;
    }

    private double weight(long x) {
        return sum((i, w) -> i == x ? w : 0);
    }

    /** The first x after which weights fall. */
    private long mode() {
        long low = smallest();
        long high = largest();
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (ratio(middle) < 1) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private double ratio(long x) {
        return (double) (n1 - x) * (k - x) / ((x + 1.0) * (n2 - k + x + 1.0)) * psi;
    }
}
