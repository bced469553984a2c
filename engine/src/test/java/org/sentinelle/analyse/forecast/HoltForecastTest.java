package org.sentinelle.analyse.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sentinelle.analyse.forecast.Series.answered;
import static org.sentinelle.analyse.forecast.Series.boxed;
import static org.sentinelle.analyse.forecast.Series.estimate;
import static org.sentinelle.analyse.forecast.Series.reason;
import static org.sentinelle.analyse.forecast.Series.table;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

class HoltForecastTest {
    private static final HoltForecast HOLT = new HoltForecast();
    private static final double[] RISING = IntStream.range(0, 20)
            .mapToDouble(t -> 50 + 4 * t + 3 * Math.sin(5.0 * t * t))
            .toArray();
    private static final double[] ALTERNATING =
            IntStream.range(0, 20).mapToDouble(t -> 10 + t % 3 * (t % 2)).toArray();

    @Test
    void forecasts_as_many_steps_as_asked_with_a_prediction_interval_each() {
        Finding.Answered finding = answered(Series.run(HOLT, "horizon=3;level=0.9", RISING));
        assertThat(finding.estimates().stream().map(Estimate::term))
                .containsExactly(
                        "alpha", "beta", "level", "trend", "sse", "sigma", "forecast[1]", "forecast[2]", "forecast[3]");
        Estimate second = estimate(finding, "forecast[2]");
        assertThat(second.confLow()).isLessThan(second.estimate());
        assertThat(second.confHigh()).isGreaterThan(second.estimate());
        assertThat(second.confLevel()).isEqualTo(0.9);
    }

    @Test
    void the_table_of_forecasts_goes_on_in_steps_of_the_series() {
        Double[] quarters =
                boxed(DoubleStream.iterate(2015, t -> t + 0.25).limit(20).toArray());
        Table forecast = table(answered(Series.run(HOLT, "horizon=2", quarters, boxed(RISING))), "forecast");
        assertThat(forecast.rows().get(0).get(0)).isEqualTo(2020.0);
        assertThat(forecast.rows().get(1).get(0)).isEqualTo(2020.25);
        List<Object> row = forecast.rows().get(0);
        assertThat((Double) row.get(3)).as("the inner interval lies inside").isLessThan((Double) row.get(5));
        assertThat((Double) row.get(4)).isGreaterThan((Double) row.get(6));
    }

    @Test
    void fitted_plus_residual_is_the_value() {
        Table observations = table(answered(Series.run(HOLT, "", RISING)), "observations");
        assertThat(observations.rows())
                .hasSize(20)
                .allSatisfy(row -> assertThat((Double) row.get(4) + (Double) row.get(7))
                        .isCloseTo((Double) row.get(1), within(1e-9)));
    }

    @Test
    void beats_the_naive_forecast_where_there_is_a_trend() {
        Finding.Answered finding =
                answered(Series.run(HOLT, "horizon=3;alpha=0.2;beta=0.1;initial-level=46;initial-trend=4", RISING));
        assertThat(finding.summary())
                .containsEntry("better_than_naive", true)
                .containsEntry("back_test_origins", 10L)
                .containsEntry("back_test_forecasts", 27L);
        assertThat(table(finding, "backtest").rows()).hasSize(3);
        assertThat(estimate(finding, "forecast[1]").caveats()).isEmpty();
    }

    @Test
    void warns_on_every_forecast_where_the_naive_one_was_as_good() {
        Finding.Answered finding = answered(Series.run(HOLT, "alpha=1;beta=0;initial-trend=0", RISING));
        assertThat(finding.summary())
                .as("alpha 1 and no trend is the naive forecast")
                .containsEntry("better_than_naive", false)
                .containsEntry("back_test_relative_mae", 1.0);
        assertThat(estimate(finding, "forecast[5]").caveats()).containsExactly("no-better-than-naive");
        assertThat(estimate(finding, "alpha").caveats()).isEmpty();
    }

    @Test
    void can_be_held_against_the_values_a_period_back() {
        double[] seasonal =
                IntStream.range(0, 24).mapToDouble(t -> t % 4 + 0.1 * (t % 5)).toArray();
        Finding.Answered last = answered(Series.run(HOLT, "", seasonal));
        Finding.Answered period = answered(Series.run(HOLT, "naive-period=4", seasonal));
        assertThat((Double) period.summary().get("back_test_naive_mae"))
                .isLessThan((Double) last.summary().get("back_test_naive_mae"));
    }

    @Test
    void says_where_it_was_not_back_tested() {
        for (Finding finding : List.of(
                Series.run(HOLT, "back-test=0", RISING), Series.run(HOLT, "", new double[] {3, 4, 6, 5, 8, 7, 9}))) {
            assertThat(answered(finding).summary())
                    .containsEntry("back_test_origins", 0L)
                    .doesNotContainKey("better_than_naive");
            assertThat(estimate(answered(finding), "forecast[1]").caveats()).containsExactly("not-back-tested");
            assertThat(answered(finding).details()).extracting(Table::name).doesNotContain("backtest");
        }
    }

    @Test
    void does_not_look_ahead_in_the_back_test() {
        double[] changed = RISING.clone();
        changed[19] += 1000;
        Table before = table(answered(Series.run(HOLT, "horizon=1;back-test=2", RISING)), "backtest");
        Table after = table(answered(Series.run(HOLT, "horizon=1;back-test=2", changed)), "backtest");
        double error = 2 * (Double) after.rows().get(0).get(2);
        double errorBefore = 2 * (Double) before.rows().get(0).get(2);
        assertThat(Math.abs(error - errorBefore - 1000))
                .as("only the last error changes")
                .isLessThan(30);
    }

    @Test
    void answers_a_line_without_errors_and_a_series_of_huge_or_tiny_values() {
        double[] line = IntStream.range(0, 12).mapToDouble(t -> 5 + 2.0 * t).toArray();
        Finding.Answered exact = answered(Series.run(HOLT, "initial-level=3;initial-trend=2", line));
        assertThat(estimate(exact, "forecast[2]").estimate()).isCloseTo(31, within(1e-9));
        assertThat(estimate(exact, "sigma").estimate()).isCloseTo(0, within(1e-9));
        for (double unit : new double[] {1e69, 1e-200}) {
            double[] scaled =
                    DoubleStream.of(ALTERNATING).map(v -> v * unit / 100).toArray();
            assertThat(Series.run(HOLT, "damping=0.9", scaled)).isInstanceOf(Finding.Answered.class);
        }
    }

    @Test
    void declines_series_that_are_too_short_for_the_parameters() {
        assertThat(reason(Series.run(HOLT, "", new double[] {1, 3, 2, 4}))).isEqualTo("too-few-observations");
        double[] five = {1, 3, 2, 4, 4};
        assertThat(answered(Series.run(HOLT, "", five)).summary()).containsEntry("degrees_of_freedom", 1L);
        assertThat(reason(Series.run(HOLT, "damping=0.9", five))).isEqualTo("too-few-observations");
    }

    @Test
    void declines_gaps_an_inner_level_outside_and_a_start_that_is_too_large() {
        assertThat(reason(Series.run(HOLT, "", boxed(1, 2, 3, 5, 6, 7), boxed(1, 2, 4, 3, 5, 6))))
                .isEqualTo("uneven-times");
        assertThat(reason(Series.run(HOLT, "level=0.8", RISING))).isEqualTo("inner-level-not-inside");
        assertThat(reason(Series.run(HOLT, "initial-level=1e200", RISING))).isEqualTo("start-too-large");
        assertThat(reason(Series.run(HOLT, "", new double[] {7, 7, 7, 7, 7, 7})))
                .isEqualTo("no-variation");
    }

    @Test
    void counts_missing_values_at_the_end() {
        Double[] value = boxed(RISING);
        value[19] = null;
        Double[] time = boxed(IntStream.rangeClosed(1, 20).asDoubleStream().toArray());
        Finding.Answered finding = answered(Series.run(HOLT, "", time, value));
        assertThat(finding.summary()).containsEntry("n", 19L).containsEntry("n_dropped", 1L);
        assertThat(estimate(finding, "level").caveats()).containsExactly("rows-with-missing-cells-dropped");
        assertThat(table(finding, "forecast").rows().get(0).get(0)).isEqualTo(20.0);
    }
}
