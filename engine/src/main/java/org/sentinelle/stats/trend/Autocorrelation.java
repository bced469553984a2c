package org.sentinelle.stats.trend;

/**
 * The sample autocorrelations of a series.
 *
 * <p>r_k = sum over i = 1..n-k of (x_i - m)(x_{i+k} - m), over sum of (x_i - m)^2, m the mean. Dividing both by the same n
 * keeps |r_k| &lt;= 1 and the sequence positive definite; it draws high lags towards 0.
 *
 * <p>Assumes equal steps between observations. Edge cases: equal values have no autocorrelation and give NaN, so the
 * caller excludes them. O(n^2). Reference: Box &amp; Jenkins (1976), Time Series Analysis, 2.1.5. Checked against R 4.2.2
 * {@code acf}.
 */
final class Autocorrelation {
    private Autocorrelation() {}

    /** r_0 = 1, r_1, ..., r_largestLag. */
    static double[] of(double[] x, int largestLag) {
        double[] deviations = aboutMean(x);
        double[] r = new double[largestLag + 1];
        double squares = products(deviations, 0);
        for (int k = 0; k <= largestLag; k++) {
            r[k] = products(deviations, k) / squares;
        }
        return r;
    }

    private static double[] aboutMean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        double[] deviations = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            deviations[i] = x[i] - sum / x.length;
        }
        return deviations;
    }

    private static double products(double[] deviations, int lag) {
        double sum = 0;
        for (int i = 0; i + lag < deviations.length; i++) {
            sum += deviations[i] * deviations[i + lag];
        }
        return sum;
    }
}
