package org.sentinelle.stats.forecast;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.sentinelle.stats.Limits;

/** What {@link Holt} makes of a series, and how it goes on. */
public final class HoltFit {
    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    private final Holt holt;
    private final Holt.State end;
    private final double sse;
    private final double[] fitted;

    HoltFit(Holt holt, Holt.State end, double sse, double[] fitted) {
        this.holt = holt;
        this.end = end;
        this.sse = sse;
        this.fitted = fitted.clone();
    }

    public Holt holt() {
        return holt;
    }

    /** Level and trend after the last value. */
    public Holt.State end() {
        return end;
    }

    /** Sum of the squared errors one step ahead. */
    public double sse() {
        return sse;
    }

    /** n less the parameters. */
    public int degreesOfFreedom() {
        return fitted.length - holt.parameters();
    }

    /** s2, the variance of the errors one step ahead. */
    public double sigma2() {
        return sse / degreesOfFreedom();
    }

    /** The forecasts one step ahead. */
    public double[] fitted() {
        return fitted.clone();
    }

    /** The forecast k steps after the last value. */
    public double mean(int k) {
        return end.level() + damped(k) * end.trend();
    }

    /** The standard error of the forecast k steps after the last value. */
    public double stdError(int k) {
        double sum = 1;
        double weight = 1;
        double steps = 0;
        for (int j = 1; j < k; j++) {
            weight *= holt.phi();
            steps += weight;
            double c = holt.alpha() * (1 + holt.beta() * steps);
            sum += c * c;
        }
        return Math.sqrt(sigma2() * sum);
    }

    /** The forecast k steps after the last value with its prediction interval. */
    public Forecast forecast(int k, double level) {
        double half = STANDARD_NORMAL.inverseSurvivalProbability((1 - level) / 2) * stdError(k);
        return new Forecast(mean(k), new Limits(mean(k) - half, mean(k) + half));
    }

    /** The forecasts of the next values. */
    public List<Forecast> forecasts(int horizon, double level) {
        return IntStream.rangeClosed(1, horizon)
                .mapToObj(k -> forecast(k, level))
                .toList();
    }

    /** phi + ... + phi^k. */
    private double damped(int k) {
        double weight = 1;
        double sum = 0;
        for (int j = 1; j <= k; j++) {
            weight *= holt.phi();
            sum += weight;
        }
        return sum;
    }
}
