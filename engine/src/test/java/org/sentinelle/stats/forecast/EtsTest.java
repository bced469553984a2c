package org.sentinelle.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EtsTest {
    private static final double[] LEVEL = {52, 47, 55, 61, 58, 49, 53, 60, 64, 57, 55, 62, 66, 59, 63, 68};
    private static final double[] QUARTERS = {
        40, 55, 31, 62, 44, 60, 33, 70, 49, 63, 38, 75, 50, 71, 40, 79, 56, 75, 46, 88, 60, 80, 47, 90
    };

    static Stream<EtsModel> models() {
        return EtsModel.all().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_gradient_is_that_of_small_differences(EtsModel model) {
        EtsFilter filter = new EtsFilter(QUARTERS, model, 4);
        EtsLikelihood likelihood = new EtsLikelihood(filter, model);
        likelihood.effort(1e-15, 200);
        double[] theta = {0.3, model.hasTrend() ? 0.1 : 0, model.isSeasonal() ? 0.2 : 0, model.isDamped() ? 0.9 : 1};
        double[] gradient = new double[EtsFilter.SMOOTHING];
        likelihood.value(theta);
        likelihood.gradient(gradient);
        for (int p : parameters(model)) {
            double before = theta[p];
            theta[p] = before + 1e-5;
            double above = likelihood.value(theta);
            theta[p] = before - 1e-5;
            double below = likelihood.value(theta);
            theta[p] = before;
            assertThat(gradient[p])
                    .isCloseTo((above - below) / 2e-5, within(1e-3 * Math.max(1, Math.abs(gradient[p]))));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void no_point_near_or_far_is_better_than_the_fit(EtsModel model) {
        EtsFit fit = fit(model.name(), 4, QUARTERS);
        SplittableRandom random = new SplittableRandom(11);
        EtsFilter filter = new EtsFilter(QUARTERS, model, 4);
        EtsLikelihood likelihood = new EtsLikelihood(filter, model);
        likelihood.effort(1e-12, 100);
        EtsRegion region = Objects.requireNonNull(EtsRegion.of(model, EtsFixed.NOTHING));
        double[] theta = new double[EtsFilter.SMOOTHING];
        for (int i = 0; i < 200; i++) {
            region.parameters(random.doubles(region.dimension()).toArray(), theta);
            if (!model.isSeasonal() || new SeasonalStability(4, model.hasTrend()).holds(theta)) {
                assertThat(-likelihood.value(theta) / 2).isLessThanOrEqualTo(fit.logLikelihood() + 1e-6);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void estimates_lie_in_the_usual_region(EtsModel model) {
        EtsSmoothing by = fit(model.name(), 4, QUARTERS).smoothing();
        assertThat(by.alpha()).isBetween(1e-4, 0.9999);
        assertThat(by.beta()).isBetween(model.hasTrend() ? 1e-4 : 0, by.alpha());
        assertThat(by.gamma()).isBetween(model.isSeasonal() ? 1e-4 : 0, 1 - by.alpha() + 1e-12);
        assertThat(by.phi()).isBetween(model.isDamped() ? 0.8 : 1, model.isDamped() ? 0.98 : 1);
    }

    @Test
    void alpha_one_forecasts_the_last_value() {
        EtsFit naive = given("ANN", new EtsFixed(1.0, null, null, null), LEVEL);
        assertThat(naive.end().level()).isEqualTo(68);
        assertThat(naive.fitted().subList(1, 16))
                .containsExactlyElementsOf(Arrays.stream(LEVEL).boxed().toList().subList(0, 15));
        assertThat(naive.estimated()).as("the initial level alone").isEqualTo(1);
    }

    @Test
    void alpha_nought_fits_the_mean() {
        EtsFit mean = given("ANN", new EtsFixed(0.0, null, null, null), LEVEL);
        assertThat(mean.initial().level())
                .isCloseTo(Arrays.stream(LEVEL).average().orElseThrow(), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANN", "AAdN", "MAN", "MAM", "AAA"})
    void a_change_of_unit_changes_nothing_else(String model) {
        EtsFit fit = fit(model, 4, QUARTERS);
        double[] thousandths = Arrays.stream(QUARTERS).map(v -> 1000 * v).toArray();
        EtsFit other = fit(model, 4, thousandths);
        assertThat(other.logLikelihood())
                .isCloseTo(fit.logLikelihood() - QUARTERS.length * Math.log(1000), within(1e-6));
        assertThat(other.end().level() / 1000).isCloseTo(fit.end().level(), within(1e-3));
    }

    @Test
    void criteria_count_the_variance_and_sigma2_does_not() {
        EtsFit fit = fit("AAN", 1, LEVEL);
        double logLikelihood = -8 * Math.log(fit.squaredErrors());
        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(1e-12));
        assertThat(fit.aic()).isCloseTo(-2 * logLikelihood + 10, within(1e-10));
        assertThat(fit.aicc()).isCloseTo(fit.aic() + 60.0 / 10, within(1e-10));
        assertThat(fit.bic()).isCloseTo(-2 * logLikelihood + 5 * Math.log(16), within(1e-10));
        assertThat(fit.sigma2()).isEqualTo(fit.squaredErrors() / 12);
        assertThat(fit.mse()).isEqualTo(fit.squaredErrors() / 16);
    }

    @Test
    void a_series_without_error_is_seen() {
        double[] line = new double[20];
        Arrays.setAll(line, t -> 3 + 0.1 * t);
        assertThat(fit("AAN", 1, line).exact()).isTrue();
        assertThat(fit("ANN", 1, line).exact()).isFalse();
    }

    @Test
    void needs_five_more_values_than_parameters() {
        Ets ets = new Ets(EtsModel.of("AAN"), 1, EtsFixed.NOTHING);
        assertThat(ets.fewestValues()).isEqualTo(9);
        assertThat(ets.fit(Arrays.copyOf(LEVEL, 8))).isNull();
        assertThat(ets.fit(Arrays.copyOf(LEVEL, 9))).isNotNull();
    }

    @Test
    void given_parameters_narrow_the_region_or_leave_none() {
        assertThat(new Ets(EtsModel.of("AAN"), 1, new EtsFixed(0.2, 0.3, null, null)).isInsideRegion())
                .isFalse();
        assertThat(new Ets(EtsModel.of("ANA"), 4, new EtsFixed(0.7, null, 0.3, null)).isInsideRegion())
                .as("0.7 + 0.3 = 1 up to rounding")
                .isTrue();
        assertThat(new Ets(EtsModel.of("AAdN"), 1, new EtsFixed(null, null, null, 0.0)).isInsideRegion())
                .isFalse();
        EtsFit fit = given("AAN", new EtsFixed(null, 0.4, null, null), LEVEL);
        assertThat(fit.smoothing().beta()).isEqualTo(0.4);
        assertThat(fit.smoothing().alpha()).isGreaterThanOrEqualTo(0.4);
    }

    private static EtsFit fit(String model, int period, double[] y) {
        return Objects.requireNonNull(new Ets(EtsModel.of(model), period, EtsFixed.NOTHING).fit(y));
    }

    private static EtsFit given(String model, EtsFixed fixed, double[] y) {
        return Objects.requireNonNull(new Ets(EtsModel.of(model), 1, fixed).fit(y));
    }

    private static int[] parameters(EtsModel model) {
        return IntStream.range(0, EtsFilter.SMOOTHING)
                .filter(p -> p == EtsFilter.ALPHA
                        || (p == EtsFilter.BETA && model.hasTrend())
                        || (p == EtsFilter.GAMMA && model.isSeasonal())
                        || (p == EtsFilter.PHI && model.isDamped()))
                .toArray();
    }
}
