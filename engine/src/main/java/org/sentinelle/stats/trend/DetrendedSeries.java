package org.sentinelle.stats.trend;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;

/**
 * A series taken apart into its Theil-Sen trend and what is left.
 *
 * <p>T_i = b p_i and y_i = x_i - T_i, b the median of the slopes between all pairs and p_i the positions. Only
 * differences of y matter to what follows, so there is no intercept.
 */
public final class DetrendedSeries {
    /** Values that were computed from others of size 1 are equal if they differ by less than this. */
    private static final double ROUNDING = 64 * Math.ulp(1.0);

    private final double[] trend;
    private final double[] rest;

    private DetrendedSeries(double[] trend, double[] rest) {
        this.trend = trend;
        this.rest = rest;
    }

    /** Takes apart the values x at rising positions; where steps are equal 1, 2, ..., n are the best positions. */
    public static DetrendedSeries of(double[] position, double[] x) {
        double b = SenSlope.medianSlope(position, x, x);
        double[] trend = Arrays.stream(position).map(p -> b * p).toArray();
        double[] rest = new double[x.length];
        Arrays.setAll(rest, i -> x[i] - trend[i]);
        return new DetrendedSeries(trend, rest);
    }

    /** y, the values without the trend. */
    public double[] rest() {
        return rest.clone();
    }

    /** Whether nothing but rounding is left of the values. */
    public boolean isLine() {
        DoubleSummaryStatistics spread = Arrays.stream(rest).summaryStatistics();
        double size = Arrays.stream(trend).map(Math::abs).max().orElse(0)
                + Arrays.stream(rest).map(Math::abs).max().orElse(0);
        return spread.getMax() - spread.getMin() <= ROUNDING * size;
    }

    /**
     * The series freed from its lag-1 autocorrelation but not from its trend: z_i = y_{i+1} - r_1 y_i + T_i, i = 1..n-1.
     *
     * <p>The prewhitening is done whether or not r_1 is significant. The slope of z is that of x without the shrinkage
     * that prewhitening x itself would bring. Reference: Yue, Pilon, Phinney &amp; Cavadias (2002), doi 10.1002/hyp.1095.
     */
    public double[] prewhitened() {
        double r1 = lagOne();
        double[] z = new double[rest.length - 1];
        Arrays.setAll(z, i -> rest[i + 1] - r1 * rest[i] + trend[i]);
        return z;
    }

    /** r_1 of what is left; not to be asked of a line. */
    public double lagOne() {
        return Autocorrelation.of(rest, 1)[1];
    }
}
