package org.sentinelle.analyse.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

class ExponentialSmoothingTest {
    private static final Double[] VICTIMS = {
        31.0, 35.0, 33.0, 40.0, 44.0, 41.0, 49.0, 55.0, 52.0, 58.0, 64.0, 60.0, 69.0, 71.0, 78.0
    };
    private static final ExponentialSmoothing ETS = new ExponentialSmoothing();

    @Test
    void chooses_a_model_and_says_which_it_tried() {
        Finding.Answered chosen = answered(run(Map.of(), VICTIMS));
        assertThat(chosen.summary()).containsEntry("chosen_by", "aicc").containsEntry("models_tried", 6L);
        Table models = table(chosen, "models");
        assertThat(models.rows()).hasSize(6);
        List<List<Object>> best = models.rows().stream()
                .filter(row -> Boolean.TRUE.equals(row.get(models.column("chosen"))))
                .toList();
        assertThat(best).hasSize(1);
        assertThat(best.get(0).get(0)).isEqualTo(chosen.summary().get("model"));
        assertThat(best.get(0).get(models.column("aicc")))
                .isEqualTo(chosen.summary().get("aicc"));
    }

    @Test
    void forecasts_with_prediction_intervals_at_two_levels() {
        Finding.Answered finding = answered(run(Map.of("model", "AAN", "horizon", "3"), VICTIMS));
        Estimate third = estimate(finding, "forecast[3]");
        Table forecasts = table(finding, DetailLayout.FORECAST.name());
        assertThat(forecasts.columns()).isEqualTo(DetailLayout.FORECAST.columns());
        assertThat(forecasts.rows()).hasSize(3);
        List<Object> row = forecasts.rows().get(2);
        assertThat(row.subList(0, 5))
                .containsExactly(17.0, third.estimate(), third.stdError(), third.confLow(), third.confHigh());
        assertThat((Double) row.get(5)).isGreaterThan((Double) row.get(3));
        assertThat((Double) row.get(6)).isLessThan((Double) row.get(4));
        assertThat(third.confLevel()).isEqualTo(0.95);
    }

    @Test
    void fitted_and_residual_sum_to_the_value() {
        Table observations = table(answered(run(Map.of("model", "ANN"), VICTIMS)), DetailLayout.OBSERVATIONS.name());
        for (int i = 0; i < VICTIMS.length; i++) {
            List<Object> row = observations.rows().get(i);
            assertThat((Double) row.get(4) + (Double) row.get(7)).isCloseTo(VICTIMS[i], within(1e-12));
        }
    }

    @Test
    void rows_in_any_order_give_the_same() {
        Double[] reversed = new Double[VICTIMS.length];
        Arrays.setAll(reversed, i -> VICTIMS[VICTIMS.length - 1 - i]);
        Finding backwards = run(Map.of(), i -> VICTIMS.length - 1.0 - i, reversed);
        assertThat(backwards).isEqualTo(run(Map.of(), VICTIMS));
    }

    @Test
    void a_value_missing_at_the_end_is_dropped_and_told() {
        Double[] open = Arrays.copyOf(VICTIMS, VICTIMS.length + 1);
        Finding.Answered finding = answered(run(Map.of("model", "ANN"), open));
        assertThat(finding.summary()).containsEntry("n", 15L).containsEntry("n_dropped", 1L);
        assertThat(estimate(finding, "alpha").caveats()).contains("rows-with-missing-cells-dropped");
    }

    @Test
    void intervals_of_short_series_carry_a_caveat() {
        assertThat(estimate(answered(run(Map.of(), VICTIMS)), "forecast[1]").caveats())
                .contains(EtsAnswer.TOO_NARROW);
        assertThat(estimate(answered(run(Map.of("model", "ANN"), walk(60))), "forecast[1]")
                        .caveats())
                .doesNotContain(EtsAnswer.TOO_NARROW);
    }

    @Test
    void a_forecast_no_better_than_the_naive_one_says_so() {
        Finding.Answered rise = answered(run(Map.of("model", "AAN"), VICTIMS));
        assertThat(rise.summary()).containsEntry("better_than_naive", true);
        Double[] jumpy = walk(30);
        Finding.Answered level = answered(run(Map.of("model", "ANN", "alpha", "0"), jumpy));
        assertThat(level.summary()).containsEntry("better_than_naive", false);
        assertThat(estimate(level, "forecast[1]").caveats()).contains(NaiveComparison.NO_BETTER);
        assertThat(table(level, "backtest").rows()).hasSize(5);
    }

    @Test
    void without_a_back_test_it_says_so() {
        assertThat(estimate(answered(run(Map.of("back-test", "0"), VICTIMS)), "forecast[1]")
                        .caveats())
                .contains(NaiveComparison.NOT_TESTED);
    }

    @Test
    void intervals_of_unstable_models_are_simulated_from_the_seed() {
        Map<String, String> options =
                new LinkedHashMap<>(Map.of("model", "ANM", "period", "3", "back-test", "0", "seed", "4"));
        Finding.Answered simulated = answered(run(options, VICTIMS));
        Estimate first = estimate(simulated, "forecast[1]");
        assertThat(first.caveats()).contains(EtsAnswer.SIMULATED);
        assertThat(first.stdError()).isNull();
        assertThat(first.confHigh()).isNotNull();
        assertThat(run(options, VICTIMS)).isEqualTo(simulated);
        options.put("seed", "5");
        assertThat(estimate(answered(run(options, VICTIMS)), "forecast[1]").confHigh())
                .isNotEqualTo(first.confHigh());
    }

    @Test
    void a_season_is_told_for_the_steps_to_come() {
        Finding.Answered seasonal = answered(run(Map.of("model", "ANA", "period", "3"), VICTIMS));
        double level = value(seasonal, "level");
        assertThat(value(seasonal, "forecast[2]")).isCloseTo(level + value(seasonal, "season[2]"), within(1e-10));
        assertThat(seasonal.summary()).containsKeys("initial_season_1", "initial_season_3");
    }

    @ParameterizedTest
    @CsvSource({
        "model, ANA, level, 0.95, no-period",
        "model, ANN, beta, 0.1, parameter-not-in-model",
        "model, automatic, gamma, 0.1, parameter-not-in-model",
        "alpha, 0.1, beta, 0.2, parameters-outside-region",
        "model, AAdN, phi, 0, parameters-outside-region",
        "level, 0.8, inner-level, 0.9, inner-level-not-inside",
        "model, AAM, period, 12, too-few-observations"
    })
    void declines_options_that_do_not_fit(String one, String value, String other, String written, String reason) {
        assertThat(reason(run(Map.of(one, value, other, written), VICTIMS))).isEqualTo(reason);
    }

    @Test
    void declines_multiplicative_models_of_values_that_are_not_positive() {
        Double[] withZero = VICTIMS.clone();
        withZero[0] = 0.0;
        assertThat(reason(run(Map.of("model", "MNN"), withZero))).isEqualTo("values-not-positive");
        assertThat(answered(run(Map.of(), withZero)).summary()).containsEntry("models_tried", 3L);
    }

    @Test
    void declines_a_series_without_error() {
        Double[] line = new Double[12];
        Arrays.setAll(line, i -> 3.0 + 2 * i);
        assertThat(reason(run(Map.of("model", "AAN"), line))).isEqualTo("exact-fit");
    }

    @Test
    void declines_parameters_with_which_a_model_is_nowhere_stable() {
        Map<String, String> options = Map.of("model", "AAA", "period", "5", "alpha", "0.95", "beta", "0.95");
        assertThat(reason(run(options, VICTIMS))).isEqualTo("no-fit");
    }

    @Test
    void declines_six_observations_and_takes_seven() {
        assertThat(reason(run(Map.of(), Arrays.copyOf(VICTIMS, 6)))).isEqualTo("too-few-observations");
        assertThat(run(Map.of(), Arrays.copyOf(VICTIMS, 7))).isInstanceOf(Finding.Answered.class);
    }

    private static Double[] walk(int n) {
        SplittableRandom random = new SplittableRandom(8);
        Double[] values = new Double[n];
        double sum = 100;
        for (int i = 0; i < n; i++) {
            sum += random.nextDouble(-5, 5);
            values[i] = sum;
        }
        return values;
    }

    private static Finding run(Map<String, String> options, Double[] values) {
        return run(options, i -> (double) i, values);
    }

    private static Finding run(Map<String, String> options, IntFunction<Double> time, Double[] values) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            rows.add(Arrays.asList(time.apply(i), values[i]));
        }
        List<Table.Column> columns = List.of(
                new Table.Column("year", Table.Type.DECIMAL, ""), new Table.Column("count", Table.Type.DECIMAL, ""));
        AnalysisRequest request = new AnalysisRequest(
                "a.yaml", Map.of("time", List.of("year"), "value", List.of("count")), options, Map.of());
        return ETS.run(AnalysisInput.bind(ETS.declaration(), request, new Table("t", columns, rows)));
    }

    private static Finding.Answered answered(Finding finding) {
        assertThat(finding).isInstanceOf(Finding.Answered.class);
        return (Finding.Answered) finding;
    }

    private static String reason(Finding finding) {
        assertThat(finding).isInstanceOf(Finding.Declined.class);
        return ((Finding.Declined) finding).reason();
    }

    private static Estimate estimate(Finding.Answered finding, String term) {
        return finding.estimates().stream()
                .filter(e -> e.term().equals(term))
                .findFirst()
                .orElseThrow();
    }

    private static double value(Finding.Answered finding, String term) {
        return Objects.requireNonNull(estimate(finding, term).estimate());
    }

    private static Table table(Finding.Answered finding, String name) {
        return finding.details().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
