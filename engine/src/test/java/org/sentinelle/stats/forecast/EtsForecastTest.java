package org.sentinelle.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EtsForecastTest {
    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);
    private static final EtsForecast.Simulation SIMULATION = new EtsForecast.Simulation(5, 20_000);
    private static final int PERIOD = 3;
    private static final int HORIZON = 8;
    private static final int PATHS = 100_000;

    static Stream<EtsModel> additive() {
        return EtsModel.all().stream().filter(model -> !model.isForPositiveValues());
    }

    static Stream<EtsModel> multiplicative() {
        return EtsModel.all().stream().filter(EtsModel::isErrorMultiplied);
    }

    /** The variance is that of a sum of errors, each weighted by what a single one of size 1 does to what follows. */
    @ParameterizedTest
    @MethodSource("additive")
    void variances_sum_the_squared_effects_of_single_errors(EtsModel model) {
        EtsFit fit = fit(model);
        EtsForecast ahead = EtsForecast.of(fit, HORIZON, SIMULATION);
        double[] calm = path(fit, new double[HORIZON]);
        double[] shock = new double[HORIZON];
        shock[0] = 1;
        double[] shocked = path(fit, shock);
        double sum = 0;
        for (int h = 1; h <= HORIZON; h++) {
            double effect = shocked[h - 1] - calm[h - 1];
            sum += effect * effect;
            assertThat(ahead.mean(h)).isCloseTo(calm[h - 1], within(1e-10));
            assertThat(ahead.deviation(h)).isCloseTo(Math.sqrt(fit.sigma2() * sum), within(1e-10));
        }
    }

    @ParameterizedTest
    @MethodSource("multiplicative")
    void moments_are_those_of_simulated_paths(EtsModel model) {
        EtsFit fit = fit(model);
        EtsForecast ahead = EtsForecast.of(fit, HORIZON, SIMULATION);
        SplittableRandom random = new SplittableRandom(17);
        double[] sum = new double[HORIZON];
        double[] squares = new double[HORIZON];
        for (int i = 0; i < PATHS; i++) {
            double[] errors = random.doubles(HORIZON)
                    .map(u -> Math.sqrt(fit.sigma2()) * STANDARD_NORMAL.inverseCumulativeProbability(u))
                    .toArray();
            double[] path = path(fit, errors);
            for (int h = 0; h < HORIZON; h++) {
                sum[h] += path[h] / PATHS;
                squares[h] += path[h] * path[h] / PATHS;
            }
        }
        for (int h = 1; h <= HORIZON; h++) {
            double deviation = Math.sqrt(squares[h - 1] - sum[h - 1] * sum[h - 1]);
            double standardError = deviation / Math.sqrt(PATHS);
            assertThat(ahead.mean(h)).isCloseTo(sum[h - 1], within(5 * standardError));
            assertThat(ahead.deviation(h))
                    .as("within five standard errors")
                    .isCloseTo(deviation, within(0.02 * deviation));
        }
    }

    @Test
    void limits_are_normal_quantiles() {
        EtsForecast ahead = EtsForecast.of(fit(EtsModel.of("ANN")), 2, SIMULATION);
        assertThat(ahead.limits(2, 0.95).high() - ahead.mean(2))
                .isCloseTo(1.959963984540054 * ahead.deviation(2), within(1e-12));
    }

    @Test
    void without_a_formula_limits_are_simulated_and_repeat_with_the_seed() {
        EtsFit fit = fit(EtsModel.of("AAM"));
        EtsForecast ahead = EtsForecast.of(fit, HORIZON, SIMULATION);
        assertThat(ahead.deviation(1)).isNull();
        assertThat(ahead.limits(1, 0.95).high() - ahead.mean(1))
                .as("one step ahead the errors are normal")
                .isCloseTo(1.96 * Math.sqrt(fit.sigma2()), within(0.05 * Math.sqrt(fit.sigma2())));
        assertThat(ahead.limits(5, 0.8))
                .isEqualTo(EtsForecast.of(fit, HORIZON, SIMULATION).limits(5, 0.8));
        assertThat(ahead.limits(5, 0.8))
                .isNotEqualTo(EtsForecast.of(fit, HORIZON, new EtsForecast.Simulation(6, 20_000))
                        .limits(5, 0.8));
    }

    @Test
    void a_variance_beyond_all_numbers_gives_limits_beyond_them() {
        EtsState end = new EtsState(1e90, 0, List.of());
        EtsFit wild = new EtsFit(
                EtsModel.of("MNN"), 1, new EtsSmoothing(1, 0, 0, 1), end, end, zeros(12), 1e5, 1, 1, 2, false);
        EtsForecast ahead = EtsForecast.of(wild, 200, SIMULATION);
        assertThat(ahead.limits(200, 0.95).high()).isPositive().isInfinite();
        assertThat(ahead.mean(200)).isEqualTo(1e90);
    }

    private static EtsFit fit(EtsModel model) {
        List<Double> season = List.of();
        if (model.isSeasonal()) {
            season = model.isSeasonMultiplied() ? List.of(1.2, 0.7, 1.1) : List.of(8.0, -12.0, 4.0);
        }
        EtsState end = new EtsState(60, model.hasTrend() ? 2 : 0, season);
        EtsSmoothing by = new EtsSmoothing(
                0.4, model.hasTrend() ? 0.15 : 0, model.isSeasonal() ? 0.3 : 0, model.isDamped() ? 0.85 : 1);
        int spare = 100 - model.parameters(PERIOD);
        double sigma2 = model.isErrorMultiplied() ? 0.01 : 25;
        return new EtsFit(model, PERIOD, by, end, end, zeros(100), sigma2 * spare, 1, 1, 2, false);
    }

    private static List<Double> zeros(int n) {
        return Collections.nCopies(n, 0.0);
    }

    /** The model's own equations, run on with these errors. */
    private static double[] path(EtsFit fit, double[] errors) {
        EtsModel model = fit.model();
        EtsSmoothing by = fit.smoothing();
        double l = fit.end().level();
        double b = fit.end().slope();
        double[] s = model.isSeasonal()
                ? fit.end().season().stream().mapToDouble(Double::doubleValue).toArray()
                : new double[1];
        double[] y = new double[errors.length];
        for (int h = 0; h < y.length; h++) {
            int j = h % s.length;
            double q = l + by.phi() * b;
            double mu = model.isSeasonMultiplied() ? q * s[j] : q + s[j];
            double e = model.isErrorMultiplied() ? mu * errors[h] : errors[h];
            y[h] = mu + e;
            l = q + by.alpha() * (model.isSeasonMultiplied() ? e / s[j] : e);
            b = by.phi() * b + by.beta() * (model.isSeasonMultiplied() ? e / s[j] : e);
            s[j] += by.gamma() * (model.isSeasonMultiplied() ? e / q : e);
        }
        return y;
    }
}
