package org.sentinelle.stats.trend;

import java.util.Arrays;
import org.apache.commons.numbers.core.Sum;

/**
 * The sample autocorrelations of a series.
 *
 * <p>r_k = sum over i = 1..n-k of (x_i - m)(x_{i+k} - m), over sum of (x_i - m)^2, m the mean. Dividing both by the same n
 * keeps |r_k| &lt;= 1 and the sequence positive definite; it draws high lags towards 0.
 *
 * <p>Assumes equal steps between observations. Edge cases: equal values have no autocorrelation and give NaN, so the
 * caller excludes them. O(n^2), in the order of operations of R, so that what is compared for being equal
 * after it (prewhitened whole numbers) is rounded alike. Reference: Box &amp; Jenkins (1976), Time Series Analysis, 2.1.5. Checked against R 4.2.2
 * {@code acf}.
 */
final class Autocorrelation {
    private Autocorrelation() {}

    /** r_0 = 1, r_1, ..., r_largestLag. */
    static double[] of(double[] x, int largestLag) {
        double[] deviations = aboutMean(x);
        double scale = Math.sqrt(products(deviations, 0) / x.length);
        double[] r = new double[largestLag + 1];
        for (int k = 0; k <= largestLag; k++) {
            r[k] = products(deviations, k) / x.length / (scale * scale);
        }
        return r;
    }

    private static double[] aboutMean(double[] x) {
        double mean = Sum.of(x).getAsDouble() / x.length;
        double[] deviations = new double[x.length];
        Arrays.setAll(deviations, i -> x[i] - mean);
        return deviations;
    }

    private static double products(double[] deviations, int lag) {
        double sum = 0;
        for (int i = 0; i + lag < deviations.length; i++) {
            sum += deviations[i + lag] * deviations[i];
        }
        return sum;
    }
}
