package org.sentinelle.stats.rates;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A directly standardised rate: what the rate would be if the strata had the sizes of a standard population.
 *
 * <pre>
 *   w_i = c_i / n_i with c_i = s_i / Σ s,   y = Σ w_i x_i,   v = Σ w_i² x_i
 * </pre>
 *
 * <p>with x_i the events, n_i the exposure and s_i the standard of stratum i. Assumes independent Poisson counts and
 * exposures known without error. Reference: M. P. Fay, E. J. Feuer, Confidence intervals for directly standardized rates: a
 * method based on the gamma distribution, Statistics in Medicine 16 (1997) 791-801.
 *
 * @param rate y, events per unit of exposure
 * @param variance v
 * @param weight the largest w_i, the mean of the w_i and the mean of their squares
 * @param events Σ x_i
 * @param exposure Σ n_i
 */
public record DirectRate(double rate, double variance, Weight weight, double events, double exposure) {
    /** What a single further event may add to the rate. */
    public record Weight(double largest, double mean, double meanSquare) {}

    /**
     * The rate of strata; arrays run over them.
     *
     * @param x events, at least 0
     * @param n exposure, above 0
     * @param s standard, at least 0 with a positive sum
     */
    public static DirectRate of(double[] x, double[] n, double[] s) {
        double total = DoubleStream.of(s).sum();
        double[] w = IntStream.range(0, x.length)
                .mapToDouble(i -> s[i] / total / n[i])
                .toArray();
        Weight weight = new Weight(
                DoubleStream.of(w).max().orElseThrow(),
                DoubleStream.of(w).average().orElseThrow(),
                DoubleStream.of(w).map(a -> a * a).average().orElseThrow());
        double rate = IntStream.range(0, x.length).mapToDouble(i -> w[i] * x[i]).sum();
        double variance = IntStream.range(0, x.length)
                .mapToDouble(i -> w[i] * w[i] * x[i])
                .sum();
        return new DirectRate(
                rate,
                variance,
                weight,
                DoubleStream.of(x).sum(),
                DoubleStream.of(n).sum());
    }

    /** √v. */
    public double standardError() {
        return Math.sqrt(variance);
    }
}
