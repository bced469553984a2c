package org.sentinelle.stats.trend;

/**
 * For every pair of observations a &lt; b what the observations a+1..b give to the normal equations of a line between its
 * values at a and b.
 *
 * <p>With u = (t - t_a)/(t_b - t_a): sums of w(1-u)&sup2;, w u(1-u), w u&sup2;, w(1-u)z, w u z, z the values. They are made from
 * running sums of w, w s, w s&sup2;, w z, w s z, s = t - t_a, in O(n&sup2;).
 */
final class SegmentSums {
    final double[][] first;
    final double[][] cross;
    final double[][] last;
    final double[][] firstValue;
    final double[][] lastValue;

    private SegmentSums(int n) {
        first = new double[n][n];
        cross = new double[n][n];
        last = new double[n][n];
        firstValue = new double[n][n];
        lastValue = new double[n][n];
    }

    static SegmentSums of(WeightedSeries series) {
        SegmentSums sums = new SegmentSums(series.length());
        for (int a = 0; a < series.length(); a++) {
            sums.fill(series, a);
        }
        return sums;
    }

    private void fill(WeightedSeries series, int a) {
        double w = 0;
        double ws = 0;
        double wss = 0;
        double wz = 0;
        double wsz = 0;
        for (int b = a + 1; b < series.length(); b++) {
            double s = series.time(b) - series.time(a);
            double weight = series.weight(b);
            w += weight;
            ws += weight * s;
            wss += weight * s * s;
            wz += weight * series.rest(b);
            wsz += weight * s * series.rest(b);
            first[a][b] = w - (2 * ws - wss / s) / s;
            cross[a][b] = (ws - wss / s) / s;
            last[a][b] = wss / s / s;
            firstValue[a][b] = wz - wsz / s;
            lastValue[a][b] = wsz / s;
        }
    }
}
