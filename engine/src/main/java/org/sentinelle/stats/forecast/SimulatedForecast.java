package org.sentinelle.stats.forecast;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import org.sentinelle.stats.Limits;

/**
 * Forecasts of models with additive errors and a multiplied season, for which no variance is known and none may exist: errors
 * are divided by a season or level that can come near 0. Limits are quantiles of simulated paths.
 *
 * <p>Errors are normal with the fit's variance, drawn by inversion from a generator of the seed given. A quantile lies
 * between the two nearest of the sorted values, in proportion. A path that leaves the finite numbers stays where it left.
 */
final class SimulatedForecast implements EtsForecast {
    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    private final double[] means;
    private final double[][] sorted;

    private SimulatedForecast(double[] means, double[][] sorted) {
        this.means = means;
        this.sorted = sorted;
    }

    static SimulatedForecast of(EtsFit fit, int horizon, Simulation simulation) {
        double[][] values = new double[horizon][simulation.paths()];
        SplittableRandom random = new SplittableRandom(simulation.seed());
        for (int path = 0; path < simulation.paths(); path++) {
            simulate(fit, random, values, path);
        }
        Arrays.stream(values).forEach(Arrays::sort);
        return new SimulatedForecast(PointForecasts.of(fit, horizon), values);
    }

    private static void simulate(EtsFit fit, SplittableRandom random, double[][] values, int path) {
        EtsSmoothing by = fit.smoothing();
        double deviation = Math.sqrt(fit.sigma2());
        double level = fit.end().level();
        double slope = fit.end().slope();
        double[] season =
                fit.end().season().stream().mapToDouble(Double::doubleValue).toArray();
        double y = level;
        for (int h = 0; h < values.length; h++) {
            int j = h % season.length;
            double base = level + by.phi() * slope;
            double e = deviation * STANDARD_NORMAL.inverseCumulativeProbability(random.nextDouble());
            double next = base * season[j] + e;
            y = Double.isFinite(next) && Double.isFinite(y) ? next : y;
            values[h][path] = y;
            level = base + by.alpha() * e / season[j];
            slope = by.phi() * slope + by.beta() * e / season[j];
            season[j] += by.gamma() * e / base;
        }
    }

    @Override
    public double mean(int h) {
        return means[h - 1];
    }

    @Override
    public @Nullable Double deviation(int h) {
        return null;
    }

    @Override
    public Limits limits(int h, double level) {
        return new Limits(quantile(sorted[h - 1], (1 - level) / 2), quantile(sorted[h - 1], (1 + level) / 2));
    }

    private static double quantile(double[] values, double p) {
        double rank = p * (values.length - 1);
        int below = (int) Math.floor(rank);
        int above = Math.min(below + 1, values.length - 1);
        return values[below] + (rank - below) * (values[above] - values[below]);
    }
}
