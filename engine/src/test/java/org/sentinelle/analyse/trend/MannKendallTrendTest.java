package org.sentinelle.analyse.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sentinelle.analyse.trend.TrendRun.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

class MannKendallTrendTest {
    private static final Double[] YEARS = {2001.0, 2002.0, 2003.0, 2005.0, 2006.0, 2009.0};
    private static final Double[] RISING = {1.0, 3.0, 4.0, 6.0, 9.0, 11.0};
    private static final MannKendallTrend TREND = new MannKendallTrend();

    @Test
    void finds_a_rise_its_size_and_its_line() {
        Finding.Answered rise = answered(run(Map.of(), YEARS, RISING));
        assertThat(rise.summary())
                .containsEntry("n", 6L)
                .containsEntry("S", 15L)
                .containsEntry("verdict", "increasing");
        assertThat(estimate(rise, "tau_b").estimate()).isEqualTo(1);
        Table observations = rise.details().get(0);
        assertThat(observations.rows()).hasSize(6);
        List<Object> first = observations.rows().get(0);
        assertThat((Double) first.get(4) + (Double) first.get(7))
                .as("fitted plus residual")
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void does_not_mind_the_order_of_rows() {
        Double[] years = {2009.0, 2001.0, 2005.0, 2002.0, 2006.0, 2003.0};
        Double[] values = {11.0, 1.0, 6.0, 3.0, 9.0, 4.0};
        assertThat(run(Map.of(), years, values)).isEqualTo(run(Map.of(), YEARS, RISING));
    }

    @Test
    void counts_rows_with_missing_cells_and_says_so() {
        Double[] years = {2001.0, 2002.0, 2003.0, null, 2005.0, 2006.0, 2007.0};
        Double[] values = {1.0, 3.0, 2.0, 7.0, null, 5.0, 9.0};
        Finding.Answered trend = answered(run(Map.of(), years, values));
        assertThat(trend.summary()).containsEntry("n", 5L).containsEntry("n_dropped", 2L);
        assertThat(trend.estimates())
                .allSatisfy(e -> assertThat(e.caveats()).containsExactly("rows-with-missing-cells-dropped"));
    }

    @Test
    void declines_when_fewer_than_four_observations() {
        assertThat(reason(run(Map.of(), values(1, 2, 3), values(1, 2, 3)))).isEqualTo("too-few-observations");
        assertThat(reason(run(Map.of(), values(), values()))).isEqualTo("too-few-observations");
    }

    @Test
    void declines_when_all_values_are_equal_or_times_are() {
        assertThat(reason(run(Map.of(), values(1, 2, 3, 4), values(5, 5, 5, 5))))
                .isEqualTo("no-variation");
        assertThat(reason(run(Map.of(), values(1, 2, 3, 4), values(0, -0.0, 0, 0))))
                .isEqualTo("no-variation");
        assertThat(reason(run(Map.of(), values(1, 2, 2, 4), values(5, 6, 7, 8))))
                .isEqualTo("tied-times");
    }

    @Test
    void declines_numbers_between_which_slopes_are_no_numbers() {
        assertThat(reason(run(Map.of(), values(1, 2, 3, 4), values(-1e308, 1e308, 0, 1))))
                .isEqualTo("numbers-out-of-range");
        assertThat(reason(run(Map.of(), values(1, 2, 3, 3e150), values(1, 2, 3, 4))))
                .isEqualTo("numbers-out-of-range");
    }

    @Test
    void declines_an_exact_p_with_ties_or_for_a_long_series() {
        Map<String, String> exact = Map.of("p-value", "exact");
        assertThat(reason(run(exact, values(1, 2, 3, 4), values(1, 2, 2, 3)))).isEqualTo("exact-p-with-ties");
        Double[] many = IntStream.range(0, 50).mapToObj(Double::valueOf).toArray(Double[]::new);
        assertThat(reason(run(exact, many, many))).isEqualTo("exact-p-too-many-observations");
    }

    @Test
    void only_asks_in_the_direction_of_a_one_sided_alternative() {
        assertThat(summary(run(Map.of("alternative", "increasing"), YEARS, RISING), "verdict"))
                .isEqualTo("increasing");
        assertThat(summary(run(Map.of("alternative", "decreasing"), YEARS, RISING), "verdict"))
                .isEqualTo("no-evidence");
    }

    @Test
    void treats_bounds_that_are_points_as_plain_values() {
        Finding bounded = runBounded(Map.of(), YEARS, RISING, RISING);
        assertThat(bounded).isEqualTo(run(Map.of(), YEARS, RISING));
    }

    @Test
    void gives_bounds_and_no_p_where_censored_values_leave_the_order_open() {
        Double[] low = {0.0, 0.0, 4.0, 6.0, 9.0, 11.0};
        Double[] high = {4.0, 4.0, 4.0, 6.0, 9.0, 11.0};
        Finding.Answered trend = answered(runBounded(Map.of("alternative", "increasing"), YEARS, low, high));
        assertThat(trend.summary())
                .containsEntry("S_low", 11L)
                .containsEntry("S_high", 15L)
                .containsEntry("undecided_pairs", 3L)
                .containsEntry("verdict", "increasing")
                .doesNotContainKey("p");
        assertThat(estimate(trend, "S").estimate()).isNull();
        assertThat(estimate(trend, "S").pValue()).isNull();
        Estimate slope = estimate(trend, "sen_slope");
        assertThat(slope.estimateLow()).isLessThan(slope.estimateHigh());
        assertThat(trend.details().get(0).rows().get(0))
                .containsExactly(2001.0, null, 0.0, 4.0, null, null, null, null);
    }

    @Test
    void is_undecided_where_every_count_is_censored() {
        Finding trend = runBounded(Map.of(), YEARS, values(0, 0, 0, 0, 0, 0), values(4, 4, 4, 4, 4, 4));
        assertThat(summary(trend, "verdict")).isEqualTo("undecided");
    }

    @Test
    void gives_the_p_where_bounds_leave_no_pair_open() {
        Double[] high = Arrays.stream(RISING).map(x -> x + 0.5).toArray(Double[]::new);
        Finding.Answered trend = answered(runBounded(Map.of(), YEARS, RISING, high));
        Finding.Answered exact = answered(run(Map.of(), YEARS, RISING));
        assertThat(trend.summary()).containsEntry("p", exact.summary().get("p")).containsEntry("undecided_pairs", 0L);
        assertThat(estimate(trend, "sen_slope").estimate()).isNull();
        assertThat(estimate(trend, "sen_slope").estimateLow())
                .isLessThan(estimate(exact, "sen_slope").estimate());
    }

    @Test
    void declines_bounds_the_wrong_way_round_and_an_exact_p_of_an_open_order() {
        Double[] low = {0.0, 0.0, 4.0, 6.0, 9.0, 11.0};
        Double[] high = {4.0, 4.0, 4.0, 6.0, 9.0, 11.0};
        assertThat(reason(runBounded(Map.of(), YEARS, high, low))).isEqualTo("reversed-bounds");
        assertThat(reason(runBounded(Map.of("p-value", "exact"), YEARS, low, high)))
                .isEqualTo("exact-p-with-open-order");
    }

    private static Finding run(Map<String, String> options, Double[] time, Double[] value) {
        return run(options, Map.of("time", time, "value", value));
    }

    private static Finding runBounded(Map<String, String> options, Double[] time, Double[] low, Double[] high) {
        return run(options, Map.of("time", time, "value-low", low, "value-high", high));
    }

    private static Finding run(Map<String, String> options, Map<String, Double[]> columns) {
        TrendRun run = TrendRun.of(TREND, options);
        columns.forEach((role, cells) -> run.with(role, Arrays.asList(cells)));
        return run.finding();
    }

    private static Double[] values(double... values) {
        return Arrays.stream(values).boxed().toArray(Double[]::new);
    }

    private static Finding.Answered answered(Finding finding) {
        assertThat(finding).isInstanceOf(Finding.Answered.class);
        return (Finding.Answered) finding;
    }

    private static String reason(Finding finding) {
        assertThat(finding).isInstanceOf(Finding.Declined.class);
        return ((Finding.Declined) finding).reason();
    }

    private static Object summary(Finding finding, String name) {
        return answered(finding).summary().get(name);
    }
}
