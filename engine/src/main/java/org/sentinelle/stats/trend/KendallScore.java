package org.sentinelle.stats.trend;

/**
 * Kendall's score of a sequence, with what its variance under exchangeability needs.
 *
 * <p>S = sum over i &lt; j of sign(x_j - x_i), with sign(0) = 0. With groups of t equal values, one group a value,
 * var(S) = [n(n-1)(2n+5) - sum t(t-1)(2t+5)] / 18.
 *
 * <p>S is counted in O(n log n) as pairs - tied pairs - 2 * inversions (Knight 1966, doi 10.1080/01621459.1966.10480879).
 * Edge cases: fewer than two values, or all equal, give S = 0 and variance 0 where all are tied.
 *
 * @param n length of the sequence
 * @param s the score, in pairs
 * @param tiedPairs pairs of equal values
 * @param tieCorrection sum over groups of ties of t(t-1)(2t+5), in units of 18 * var(S)
 */
public record KendallScore(int n, long s, long tiedPairs, double tieCorrection) {

    /** The score of finite values in the order given. */
    public static KendallScore of(double[] x) {
        double[] sorted = x.clone();
        long inversions = inversions(sorted, new double[x.length], 0, x.length);
        long tiedPairs = 0;
        double correction = 0;
        for (int from = 0; from < sorted.length; ) {
            int to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            double t = to - from;
            tiedPairs += (long) (t * (t - 1) / 2);
            correction += t * (t - 1) * (2 * t + 5);
            from = to;
        }
        return new KendallScore(x.length, pairs(x.length) - tiedPairs - 2 * inversions, tiedPairs, correction);
    }

    /** n(n-1)/2. */
    public static long pairs(int n) {
        return (long) n * (n - 1) / 2;
    }

    /** The variance of S where no two values are equal, n(n-1)(2n+5)/18. */
    public double varianceWithoutTies() {
        return (double) n * (n - 1) * (2.0 * n + 5) / 18;
    }

    /** The variance of S given these ties. */
    public double variance() {
        return ((double) n * (n - 1) * (2.0 * n + 5) - tieCorrection) / 18;
    }

    /** S over all pairs, in [-1, 1]. */
    public double tauA() {
        return s / (double) pairs(n);
    }

    /** S over the geometric mean of all pairs and of those not tied in the values, in [-1, 1]; the order has no ties. */
    public double tauB() {
        double all = pairs(n);
        return s / Math.sqrt((all - tiedPairs) * all);
    }

    /** Sorts x[from, to) and returns how many pairs stood in falling order. */
    private static long inversions(double[] x, double[] room, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long count = inversions(x, room, from, middle) + inversions(x, room, middle, to);
        int left = from;
        int right = middle;
        for (int k = from; k < to; k++) {
            if (right == to || (left < middle && x[left] <= x[right])) {
                room[k] = x[left++];
            } else {
                room[k] = x[right++];
                count += middle - left;
            }
        }
        System.arraycopy(room, from, x, from, to - from);
        return count;
    }
}
