package org.sentinelle.analyse.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sentinelle.analyse.trend.MethodRun.years;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sentinelle.result.Estimate;

class BreakpointsBaiPerronTest {
    private static final BreakpointsBaiPerron METHOD = new BreakpointsBaiPerron();

    @Test
    void finds_a_shift_its_date_and_the_levels_beside_it() {
        MethodRun shift = run(Map.of(), years(1991, 30), shifted(30, 12, 6));
        assertThat(shift.summary("breaks")).isEqualTo(1L);
        assertThat(shift.estimate("break_time[1]").estimate()).isEqualTo(2002);
        assertThat(shift.estimate("break_observation[1]").estimate()).isEqualTo(12);
        double rise =
                shift.estimate("mean[2]").estimate() - shift.estimate("mean[1]").estimate();
        assertThat(rise).isCloseTo(6, within(0.5));
        assertThat(shift.estimate("mean[2]").n()).isEqualTo(18);
        assertThat(shift.estimate("mean[1]").caveats()).contains("break-chosen-from-the-data");
        assertThat(shift.table("breaks").rows()).hasSize(1);
        assertThat(shift.table("observations").rows()).hasSize(30);
    }

    @Test
    void tells_one_mean_and_no_break_where_nothing_changes() {
        MethodRun steady = run(Map.of(), years(1991, 30), shifted(30, 12, 0));
        assertThat(steady.summary("breaks")).isEqualTo(0L);
        assertThat(steady.has("chow")).isFalse();
        assertThat(steady.estimate("mean[1]").caveats()).isEmpty();
        assertThat(steady.table("breaks").rows()).isEmpty();
        assertThat(steady.estimate("supF").pValue()).isGreaterThan(0.05);
    }

    @Test
    void gives_no_p_of_supF_for_trends_as_its_limit_is_another() {
        MethodRun trend = run(Map.of("model", "trend", "breaks", "1"), years(1991, 30), shifted(30, 12, 6));
        assertThat(trend.estimate("supF").pValue()).isNull();
        assertThat(trend.estimate("chow").pValue()).isNotNull();
        assertThat(trend.has("mean[1]")).isFalse();
        assertThat(trend.has("slope[2]")).isTrue();
    }

    @Test
    void keeps_limits_outside_the_series_as_numbers_of_observations() {
        double[] values = shifted(30, 4, 0.8);
        MethodRun early = run(Map.of("breaks", "1", "minimum-segment", "2"), years(1991, 30), values);
        Estimate observation = early.estimate("break_observation[1]");
        assertThat(observation.confLow()).isLessThan(1);
        assertThat(observation.caveats()).contains("limit-outside-the-series");
        assertThat(early.estimate("break_time[1]").confLow()).isNull();
        assertThat(early.estimate("break_time[1]").caveats()).contains("no-lower-limit");
    }

    @Test
    void has_no_interval_of_a_break_beside_values_that_are_all_equal() {
        double[] values = shifted(30, 12, 6);
        Arrays.fill(values, 0, 12, 5);
        Estimate date = run(Map.of("breaks", "1"), years(1991, 30), values).estimate("break_time[1]");
        assertThat(date.confLow()).isNull();
        assertThat(date.confLevel()).isNull();
        assertThat(date.caveats()).contains("no-break-interval");
    }

    @Test
    void takes_a_whole_number_or_a_share_as_the_shortest_segment() {
        double[] values = shifted(40, 12, 6);
        assertThat(run(Map.of("minimum-segment", "6"), years(1, 40), values).finding())
                .isEqualTo(run(Map.of("minimum-segment", "0.15"), years(1, 40), values)
                        .finding());
    }

    @Test
    void looks_for_as_many_breaks_as_is_usual_or_as_are_asked_for() {
        double[] values = shifted(100, 12, 6);
        double[] years = years(1, 100);
        List<String> shares = List.of("0.1", "0.15", "0.2", "0.25", "0.45");
        assertThat(shares.stream()
                        .map(s ->
                                run(Map.of("minimum-segment", s), years, values).summary("max_breaks")))
                .containsExactly(8L, 5L, 3L, 2L, 1L);
        Map<String, String> four = Map.of("minimum-segment", "0.2", "max-breaks", "4");
        assertThat(run(four, years, values).summary("max_breaks")).isEqualTo(4L);
    }

    @Test
    void drops_rows_with_missing_cells_and_does_not_mind_their_order() {
        double[] years = {6, 2, 3, Double.NaN, 5, 1, 7, 8, 9, 10, 4, 11};
        double[] values = {9, 2, 1, 4, Double.NaN, 1.5, 9.4, 9.1, 8.8, 9.3, 1.2, 9};
        MethodRun run = run(Map.of("minimum-segment", "2", "breaks", "1"), years, values);
        assertThat(run.summary("n_dropped")).isEqualTo(2L);
        assertThat(run.estimate("break_time[1]").estimate()).isEqualTo(4);
        assertThat(run.estimate("supF").caveats()).contains("rows-with-missing-cells-dropped");
    }

    @Test
    void declines_what_leaves_nothing_to_find() {
        assertThat(run(Map.of(), years(1, 3), new double[] {1, 2, 3}).reason()).isEqualTo("too-few-observations");
        assertThat(run(Map.of("minimum-segment", "2"), years(1, 6), new double[] {4, 4, 4, 4, 4, 4})
                        .reason())
                .isEqualTo("no-variation");
        assertThat(run(Map.of(), new double[] {1, 2, 2, 3, 4}, new double[] {1, 2, 3, 4, 5})
                        .reason())
                .isEqualTo("tied-times");
    }

    @Test
    void declines_a_shortest_segment_that_does_not_fit() {
        double[] values = shifted(20, 8, 3);
        for (String written : List.of("0.5", "0.7", "2.5", "1", "11", "0.04", "0", "1e300")) {
            assertThat(run(Map.of("minimum-segment", written), years(1, 20), values)
                            .reason())
                    .as(written)
                    .isEqualTo("minimum-segment-does-not-fit");
        }
        assertThat(run(Map.of("minimum-segment", "2", "model", "trend"), years(1, 20), values)
                        .reason())
                .isEqualTo("minimum-segment-does-not-fit");
    }

    @Test
    void declines_more_breaks_than_there_is_room_for() {
        Map<String, String> many = Map.of("minimum-segment", "5", "breaks", "4");
        assertThat(run(many, years(1, 20), shifted(20, 8, 3)).reason()).isEqualTo("too-many-breaks");
    }

    @Test
    void declines_a_perfect_fit_that_leaves_nothing_to_judge_by() {
        double[] step = {0.1, 0.1, 0.1, 0.1, 0.7, 0.7, 0.7, 0.7, 0.7};
        assertThat(run(Map.of("minimum-segment", "3"), years(1, 9), step).reason())
                .isEqualTo("perfect-fit");
        double[] steps = {1, 1, 2, 2, 5, 5, 5, 3, 3};
        MethodRun one = run(Map.of("minimum-segment", "2", "breaks", "1"), years(1, 9), steps);
        assertThat(one.estimate("break_observation[1]").estimate()).isEqualTo(4);
        assertThat(one.table("models").rows()).hasSize(3);
    }

    @Test
    void declines_a_search_that_takes_too_long() {
        double[] values = shifted(30_000, 8, 3);
        Map<String, String> many = Map.of("minimum-segment", "3", "max-breaks", "100");
        assertThat(run(many, years(1, 30_000), values).reason()).isEqualTo("too-long");
    }

    private static double[] shifted(int n, int last, double by) {
        SplittableRandom random = new SplittableRandom(4);
        double[] values = new double[n];
        Arrays.setAll(values, i -> random.nextDouble() + random.nextDouble() + (i < last ? 0 : by));
        return values;
    }

    private static MethodRun run(Map<String, String> options, double[] time, double[] value) {
        return MethodRun.of(METHOD, options, Map.of("time", time, "value", value));
    }
}
