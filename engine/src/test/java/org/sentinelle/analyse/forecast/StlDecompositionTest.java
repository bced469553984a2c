package org.sentinelle.analyse.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sentinelle.analyse.forecast.Series.answered;
import static org.sentinelle.analyse.forecast.Series.boxed;
import static org.sentinelle.analyse.forecast.Series.estimate;
import static org.sentinelle.analyse.forecast.Series.reason;
import static org.sentinelle.analyse.forecast.Series.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

class StlDecompositionTest {
    private static final StlDecomposition STL = new StlDecomposition();
    private static final double[] SEASONAL = IntStream.range(0, 60)
            .mapToDouble(i -> 100 + i + 10 * Math.sin(Math.PI * i / 6) + Math.cos(1.7 * i * i))
            .toArray();

    @Test
    void the_parts_of_every_row_add_up() {
        List<List<Object>> rows = table(answered(Series.run(STL, "period=12", SEASONAL)), "decomposition")
                .rows();
        assertThat(rows)
                .hasSize(60)
                .allSatisfy(row -> assertThat((Double) row.get(2) + (Double) row.get(3) + (Double) row.get(4))
                        .isCloseTo((Double) row.get(1), within(1e-9)));
    }

    @Test
    void tells_strengths_amplitude_and_change() {
        Finding.Answered finding = answered(Series.run(STL, "period=12", SEASONAL));
        assertThat(estimate(finding, "seasonal_strength").estimate()).isBetween(0.95, 1.0);
        assertThat(estimate(finding, "trend_strength").estimate()).isBetween(0.95, 1.0);
        assertThat(estimate(finding, "seasonal_amplitude").estimate()).isCloseTo(20, within(2.0));
        assertThat(estimate(finding, "trend_change").estimate()).isCloseTo(59, within(2.0));
        assertThat(finding.summary())
                .containsEntry("peak_time", 52.0)
                .containsEntry("seasonal_window", "periodic")
                .containsEntry("trend_window", 19L)
                .containsEntry("low_pass_window", 13L);
    }

    @Test
    void takes_the_period_from_times_in_years() {
        Double[] months = boxed(IntStream.range(0, 60)
                .mapToDouble(i -> Math.rint(1000 * (2015 + i / 12.0)) / 1000)
                .toArray());
        assertThat(answered(Series.run(STL, "", months, boxed(SEASONAL))).summary())
                .containsEntry("period", 12L);
        Double[] quarters =
                boxed(IntStream.range(0, 60).mapToDouble(i -> i / 4.0).toArray());
        assertThat(answered(Series.run(STL, "", quarters, boxed(SEASONAL))).summary())
                .containsEntry("period", 4L);
    }

    @Test
    void asks_for_the_period_where_times_do_not_tell() {
        assertThat(reason(Series.run(STL, "", SEASONAL))).isEqualTo("no-period");
        Double[] fortnights =
                boxed(DoubleStream.iterate(0, t -> t + 0.7).limit(60).toArray());
        assertThat(reason(Series.run(STL, "", fortnights, boxed(SEASONAL)))).isEqualTo("no-period");
    }

    @Test
    void on_the_log_scale_a_season_that_multiplies_becomes_a_ratio() {
        double[] grown = IntStream.range(0, 60)
                .mapToDouble(i -> Math.exp(0.02 * i) * (i % 2 == 0 ? 3 : 1.5))
                .toArray();
        Finding.Answered finding = answered(Series.run(STL, "period=2;scale=log", grown));
        assertThat(estimate(finding, "seasonal_ratio").estimate()).isCloseTo(2, within(0.01));
        assertThat(estimate(finding, "trend_ratio").estimate()).isCloseTo(Math.exp(0.02 * 59), within(0.01));
        assertThat((Double) table(finding, "decomposition").rows().get(3).get(1))
                .isEqualTo(Math.log(grown[3]));
    }

    @Test
    void gives_an_outlier_no_weight_where_robust() {
        double[] y = SEASONAL.clone();
        y[30] += 500;
        Finding.Answered finding = answered(Series.run(STL, "period=12;robust=true;median=exact", y));
        assertThat(finding.summary())
                .containsEntry("observations_without_weight", 1L)
                .containsEntry("inner", 1L)
                .containsEntry("outer", 15L);
        assertThat(table(finding, "decomposition").rows().get(30).get(5)).isEqualTo(0.0);
    }

    @Test
    void declines_two_periods_and_answers_one_more_observation() {
        assertThat(reason(Series.run(STL, "period=12", Arrays.copyOf(SEASONAL, 24))))
                .isEqualTo("too-few-observations");
        assertThat(Series.run(STL, "period=12", Arrays.copyOf(SEASONAL, 25))).isInstanceOf(Finding.Answered.class);
    }

    @Test
    void declines_gaps_and_constant_series_and_logarithms_of_zero() {
        Double[] value = boxed(SEASONAL);
        value[7] = null;
        Double[] time = boxed(IntStream.range(0, 60).asDoubleStream().toArray());
        assertThat(reason(Series.run(STL, "period=12", time, value))).isEqualTo("missing-values-inside");
        assertThat(reason(Series.run(STL, "period=2", new double[] {3, 3, 3, 3, 3, 3})))
                .isEqualTo("no-variation");
        double[] zero = SEASONAL.clone();
        zero[5] = 0;
        assertThat(reason(Series.run(STL, "period=12;scale=log", zero))).isEqualTo("not-positive");
    }

    @Test
    void a_pure_season_has_a_strong_season_and_no_trend() {
        double[] pure =
                IntStream.range(0, 40).mapToDouble(i -> i % 4 == 0 ? 1e6 : 0).toArray();
        Finding.Answered finding = answered(Series.run(STL, "period=4", pure));
        assertThat(estimate(finding, "seasonal_strength").estimate()).isCloseTo(1, within(1e-6));
        assertThat(estimate(finding, "trend_strength").estimate()).isBetween(0.0, 1.0);
    }

    @Test
    void answers_huge_and_tiny_values() {
        for (double unit : new double[] {1e67, 1e-200}) {
            double[] scaled = DoubleStream.of(SEASONAL).map(v -> v * unit).toArray();
            List<Estimate> estimates =
                    answered(Series.run(STL, "period=12;robust=true", scaled)).estimates();
            assertThat(estimates)
                    .hasSize(4)
                    .allSatisfy(e -> assertThat(e.estimate()).isNotNull());
        }
    }
}
