package org.sentinelle.analyse.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sentinelle.analyse.trend.MethodRun.years;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sentinelle.result.Estimate;

class JoinpointTest {
    private static final Joinpoint METHOD = new Joinpoint();

    @Test
    void finds_a_bend_and_the_percent_change_beside_it() {
        MethodRun bend = run(Map.of(), years(1990, 20), bent(20, 9));
        assertThat(bend.summary("joinpoints")).isEqualTo(1L);
        assertThat(bend.estimate("joinpoint[1]").estimate()).isEqualTo(1999);
        assertThat(bend.estimate("apc[1]").estimate()).isCloseTo(10.5, within(1.0));
        assertThat(bend.estimate("apc[2]").estimate()).isCloseTo(-9.5, within(1.0));
        assertThat(bend.estimate("apc[2]").caveats()).contains("joinpoint-chosen-from-the-data");
        assertThat(bend.table("observations").rows()).hasSize(20);
        assertThat(bend.table("breaks").rows()).hasSize(1);
    }

    @Test
    void tells_one_trend_where_nothing_bends() {
        MethodRun line = run(Map.of(), years(1990, 20), bent(20, 40));
        assertThat(line.summary("joinpoints")).isEqualTo(0L);
        assertThat(line.estimate("aapc").estimate())
                .isCloseTo(line.estimate("apc[1]").estimate(), within(1e-10));
        assertThat(line.estimate("aapc").confHigh())
                .isCloseTo(line.estimate("apc[1]").confHigh(), within(1e-10));
        assertThat(line.estimate("apc[1]").caveats()).isEmpty();
    }

    @Test
    void gives_the_change_of_one_segment_for_a_range_within_it() {
        Map<String, String> range = Map.of("number", "1", "from", "2001.5", "to", "2006");
        MethodRun bend = run(range, years(1990, 20), bent(20, 9));
        Estimate whole = bend.estimate("apc[2]");
        Estimate part = bend.estimate("aapc");
        assertThat(part.estimate()).isCloseTo(whole.estimate(), within(1e-9));
        assertThat(part.confLow()).isCloseTo(whole.confLow(), within(1e-9));
    }

    @Test
    void does_not_mind_the_scale_of_weights() {
        double[] weight = new SplittableRandom(9).doubles(20, 0.5, 2).toArray();
        double[] tiny = Arrays.stream(weight).map(w -> w * 1e-9).toArray();
        Estimate plain = weighted(weight).estimate("apc[1]");
        Estimate scaled = weighted(tiny).estimate("apc[1]");
        assertThat(scaled.confLow()).isCloseTo(plain.confLow(), within(1e-9));
        assertThat(scaled.estimate()).isCloseTo(plain.estimate(), within(1e-9));
    }

    @Test
    void gives_joinpoints_between_observations_with_a_standard_error() {
        MethodRun bend = run(Map.of("joinpoints-at", "between", "number", "1"), years(1990, 20), bent(20, 9.4));
        Estimate joinpoint = bend.estimate("joinpoint[1]");
        assertThat(joinpoint.estimate()).isCloseTo(1999.4, within(0.5));
        assertThat(joinpoint.stdError()).isPositive();
        assertThat(joinpoint.confLow()).isLessThan(joinpoint.estimate());
    }

    @Test
    void gives_a_joinpoint_that_falls_on_an_observation_limits_at_observations() {
        double[] values = bent(20, 9);
        values[9] *= 1.2;
        MethodRun bend = run(Map.of("joinpoints-at", "between", "number", "1"), years(1990, 20), values);
        Estimate joinpoint = bend.estimate("joinpoint[1]");
        assertThat(joinpoint.estimate()).isEqualTo(1999);
        assertThat(joinpoint.stdError()).isNull();
        assertThat(joinpoint.caveats()).contains("joinpoint-on-an-observation");
        assertThat(joinpoint.confLow()).isLessThanOrEqualTo(1999);
        assertThat(joinpoint.confHigh()).isGreaterThanOrEqualTo(1999);
    }

    @Test
    void only_places_joinpoints_where_it_may() {
        Map<String, String> window = Map.of("number", "1", "earliest", "2002.5", "latest", "2005");
        Estimate joinpoint = run(window, years(1990, 20), bent(20, 9)).estimate("joinpoint[1]");
        assertThat(joinpoint.estimate()).isEqualTo(2003);
        assertThat(joinpoint.caveats()).contains("limit-at-the-edge");
        Map<String, String> nowhere = Map.of("earliest", "2030");
        assertThat(run(nowhere, years(1990, 20), bent(20, 9)).summary("joinpoints"))
                .isEqualTo(0L);
    }

    @Test
    void has_no_percents_on_the_linear_scale() {
        double[] values = bent(20, 9);
        values[3] = -1;
        MethodRun linear = run(Map.of("scale", "linear"), years(1990, 20), values);
        assertThat(linear.has("apc[1]")).isFalse();
        assertThat(linear.has("aapc")).isFalse();
        assertThat(linear.has("average_slope")).isTrue();
    }

    @Test
    void looks_for_more_joinpoints_in_longer_series() {
        int[] lengths = {5, 6, 7, 11, 12, 17, 22, 27};
        assertThat(Arrays.stream(lengths)
                        .mapToObj(n -> run(Map.of(), years(1990, n), bent(n, 3)).summary("max_joinpoints")))
                .containsExactly(0L, 0L, 1L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void counts_dropped_rows() {
        double[] values = bent(20, 9);
        values[4] = Double.NaN;
        MethodRun run = run(Map.of(), years(1990, 20), values);
        assertThat(run.summary("n_dropped")).isEqualTo(1L);
        assertThat(run.estimate("aapc").caveats()).contains("rows-with-missing-cells-dropped");
    }

    @Test
    void declines_series_that_it_can_say_nothing_of() {
        assertThat(run(Map.of(), years(1, 4), new double[] {1, 2, 3, 5}).reason())
                .isEqualTo("too-few-observations");
        assertThat(run(Map.of(), new double[] {1, 2, 2, 3, 4}, new double[] {1, 2, 3, 4, 5})
                        .reason())
                .isEqualTo("tied-times");
        assertThat(run(Map.of(), years(1, 6), new double[] {1, 2, 0, 3, 4, 4}).reason())
                .isEqualTo("not-positive");
        assertThat(run(Map.of(), years(1, 6), new double[] {3, 3, 3, 3, 3, 3}).reason())
                .isEqualTo("no-variation");
        double[] zero = new double[20];
        assertThat(weighted(zero).reason()).isEqualTo("weight-not-positive");
    }

    @Test
    void declines_a_perfect_fit_that_leaves_nothing_to_judge_by() {
        double[] values = {1, 2, 4, 8, 16, 32, 64, 128};
        assertThat(run(Map.of(), years(1, 8), values).reason()).isEqualTo("perfect-fit");
        double[] roof = {1, 2, 3, 4, 5, 4, 3, 2, 1};
        assertThat(run(Map.of("scale", "linear"), years(1, 9), roof).reason()).isEqualTo("perfect-fit");
        MethodRun line = run(Map.of("scale", "linear", "number", "0"), years(1, 9), roof);
        assertThat(line.summary("joinpoints")).isEqualTo(0L);
    }

    @Test
    void declines_more_joinpoints_than_fit_and_ranges_that_do_not() {
        double[] values = bent(20, 9);
        assertThat(run(Map.of("number", "9"), years(1990, 20), values).reason()).isEqualTo("too-many-joinpoints");
        assertThat(run(Map.of("from", "1980"), years(1990, 20), values).reason())
                .isEqualTo("range-outside-the-series");
        assertThat(run(Map.of("from", "2000", "to", "2000"), years(1990, 20), values)
                        .reason())
                .isEqualTo("range-outside-the-series");
        assertThat(run(Map.of("number", "8"), years(1900, 90), bent(90, 9)).reason())
                .isEqualTo("too-long");
    }

    private static double[] bent(int n, double at) {
        SplittableRandom random = new SplittableRandom(12);
        double[] values = new double[n];
        Arrays.setAll(
                values, i -> Math.exp(3 + 0.1 * i - 0.2 * Math.max(0, i - at) + 0.05 * (random.nextDouble() - 0.5)));
        return values;
    }

    private static MethodRun weighted(double[] weight) {
        Map<String, double[]> columns =
                new HashMap<>(Map.of("time", years(1990, 20), "value", bent(20, 9), "weight", weight));
        return MethodRun.of(METHOD, Map.of("number", "1"), columns);
    }

    private static MethodRun run(Map<String, String> options, double[] time, double[] value) {
        return MethodRun.of(METHOD, options, Map.of("time", time, "value", value));
    }
}
