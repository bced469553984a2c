package org.sentinelle.stats.forecast;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.sentinelle.stats.Limits;

/**
 * Forecasts with known variances; limits are mean -+ z sqrt(variance), z the quantile of the standard normal distribution.
 * For multiplicative errors the values more than one step ahead are not exactly normal. A variance that overflowed on its
 * way is infinite.
 */
record NormalForecast(List<Double> means, List<Double> variances) implements EtsForecast {
    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    NormalForecast {
        means = List.copyOf(means);
        variances = List.copyOf(variances);
    }

    @Override
    public double mean(int h) {
        return means.get(h - 1);
    }

    @Override
    public Double deviation(int h) {
        double variance = variances.get(h - 1);
        return variance >= 0 ? (Double) Math.sqrt(variance) : (Double) Double.POSITIVE_INFINITY;
    }

    @Override
    public Limits limits(int h, double level) {
        double z = STANDARD_NORMAL.inverseSurvivalProbability((1 - level) / 2);
        double half = z * deviation(h);
        return new Limits(mean(h) - half, mean(h) + half);
    }
}
