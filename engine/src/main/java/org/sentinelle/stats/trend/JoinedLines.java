package org.sentinelle.stats.trend;

import java.util.Arrays;

/**
 * The weighted least squares fit of lines that meet at observations, for a run of observations.
 *
 * <p>The coefficients are the fit's values at the knots: the first observation, those where lines meet, the last. At a time
 * x between the knots a and b, u = (x - t_a)/(t_b - t_a), the fit is (1-u) value_a + u value_b. The normal equations are
 * tridiagonal and diagonally strong; the solution is refined once from its residuals.
 */
final class JoinedLines {
    private final WeightedSeries series;
    private final int[] knots;
    private final double[] diagonal;
    private final double[] beside;
    private final double[] values;

    /** Fits the observations from the first to the last knot. */
    JoinedLines(WeightedSeries series, int[] knots) {
        this.series = series;
        this.knots = knots.clone();
        this.diagonal = new double[knots.length];
        this.beside = new double[knots.length];
        this.values = new double[knots.length];
        for (int i = knots[0]; i <= last(); i++) {
            double w = series.weight(i);
            double[] share = shares(series.time(i), lineAt(i));
            for (int k = 0; k < knots.length; k++) {
                diagonal[k] += w * share[k] * share[k];
                beside[k] += k + 1 < knots.length ? w * share[k] * share[k + 1] : 0;
            }
        }
        improve();
        improve();
    }

    private int last() {
        return knots[knots.length - 1];
    }

    int lines() {
        return knots.length - 1;
    }

    /** The line that an observation belongs to, the earlier one where two meet. */
    private int lineAt(int observation) {
        int line = 0;
        while (line < lines() - 1 && observation > knots[line + 1]) {
            line++;
        }
        return line;
    }

    /** What each coefficient adds to a line's value at a time. */
    double[] shares(double time, int line) {
        double start = series.time(knots[line]);
        double u = (time - start) / (series.time(knots[line + 1]) - start);
        double[] shares = new double[knots.length];
        shares[line] = 1 - u;
        shares[line + 1] = u;
        return shares;
    }

    /** What each coefficient adds to a line's slope. */
    double[] slopeShares(int line) {
        double length = series.time(knots[line + 1]) - series.time(knots[line]);
        double[] shares = new double[knots.length];
        shares[line] = -1 / length;
        shares[line + 1] = 1 / length;
        return shares;
    }

    /** A combination of the coefficients. */
    double combined(double[] shares) {
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            sum += shares[k] * values[k];
        }
        return sum;
    }

    /** The variance of a combination of the coefficients where the errors of observations of weight 1 have variance 1. */
    double variance(double[] shares) {
        double[] solved = solve(shares);
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            sum += shares[k] * solved[k];
        }
        return sum;
    }

    double residual(int observation) {
        return series.rest(observation) - combined(shares(series.time(observation), lineAt(observation)));
    }

    double rss() {
        double sum = 0;
        for (int i = knots[0]; i <= last(); i++) {
            sum += series.weight(i) * residual(i) * residual(i);
        }
        return sum;
    }

    private void improve() {
        double[] rightSide = new double[knots.length];
        for (int i = knots[0]; i <= last(); i++) {
            double[] share = shares(series.time(i), lineAt(i));
            double pull = series.weight(i) * residual(i);
            Arrays.setAll(rightSide, k -> rightSide[k] + pull * share[k]);
        }
        double[] step = solve(rightSide);
        Arrays.setAll(values, k -> values[k] + step[k]);
    }

    /** Elimination of the tridiagonal system from the first to the last knot, and back. */
    private double[] solve(double[] rightSide) {
        int n = knots.length;
        double[] pivot = diagonal.clone();
        double[] x = rightSide.clone();
        for (int k = 1; k < n; k++) {
            double factor = beside[k - 1] / pivot[k - 1];
            pivot[k] -= factor * beside[k - 1];
            x[k] -= factor * x[k - 1];
        }
        x[n - 1] /= pivot[n - 1];
        for (int k = n - 2; k >= 0; k--) {
            x[k] = (x[k] - beside[k] * x[k + 1]) / pivot[k];
        }
        return x;
    }
}
