package org.sentinelle.stats.forecast;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Holt's linear exponential smoothing in error-correction form.
 *
 * <p>From the state (l, b), level and trend a step, f = l + phi b is the forecast of the next value y, and e = y - f. The new
 * state is l = f + alpha e, b = phi b + alpha beta e. The forecast k steps ahead is l + (phi + ... + phi^k) b, with
 * variance s2 (1 + sum over j = 1..k-1 of c_j^2), c_j = alpha (1 + beta (phi + ... + phi^j)), s2 = SSE / (n - 4), or n - 5
 * with phi below 1: one degree for each of alpha, beta, phi and the two of the start, given or not. For phi = 1 the variance
 * is s2 (1 + alpha^2 (k - 1)(1 + beta k + beta^2 k (2k - 1) / 6)).
 *
 * <p>Assumes values at equal steps of time, errors e that are independent with one variance and, for the limits, normal. The
 * variance takes alpha, beta, phi and the start for known. Edge cases: alpha = 0 keeps the line from the start; alpha = 1 is
 * a level equal to the last value; beta = 0 keeps the trend; without errors the limits coincide.
 *
 * <p>References: Holt (1957), reprinted 2004 in International Journal of Forecasting 20, 5-10, doi
 * 10.1016/j.ijforecast.2003.09.015; Gardner and McKenzie (1985), Management Science 31, 1237-1246, doi
 * 10.1287/mnsc.31.10.1237 (phi); Hyndman, Koehler, Ord and Snyder (2005), Journal of Forecasting 24, 17-37, doi
 * 10.1002/for.938 (variance). Checked against HoltWinters of R 4.2.2 and holt of forecast 8.20.
 *
 * @param alpha share of the error that goes to the level, 0 to 1
 * @param beta share of the change of level that goes to the trend, 0 to 1
 * @param phi what remains of the trend after a step, 0 to 1; 1 for all
 * @param start the state before the first value
 */
public record Holt(double alpha, double beta, double phi, State start) {
    private static final int PARAMETERS = 4;

    /** Level and trend a step. */
    public record State(double level, double trend) {
        /** The state before the first value that takes y_1 for the level and y_2 - y_1 for the trend. */
        public static State of(double[] y) {
            return new State(y[0], y[1] - y[0]);
        }
    }

    public Holt {
        if (!(0 <= alpha && alpha <= 1 && 0 <= beta && beta <= 1 && 0 <= phi && phi <= 1)) {
            throw new IllegalArgumentException(
                    "Alpha, beta and phi must be from 0 to 1, were " + alpha + ", " + beta + ", " + phi);
        }
    }

    /** How many degrees of freedom the smoothing takes. */
    public int parameters() {
        return phi == 1 ? PARAMETERS : PARAMETERS + 1;
    }

    /** Runs over a series of more values than {@link #parameters}. */
    public HoltFit fit(double[] y) {
        double[] fitted = new double[y.length];
        State state = start;
        for (int t = 0; t < y.length; t++) {
            fitted[t] = state.level() + phi * state.trend();
            state = after(state, y[t] - fitted[t]);
        }
        double[] e = new double[y.length];
        Arrays.setAll(e, t -> y[t] - fitted[t]);
        double sse = DoubleStream.of(e).map(v -> v * v).sum();
        return new HoltFit(this, state, sse, fitted);
    }

    private State after(State state, double e) {
        return new State(state.level() + phi * state.trend() + alpha * e, phi * state.trend() + alpha * beta * e);
    }
}
