package org.sentinelle.analyse.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

class LogLinearTrendTest {
    private static final Double[] YEARS = cells(2015, 2016, 2017, 2018, 2019, 2020);
    private static final Double[] RISING = cells(2, 3, 9, 11, 20, 31);
    private static final LogLinearTrend TREND = new LogLinearTrend();

    @Test
    void finds_a_rise_in_percent_and_its_curve() {
        Finding.Answered rise = answered(run(Map.of(), YEARS, RISING));
        assertThat(rise.summary())
                .containsEntry("n", 6L)
                .containsEntry("n_censored", 0L)
                .containsEntry("verdict", "increasing");
        Estimate change = estimate(rise, "apc");
        assertThat(change.estimate())
                .isCloseTo(100 * Math.expm1(estimate(rise, "slope").estimate()), within(1e-12));
        assertThat(change.confLow()).isLessThan(change.estimate());
        for (List<Object> row : rise.details().get(0).rows()) {
            assertThat((Double) row.get(4) + (Double) row.get(7))
                    .as("fitted plus residual")
                    .isCloseTo((Double) row.get(1), within(1e-12));
            assertThat((Double) row.get(4)).isBetween((Double) row.get(5), (Double) row.get(6));
        }
    }

    @Test
    void only_moves_the_intercept_when_time_is_counted_from_elsewhere() {
        Double[] small = Arrays.stream(YEARS).map(t -> t - 2015).toArray(Double[]::new);
        Finding.Answered years = answered(run(Map.of(), YEARS, RISING));
        Finding.Answered since = answered(run(Map.of(), small, RISING));
        double slope = estimate(years, "slope").estimate();
        assertThat(estimate(since, "slope").estimate()).isCloseTo(slope, within(1e-12));
        assertThat(estimate(since, "intercept").estimate())
                .isCloseTo(estimate(years, "intercept").estimate() + 2015 * slope, within(1e-9));
    }

    @Test
    void gives_the_trend_of_the_rate_where_there_is_an_exposure() {
        Double[] doubling = cells(1, 2, 4, 8, 16, 32);
        Double[] flat = cells(10, 20, 40, 80, 160, 320);
        Finding.Answered rate = answered(run(Map.of(), columns(YEARS, "count", flat, "exposure", doubling)));
        assertThat(estimate(rate, "slope").estimate()).isCloseTo(0, within(1e-12));
        assertThat(estimate(rate, "intercept").estimate()).isCloseTo(Math.log(10), within(1e-9));
        assertThat((Double) rate.details().get(0).rows().get(5).get(4))
                .as("fitted in counts")
                .isCloseTo(320, within(1e-9));
    }

    @Test
    void does_not_mind_the_order_of_rows_and_counts_those_it_drops() {
        Double[] years = cells(2020, 2015, 2017, 2016, 2019, 2018, 2014);
        Double[] counts = cells(31, 2, 9, 3, 20, 11, 1);
        counts[6] = null;
        Finding.Answered trend = answered(run(Map.of(), years, counts));
        Finding.Answered whole = answered(run(Map.of(), YEARS, RISING));
        assertThat(estimate(trend, "slope").estimate())
                .isEqualTo(estimate(whole, "slope").estimate());
        assertThat(trend.summary()).containsEntry("n_dropped", 1L);
        assertThat(estimate(trend, "slope").caveats()).containsExactly("rows-with-missing-cells-dropped");
    }

    @Test
    void treats_bounds_that_are_points_as_counts() {
        assertThat(run(Map.of(), columns(YEARS, "count-low", RISING, "count-high", RISING)))
                .isEqualTo(run(Map.of(), YEARS, RISING));
    }

    @Test
    void takes_censored_counts_as_intervals() {
        Finding.Answered trend = answered(censored(Map.of()));
        assertThat(trend.summary())
                .containsEntry("n_censored", 2L)
                .containsKeys("log_likelihood", "deviance", "dispersion")
                .doesNotContainKey("pearson");
        Table observations = trend.details().get(0);
        assertThat(observations.rows().get(0).subList(1, 4)).containsExactly(null, 0.0, 4.0);
        assertThat(observations.rows().get(0).get(7)).isNull();
        assertThat(estimate(trend, "apc").estimate()).isPositive();
    }

    private static Finding censored(Map<String, String> options) {
        Double[] low = cells(0, 0, 9, 11, 20, 31);
        Double[] high = cells(4, 4, 9, 11, 20, 31);
        return run(options, columns(YEARS, "count-low", low, "count-high", high));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quasi-poisson", "negative-binomial"})
    void declines_censored_counts_of_other_families(String family) {
        assertThat(reason(censored(Map.of("family", family)))).isEqualTo("censored-counts-need-poisson");
    }

    @Test
    void warns_of_poisson_errors_where_counts_are_overdispersed() {
        Double[] wild = cells(2, 30, 9, 60, 5, 90);
        assertThat(estimate(answered(run(Map.of(), YEARS, wild)), "apc").caveats())
                .containsExactly("overdispersed");
        assertThat(estimate(answered(run(Map.of(), YEARS, RISING)), "apc").caveats())
                .isEmpty();
        assertThat(estimate(answered(run(Map.of("family", "quasi-poisson"), YEARS, wild)), "apc")
                        .caveats())
                .isEmpty();
        assertThat(estimate(answered(run(Map.of("errors", "robust"), YEARS, wild)), "apc")
                        .caveats())
                .containsExactly("few-observations-for-robust-errors");
    }

    @Test
    void gives_quasi_poisson_no_likelihood_and_negative_binomial_a_theta() {
        Double[] wild = cells(2, 30, 9, 60, 5, 90);
        Finding.Answered quasi = answered(run(Map.of("family", "quasi-poisson"), YEARS, wild));
        assertThat(quasi.summary()).doesNotContainKeys("log_likelihood", "aic");
        assertThat(estimate(quasi, "dispersion").estimate()).isGreaterThan(1.5);
        Finding.Answered binomial = answered(run(Map.of("family", "negative-binomial"), YEARS, wild));
        assertThat(estimate(binomial, "theta").stdError()).isPositive();
        assertThat(binomial.estimates()).noneMatch(e -> e.term().equals("dispersion"));
    }

    @Test
    void declines_negative_binomial_where_counts_are_calm() {
        assertThat(reason(run(Map.of("family", "negative-binomial"), YEARS, RISING)))
                .isEqualTo("not-overdispersed");
    }

    @Test
    void declines_when_fewer_than_three_observations_or_one_time() {
        assertThat(reason(run(Map.of(), cells(), cells()))).isEqualTo("too-few-observations");
        assertThat(reason(run(Map.of(), cells(1, 2), cells(3, 4)))).isEqualTo("too-few-observations");
        assertThat(reason(run(Map.of(), cells(1, 1, 1), cells(3, 4, 5)))).isEqualTo("constant-time");
    }

    @Test
    void declines_times_too_close_or_too_far_to_calculate_with() {
        assertThat(reason(run(Map.of(), cells(0, 1e-170, 2e-170), cells(3, 4, 5))))
                .isEqualTo("not-converged");
        assertThat(reason(run(Map.of(), cells(0, 1e200, 2e200), cells(3, 4, 5))))
                .isEqualTo("not-converged");
        assertThat(reason(run(Map.of(), cells(-1.7e308, 0, 1.7e308), cells(3, 4, 5))))
                .isEqualTo("not-converged");
    }

    @Test
    void allows_several_counts_at_one_time() {
        assertThat(answered(run(Map.of(), cells(1, 1, 2, 2), cells(3, 4, 5, 6))).summary())
                .containsEntry("n", 4L);
    }

    @Test
    void declines_counts_that_cannot_be() {
        assertThat(reason(run(Map.of(), YEARS, cells(2, 3, -9, 11, 20, 31)))).isEqualTo("negative-count");
        assertThat(reason(run(Map.of(), YEARS, cells(2, 3, 9.5, 11, 20, 31)))).isEqualTo("fractional-count");
        assertThat(reason(run(Map.of(), YEARS, cells(2, 3, 1e200, 11, 20, 31)))).isEqualTo("count-too-large");
        Double[] low = cells(5, 3, 9, 11, 20, 31);
        assertThat(reason(run(Map.of(), columns(YEARS, "count-low", low, "count-high", RISING))))
                .isEqualTo("reversed-bounds");
        Double[] exposure = cells(5, 3, 0, 11, 20, 31);
        assertThat(reason(run(Map.of(), columns(YEARS, "count", RISING, "exposure", exposure))))
                .isEqualTo("exposure-not-positive");
    }

    @Test
    void lets_quasi_poisson_have_counts_that_are_not_whole() {
        assertThat(run(Map.of("family", "quasi-poisson"), YEARS, cells(2, 3, 9.5, 11, 20, 31)))
                .isInstanceOf(Finding.Answered.class);
    }

    @Test
    void declines_where_the_likelihood_rises_without_end() {
        assertThat(reason(run(Map.of(), YEARS, cells(0, 0, 0, 0, 0, 0)))).isEqualTo("no-events");
        assertThat(reason(run(Map.of(), YEARS, cells(0, 0, 0, 0, 0, 7)))).isEqualTo("unbounded-trend");
        assertThat(reason(run(Map.of(), YEARS, cells(7, 0, 0, 0, 0, 0)))).isEqualTo("unbounded-trend");
        Double[] none = cells(0, 0, 0, 0, 0, 0);
        Double[] four = cells(4, 4, 4, 4, 4, 4);
        assertThat(reason(run(Map.of(), columns(YEARS, "count-low", none, "count-high", four))))
                .isEqualTo("no-events");
        Double[] one = cells(0, 0, 0, 0, 0, 9);
        Double[] nine = cells(4, 4, 4, 4, 4, 9);
        assertThat(reason(run(Map.of(), columns(YEARS, "count-low", one, "count-high", nine))))
                .isEqualTo("unbounded-trend");
    }

    @Test
    void answers_where_only_one_count_inside_is_above_zero() {
        Finding.Answered inside = answered(run(Map.of(), YEARS, cells(0, 0, 7, 0, 0, 0)));
        assertThat(estimate(inside, "slope").estimate()).isFinite();
    }

    @Test
    void declines_errors_from_residuals_where_there_are_none() {
        Double[] doubling = cells(1, 2, 4, 8, 16, 32);
        assertThat(reason(run(Map.of("family", "quasi-poisson"), YEARS, doubling)))
                .isEqualTo("perfect-fit");
        assertThat(reason(run(Map.of("errors", "robust"), YEARS, doubling))).isEqualTo("perfect-fit");
        assertThat(estimate(answered(run(Map.of(), YEARS, doubling)), "apc").estimate())
                .isCloseTo(100, within(1e-9));
    }

    @Test
    void leaves_a_percent_change_empty_that_is_too_large_for_a_number() {
        Double[] close = cells(0, 0.0001, 0.0002, 0.0003, 0.0004, 0.0005);
        Finding.Answered steep = answered(run(Map.of(), close, RISING));
        assertThat(estimate(steep, "apc").estimate()).isNull();
        assertThat(estimate(steep, "apc").confLevel()).isNull();
        assertThat(estimate(steep, "apc").caveats()).containsExactly("infinite-estimate");
        assertThat(estimate(steep, "slope").estimate()).isGreaterThan(1000);
    }

    private static Double[] cells(double... numbers) {
        return Arrays.stream(numbers).boxed().toArray(Double[]::new);
    }

    private static Map<String, Double[]> columns(Double[] time, String a, Double[] cellsA, String b, Double[] cellsB) {
        Map<String, Double[]> columns = new LinkedHashMap<>();
        columns.put("time", time);
        columns.put(a, cellsA);
        columns.put(b, cellsB);
        return columns;
    }

    private static Finding run(Map<String, String> options, Double[] time, Double[] count) {
        Map<String, Double[]> columns = new LinkedHashMap<>();
        columns.put("time", time);
        columns.put("count", count);
        return run(options, columns);
    }

    private static Finding run(Map<String, String> options, Map<String, Double[]> columns) {
        List<Table.Column> headers = new ArrayList<>();
        List<Double[]> cells = new ArrayList<>();
        Map<String, List<String>> roles = new LinkedHashMap<>();
        columns.forEach((role, values) -> {
            headers.add(new Table.Column(role, Table.Type.DECIMAL, ""));
            cells.add(values);
            roles.put(role, List.of(role));
        });
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < cells.get(0).length; row++) {
            int at = row;
            rows.add(
                    new ArrayList<>(Arrays.asList(cells.stream().map(c -> c[at]).toArray())));
        }
        AnalysisRequest request = new AnalysisRequest("trend.yaml", roles, options, Map.of());
        return TREND.run(AnalysisInput.bind(TREND.declaration(), request, new Table("trend", headers, rows)));
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
}
