package org.sentinelle.analyse.trend;

import java.util.Arrays;
import org.sentinelle.analyse.TimeSeries;
import org.sentinelle.stats.trend.WeightedSeries;

/** The series that lines are fitted to, on the scale of the fit. */
final class JoinpointSeries {
    private final TimeSeries series;
    private final double[] value;
    private final double[] weight;
    private final boolean log;

    JoinpointSeries(TimeSeries series, double[] weight, boolean log) {
        this.series = series;
        this.value = series.numbers(JoinpointDeclaration.VALUE);
        this.weight = weight.clone();
        this.log = log;
    }

    TimeSeries series() {
        return series;
    }

    double[] values() {
        return value.clone();
    }

    WeightedSeries onScale() {
        return new WeightedSeries(series.time(), scaled(), weight);
    }

    private double[] scaled() {
        return log ? Arrays.stream(value).map(Math::log).toArray() : value;
    }

    /** From the scale of the fit to that of the values. */
    double unscaled(double fitted) {
        return log ? Math.exp(fitted) : fitted;
    }

    /** How many values have no place on the scale. */
    long notPositive() {
        return log ? Arrays.stream(value).filter(v -> !(v > 0)).count() : 0;
    }

    long weightsNotPositive() {
        return Arrays.stream(weight).filter(w -> !(w > 0)).count();
    }

    boolean isConstant() {
        return Arrays.stream(value).allMatch(v -> v == value[0]);
    }

    /** The weighted sum of squares about the mean. */
    double variation() {
        double[] y = scaled();
        double weights = Arrays.stream(weight).sum();
        double mean = 0;
        for (int i = 0; i < y.length; i++) {
            mean += weight[i] / weights * y[i];
        }
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += weight[i] * (y[i] - mean) * (y[i] - mean);
        }
        return sum;
    }
}
