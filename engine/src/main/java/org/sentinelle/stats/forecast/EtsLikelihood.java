package org.sentinelle.stats.forecast;

import java.util.Arrays;
import java.util.List;

/**
 * Minus twice the log-likelihood of a model given its smoothing parameters, at the initial states that fit best.
 *
 * <p>Up to a constant, with the relative error r = e / mu where errors are multiplicative and r = e otherwise:
 *
 * <pre>
 * Q = n log(sum r^2) + 2 sum log mu     (the second sum only for multiplicative errors)
 * </pre>
 *
 * <p>The initial states x minimise Q. With additive errors and no multiplied season the forecasts are linear in x and one
 * least squares problem has the answer. Otherwise it is solved again and again (Gauss-Newton steps; for multiplicative
 * errors Fisher scoring, with weights (1/v + 2) / mu^2 and v = sum r^2 / n), halving steps that do not lower Q. As Q is
 * at its least in x, its derivative by a smoothing parameter is the one with x held.
 *
 * <p>Edge cases: infinite where the model is not defined (see {@link EtsFilter}). The sum of squares is never taken for
 * less than what rounding leaves: then the model follows the series exactly, see {@link #isExact}.
 *
 * <p>Reference: Hyndman, Koehler, Ord and Snyder (2008), chapter 5, doi 10.1007/978-3-540-71918-2.
 */
final class EtsLikelihood {
    private static final int MOST_HALVINGS = 25;
    /** A product of forecasts outside these numbers is turned into its logarithm; no forecast nears the largest double. */
    private static final double SMALL_PRODUCT = 1e-100;

    private static final double LARGE_PRODUCT = 1e100;
    /** Residuals that are rounding, relative to the values' standard deviation. */
    private static final double SMALL_RESIDUAL = 1e-12;
    /** Residuals that are rounding, relative to the largest value. */
    private static final double ROUNDING = 1e-15;

    private final EtsModel model;
    private final EtsFilter filter;
    private final ThinLeastSquares steps;
    private final List<double[]> plain;
    private final double[] start;
    private final double[] origin;
    private final double[] step;
    private final double[] change;
    private final double leastSquares;
    private double sumOfSquares;
    private double smallestGain;
    private int mostSteps;

    EtsLikelihood(EtsFilter filter, EtsModel model) {
        this.filter = filter;
        this.model = model;
        this.steps = new ThinLeastSquares(filter.y.length, filter.states());
        this.plain = PlainStart.of(filter.y, model, filter.period);
        this.start = plain.get(0).clone();
        this.origin = start.clone();
        this.step = new double[start.length];
        this.change = new double[filter.y.length];
        this.leastSquares = leastSquares(filter.y, model.isErrorMultiplied());
    }

    private static double leastSquares(double[] y, boolean relative) {
        double mean = Arrays.stream(y).average().orElse(0);
        double rounding = ROUNDING * Arrays.stream(y).map(Math::abs).max().orElse(0);
        double unit = relative ? mean : 1;
        return Arrays.stream(y)
                .map(v -> (SMALL_RESIDUAL * SMALL_RESIDUAL * (v - mean) * (v - mean) + rounding * rounding))
                .map(square -> square / unit / unit)
                .sum();
    }

    /** How well the initial states are searched: steps end when they lower Q by less than this part of it. */
    void effort(double gain, int steps) {
        smallestGain = gain;
        mostSteps = steps;
    }

    /** Q at the best initial states, infinite where the model is not defined. */
    double value(double[] theta) {
        double q = begin(theta);
        boolean linear = !model.isForPositiveValues();
        for (int i = 0; i < mostSteps && Double.isFinite(q); i++) {
            findStep();
            double lower = takeStep(theta, q);
            boolean done = linear || !(q - lower > smallestGain * Math.max(1, Math.abs(lower)));
            q = lower;
            if (done) {
                break;
            }
        }
        return q;
    }

    /** Q at the best initial states, searched from the given ones. */
    double value(double[] theta, double[] from) {
        System.arraycopy(from, 0, start, 0, start.length);
        return value(theta);
    }

    /** The derivatives of Q by alpha, beta, gamma and phi where it was last computed. */
    void gradient(double[] byTheta) {
        for (int p = 0; p < EtsFilter.SMOOTHING; p++) {
            filter.bySmoothing(p, change);
            double sum = 0;
            for (int t = 0; t < change.length; t++) {
                sum += byForecast(t) * change[t];
            }
            byTheta[p] = sum;
        }
    }

    /** Whether what is left is rounding, so that there is no error to learn from. */
    boolean isExact() {
        return sumOfSquares <= leastSquares;
    }

    /** The initial states that fit best where Q was last computed. */
    double[] start() {
        return start.clone();
    }

    /** The sum of squared errors, relative ones where they are multiplicative, where Q was last computed. */
    double sumOfSquares() {
        return sumOfSquares;
    }

    /** From the states of the last time, or from plain ones where these do not do. */
    private double begin(double[] theta) {
        double q = run(theta);
        for (int i = 0; i < plain.size() && !Double.isFinite(q); i++) {
            System.arraycopy(plain.get(i), 0, start, 0, start.length);
            q = run(theta);
        }
        return q;
    }

    private double run(double[] theta) {
        if (!filter.run(theta, start)) {
            return Double.POSITIVE_INFINITY;
        }
        boolean relative = model.isErrorMultiplied();
        double sum = 0;
        for (int t = 0; t < filter.y.length; t++) {
            double e = filter.y[t] - filter.mu[t];
            double r = relative ? e / filter.mu[t] : e;
            sum += r * r;
        }
        sumOfSquares = sum;
        double q = filter.y.length * Math.log(Math.max(sum, leastSquares)) + (relative ? 2 * sumOfLogs() : 0);
        return Double.isNaN(q) ? Double.POSITIVE_INFINITY : q;
    }

    private double sumOfLogs() {
        double logs = 0;
        double product = 1;
        for (double mu : filter.mu) {
            product *= mu;
            if (product < SMALL_PRODUCT || product > LARGE_PRODUCT) {
                logs += Math.log(product);
                product = 1;
            }
        }
        return logs + Math.log(product);
    }

    private void findStep() {
        double precision = filter.y.length / Math.max(sumOfSquares, leastSquares);
        boolean relative = model.isErrorMultiplied();
        double[] right = steps.right();
        double weight = relative ? Math.sqrt(precision + 2) : 1;
        for (int t = 0; t < right.length; t++) {
            double e = filter.y[t] - filter.mu[t];
            double r = e / filter.mu[t];
            right[t] = relative ? (precision * r * (1 + r) - 1) / weight : e;
        }
        for (int k = 0; k < start.length; k++) {
            double[] column = steps.column(k);
            filter.byState(k, column);
            for (int t = 0; relative && t < column.length; t++) {
                column[t] *= weight / filter.mu[t];
            }
        }
        steps.solve(step);
    }

    /** Moves by the step, halved until Q falls; otherwise stays. */
    private double takeStep(double[] theta, double q) {
        System.arraycopy(start, 0, origin, 0, start.length);
        double length = 1;
        for (int i = 0; i < MOST_HALVINGS; i++) {
            for (int k = 0; k < start.length; k++) {
                start[k] = origin[k] + length * step[k];
            }
            double lower = run(theta);
            if (lower <= q) {
                return lower;
            }
            length /= 2;
        }
        System.arraycopy(origin, 0, start, 0, start.length);
        return run(theta);
    }

    private double byForecast(int t) {
        double e = filter.y[t] - filter.mu[t];
        double precision = filter.y.length / Math.max(sumOfSquares, leastSquares);
        if (!model.isErrorMultiplied()) {
            return -2 * precision * e;
        }
        double r = e / filter.mu[t];
        return 2 * (1 - precision * r * (1 + r)) / filter.mu[t];
    }
}
