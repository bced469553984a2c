package org.sentinelle.stats.forecast;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * A series taken apart: value = seasonal + trend + remainder, in the unit of the series.
 *
 * <p>The strength of the trend is max(0, 1 - var(R) / var(T + R)), that of the season max(0, 1 - var(R) / var(S + R)):
 * 0 where the part explains nothing that the remainder would not, 1 where nothing remains. It is 0 where part and remainder
 * together do not vary beyond rounding.
 *
 * <p>Reference: Wang, Smith and Hyndman (2006), Characteristic-based clustering for time series data, Data Mining and
 * Knowledge Discovery 13, 335-364, doi 10.1007/s10618-005-0039-x.
 */
public final class Decomposition {
    /** Standard deviations below this part of the largest value are rounding. */
    private static final double ROUNDING = 1e-12;

    private final double[] value;
    private final double[] seasonal;
    private final double[] trend;
    private final double[] remainder;
    private final double[] weight;

    Decomposition(double[] value, double[] seasonal, double[] trend, double[] weight) {
        this.value = value.clone();
        this.seasonal = seasonal.clone();
        this.trend = trend.clone();
        this.weight = weight.clone();
        this.remainder = new double[value.length];
        Arrays.setAll(remainder, i -> value[i] - seasonal[i] - trend[i]);
    }

    public double[] value() {
        return value.clone();
    }

    public double[] seasonal() {
        return seasonal.clone();
    }

    public double[] trend() {
        return trend.clone();
    }

    public double[] remainder() {
        return remainder.clone();
    }

    /** How much each observation counted in the last run, 0 to 1. */
    public double[] weight() {
        return weight.clone();
    }

    public double remainderSumOfSquares() {
        return DoubleStream.of(remainder).map(r -> r * r).sum();
    }

    public double trendStrength() {
        return strength(trend);
    }

    public double seasonalStrength() {
        return strength(seasonal);
    }

    private double strength(double[] part) {
        double[] both = new double[part.length];
        Arrays.setAll(both, i -> part[i] + remainder[i]);
        double largest = DoubleStream.of(value).map(Math::abs).max().orElse(0);
        double variance = variance(both);
        return Math.sqrt(variance) <= ROUNDING * largest ? 0 : Math.max(0, 1 - variance(remainder) / variance);
    }

    private static double variance(double[] x) {
        double mean = DoubleStream.of(x).average().orElse(0);
        return DoubleStream.of(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1);
    }
}
