package org.sentinelle.stats.trend;

/**
 * What least squares fits to a segment of a series: its mean, or a line with intercept and slope.
 *
 * <p>The residual sum of squares of a segment that grows by one observation at a time is the running sum of squared
 * recursive residuals (Brown, Durbin and Evans 1975, doi 10.1111/j.2517-6161.1975.tb01532.x): what the observation differs
 * from the fit to those before it, over the square root of 1 + 1/m for a mean and of
 * 1 + 1/m + (t - t_mean)&sup2; / S_tt for a line, m observations before it. No term is negative, so nothing cancels where
 * values are large beside their variation or times are years.
 *
 * <p>Assumes rising times. Edge cases: one observation fits a mean, two fit a line without residual.
 */
public enum SegmentModel {
    MEAN(1),
    TREND(2);

    private final int coefficients;

    SegmentModel(int coefficients) {
        this.coefficients = coefficients;
    }

    /** How many coefficients a segment has. */
    public int coefficients() {
        return coefficients;
    }

    /** Residual sums of squares of the segments from..from, from..from+1, ..., from..n-1. */
    double[] growingRss(double[] t, double[] y, int from) {
        return this == MEAN ? growingMean(y, from) : growingTrend(t, y, from);
    }

    private static double[] growingMean(double[] y, int from) {
        double[] rss = new double[y.length - from];
        double mean = y[from];
        for (int m = 1; m < rss.length; m++) {
            double ahead = y[from + m] - mean;
            rss[m] = rss[m - 1] + ahead * ahead * m / (m + 1);
            mean += ahead / (m + 1);
        }
        return rss;
    }

    private static double[] growingTrend(double[] t, double[] y, int from) {
        double[] rss = new double[y.length - from];
        double tMean = t[from];
        double yMean = y[from];
        double stt = 0;
        double sty = 0;
        for (int m = 1; m < rss.length; m++) {
            double dt = t[from + m] - tMean;
            double dy = y[from + m] - yMean;
            double share = m / (m + 1.0);
            if (m > 1) {
                double ahead = dy - sty / stt * dt;
                rss[m] = rss[m - 1] + ahead * ahead / (1 / share + dt * dt / stt);
            }
            stt += dt * dt * share;
            sty += dt * dy * share;
            tMean += dt / (m + 1);
            yMean += dy / (m + 1);
        }
        return rss;
    }
}
