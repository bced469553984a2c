package org.sentinelle.analyse.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sentinelle.analyse.trend.TrendRun.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

class LinearTrendTest {
    private static final double[] YEARS = {2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018};
    private static final double[] VALUE = {5, 7, 6, 9, 8, 12, 11, 15};
    private static final Map<String, String> CLASSICAL = Map.of("errors", "classical");

    private static TrendRun run(Map<String, String> options, double[] time, double... value) {
        return TrendRun.of(new LinearTrend(), options).with("time", time).with("value", value);
    }

    @Test
    void tells_the_line_its_fit_and_what_it_says() {
        Finding.Answered found = run(CLASSICAL, YEARS, VALUE).answered();
        assertThat(found.summary())
                .containsEntry("n", 8L)
                .containsEntry("verdict", "increasing")
                .doesNotContainKey("lags");
        assertThat(estimate(found, "slope").estimate()).isCloseTo(53.5 / 42, within(1e-14));
        assertThat(estimate(found, "slope").df()).isEqualTo(6);
        assertThat(found.details().get(0).rows()).hasSize(8);
    }

    @Test
    void its_band_is_narrowest_in_the_middle_and_holds_the_line() {
        List<List<Object>> rows =
                run(CLASSICAL, YEARS, VALUE).answered().details().get(0).rows();
        double first = (Double) rows.get(0).get(6) - (Double) rows.get(0).get(5);
        double middle = (Double) rows.get(3).get(6) - (Double) rows.get(3).get(5);
        assertThat(middle).isLessThan(first);
        assertThat(rows)
                .allSatisfy(row -> assertThat((Double) row.get(4)).isBetween((Double) row.get(5), (Double) row.get(6)));
    }

    @Test
    void moves_with_the_zero_of_time_and_scales_with_values() {
        Map<String, String> options = Map.of("lags", "2");
        double[] since = Arrays.stream(YEARS).map(t -> t - 2011).toArray();
        double[] scaled = Arrays.stream(VALUE).map(v -> -3 * v).toArray();
        Estimate slope = estimate(run(options, YEARS, VALUE).answered(), "slope");
        Estimate moved = estimate(run(options, since, VALUE).answered(), "slope");
        Estimate turned = estimate(run(options, YEARS, scaled).answered(), "slope");
        assertThat(moved.stdError()).isCloseTo(slope.stdError(), within(1e-13));
        assertThat(turned.estimate()).isCloseTo(-3 * slope.estimate(), within(1e-13));
        assertThat(turned.stdError()).isCloseTo(3 * slope.stdError(), within(1e-13));
        assertThat(turned.pValue()).isCloseTo(slope.pValue(), within(1e-15));
    }

    @Test
    void does_not_mind_the_order_of_rows() {
        double[] years = {2018, 2011, 2013, 2012, 2014, 2017, 2016, 2015};
        double[] values = {15, 5, 6, 7, 9, 11, 12, 8};
        assertThat(run(Map.of("lags", "1"), years, values).finding())
                .isEqualTo(run(Map.of("lags", "1"), YEARS, VALUE).finding());
    }

    @Test
    void warns_of_short_series_and_of_gaps_where_errors_look_back() {
        double[] gap = YEARS.clone();
        gap[7] = 2021;
        assertThat(run(Map.of("lags", "1"), gap, VALUE).answered().estimates())
                .allSatisfy(
                        e -> assertThat(e.caveats()).containsExactly("newey-west-errors-too-small", "uneven-times"));
        assertThat(run(CLASSICAL, gap, VALUE).answered().estimates())
                .allSatisfy(e -> assertThat(e.caveats()).isEmpty());
    }

    @Test
    void small_sample_multiplies_the_variance() {
        Estimate plain = estimate(
                run(Map.of("lags", "1", "small-sample", "false"), YEARS, VALUE).answered(), "slope");
        Estimate small = estimate(run(Map.of("lags", "1"), YEARS, VALUE).answered(), "slope");
        assertThat(small.stdError() / plain.stdError()).isCloseTo(Math.sqrt(8.0 / 6), within(1e-14));
    }

    @Test
    void declines_too_few_observations_and_tied_times() {
        assertThat(run(Map.of(), new double[] {1, 2, 3}, 1, 5, 2).reason()).isEqualTo("too-few-observations");
        assertThat(run(Map.of(), new double[] {1, 2, 2, 3}, 1, 5, 2, 3).reason())
                .isEqualTo("tied-times");
    }

    @Test
    void declines_values_without_variation_or_without_scatter() {
        double[] time = {1, 2, 3, 4, 5};
        assertThat(run(Map.of(), time, 4, 4, 4, 4, 4).reason()).isEqualTo("no-variation");
        assertThat(run(Map.of(), time, 0.1, 0.2, 0.3, 0.4, 0.5).reason()).isEqualTo("no-scatter-around-the-line");
        assertThat(run(CLASSICAL, YEARS, 3e9, 3.1e9, 3.2e9, 3.3e9, 3.4e9, 3.5e9, 3.6e9, 3.7e9)
                        .reason())
                .isEqualTo("no-scatter-around-the-line");
    }

    @Test
    void declines_as_many_lags_as_observations() {
        assertThat(run(Map.of("lags", "8"), YEARS, VALUE).reason()).isEqualTo("too-many-lags");
        assertThat(run(Map.of("lags", "7"), YEARS, VALUE).answered().summary()).containsEntry("lags", 7L);
    }

    @Test
    void declines_numbers_whose_squares_are_no_numbers() {
        assertThat(run(CLASSICAL, YEARS, 1e300, 2, 3, 5, 4, 6, 7, 8).reason()).isEqualTo("numbers-out-of-range");
        assertThat(run(CLASSICAL, YEARS, 1e-300, 0, 0, 2e-300, 0, 0, 0, 0).reason())
                .isEqualTo("numbers-out-of-range");
    }

    @Test
    void answers_or_declines_whatever_four_values_there_are() {
        for (int code = 0; code < 256; code++) {
            double[] x = {code & 3, code >> 2 & 3, code >> 4 & 3, code >> 6 & 3};
            for (String lags : new String[] {"automatic", "0", "3"}) {
                assertThat(run(Map.of("lags", lags), new double[] {0, 1, 2, 3}, x)
                                .finding())
                        .as("lags %s of the values with code %d", lags, code)
                        .isNotNull();
            }
        }
    }
}
