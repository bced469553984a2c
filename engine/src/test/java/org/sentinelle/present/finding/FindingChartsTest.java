package org.sentinelle.present.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.present.chart.BreakMark;
import org.sentinelle.present.chart.ChartWords;
import org.sentinelle.present.chart.DecompositionChart;
import org.sentinelle.present.chart.FanChart;
import org.sentinelle.present.chart.Reading;
import org.sentinelle.present.chart.SeriesChart;
import org.sentinelle.present.chart.SmallMultiples;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

class FindingChartsTest {
    private static final FindingCharts CHARTS =
            new FindingCharts(new ChartSubject("nile", "flow", 0.95, 0.8), ChartWords.in("en"));

    private static final Table OBSERVATIONS = DetailLayout.OBSERVATIONS.table(List.of(
            row(1897.0, 10.0, 10.0, 10.0, 11.0, 9.0, 13.0, -1.0),
            row(1898.0, null, 8.0, 12.0, 11.0, 9.0, 13.0, null),
            row(1899.0, null, null, null, 5.0, 3.0, 7.0, null),
            row(1900.0, 6.0, 6.0, 6.0, 5.0, null, 7.0, 1.0)));
    private static final Table BREAKS = DetailLayout.BREAKS.table(List.of(row(1898.0, 1895.0, 1902.0)));
    private static final Table FORECAST = DetailLayout.FORECAST.table(
            List.of(row(1901.0, 5.0, 1.0, 3.0, 7.0, 4.0, 6.0), row(1902.0, 4.0, 1.0, 1.0, 7.5, 3.0, 5.0)));
    private static final Table DECOMPOSITION = DetailLayout.DECOMPOSITION.table(
            List.of(row(1.0, 10.0, 2.0, 7.0, 1.0, 1.0), row(2.0, 12.0, -2.0, 8.0, 6.0, 0.1)));

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private static Finding answered(Table... details) {
        return new Finding.Answered("a-method", Map.of(), List.of(), List.of(details));
    }

    @Test
    void observations_and_breaks_make_a_series() {
        SeriesChart chart =
                (SeriesChart) CHARTS.of(answered(OBSERVATIONS, BREAKS)).orElseThrow();
        assertThat(chart.id()).isEqualTo("nile");
        assertThat(chart.series().observed())
                .as("a value, a range, and no reading where nothing is known")
                .containsExactly(
                        new Reading(1897, new Bounds(10, 10)),
                        new Reading(1898, new Bounds(8, 12)),
                        new Reading(1900, new Bounds(6, 6)));
        assertThat(chart.series().breaks()).containsExactly(new BreakMark(1898, new Bounds(1895, 1902)));
        assertThat(chart.series().fitted()).as("parted at the break").hasSize(2);
        assertThat(chart.series().fitted().get(1).get(1).interval())
                .as("half an interval is none")
                .isNull();
        assertThat(chart.labels().value()).isEqualTo("flow");
        assertThat(chart.labels().fitInterval()).isEqualTo("95% confidence interval");
    }

    @Test
    void a_description_gives_the_gist_in_words() {
        assertThat(CHARTS.of(answered(OBSERVATIONS, BREAKS)).orElseThrow().description())
                .isEqualTo("Observed values: 3, from 1897 to 1900, between 6 and 12. Known only as a range: 1."
                        + " The fitted line goes from 11 at 1897 to 5 at 1900."
                        + " Breaks: 1898 (between 1895 and 1902).");
        assertThat(CHARTS.of(answered(OBSERVATIONS, FORECAST)).orElseThrow().description())
                .endsWith("Forecast: 5 at 1901, 4 at 1902. 95% prediction interval at 1902: 1 to 7.5.");
        assertThat(CHARTS.of(answered(DECOMPOSITION)).orElseThrow().description())
                .contains("The trend goes from 7 at 1 to 8 at 2", "the remainder between 1 and 6");
    }

    @Test
    void a_forecast_makes_a_fan_and_a_decomposition_goes_before_all() {
        assertThat(CHARTS.of(answered(OBSERVATIONS, FORECAST))).get().isInstanceOfSatisfying(FanChart.class, fan -> {
            assertThat(fan.series().forecast()).hasSize(2);
            assertThat(fan.labels().ahead().inner()).isEqualTo("80% prediction interval");
        });
        assertThat(CHARTS.of(answered(OBSERVATIONS, FORECAST, DECOMPOSITION)))
                .get()
                .isInstanceOfSatisfying(DecompositionChart.class, chart -> {
                    assertThat(chart.parts()).hasSize(2);
                    assertThat(chart.hasLightWeights()).isTrue();
                });
    }

    @Test
    void what_has_nothing_over_time_has_no_picture() {
        assertThat(CHARTS.of(new Finding.Declined("a-method", "too-few", "Too few.")))
                .isEmpty();
        assertThat(CHARTS.of(answered())).isEmpty();
        assertThat(CHARTS.of(answered(DetailLayout.OBSERVATIONS.table(List.of()))))
                .isEmpty();
        Table other = new Table("groups", OBSERVATIONS.columns(), OBSERVATIONS.rows());
        assertThat(CHARTS.of(answered(other))).isEmpty();
    }

    @Test
    void a_table_with_fewer_columns_gives_what_it_has() {
        Table few = new Table(
                "observations",
                OBSERVATIONS.columns().subList(0, 2),
                List.of(row(1.0, -4.5), row(2.5, 3.0), row(null, 7.0)));
        SeriesChart chart = (SeriesChart) CHARTS.of(answered(few)).orElseThrow();
        assertThat(chart.series().observed()).hasSize(2);
        assertThat(chart.series().fitted()).isEmpty();
    }

    @Test
    void numbers_that_no_axis_can_show_are_left_out() {
        Table infinite = DetailLayout.FORECAST.table(
                List.of(row(1.0, 5.0, null, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, null, null)));
        FanChart chart = (FanChart) CHARTS.of(answered(OBSERVATIONS, infinite)).orElseThrow();
        assertThat(chart.series().forecast().get(0).outer()).isNull();
    }

    @Test
    void many_series_are_small_multiples_of_those_that_were_answered() {
        Map<String, Finding> series = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String name = "Series " + i;
            boolean declined = i % 10 == 1;
            series.put(name, declined ? new Finding.Declined("m", "r", "e") : answered(OBSERVATIONS, BREAKS));
            if (!declined) {
                names.add(name);
            }
        }
        SmallMultiples chart = (SmallMultiples) CHARTS.ofMany(series).orElseThrow();
        assertThat(chart.panels())
                .extracting(SmallMultiples.Panel::name)
                .containsExactlyElementsOf(names.subList(0, 24));
        assertThat(chart.remark()).isEqualTo("More series, not shown: 3");
        assertThat(chart.description()).contains("24 series from 1897 to 1900: Series 0, Series 2", "not shown: 3.");
        assertThat(chart.labels().value()).isEqualTo("flow (each panel has its own scale)");
    }

    @Test
    void no_series_answered_is_no_picture() {
        assertThat(CHARTS.ofMany(Map.of("a", new Finding.Declined("m", "r", "e"))))
                .isEmpty();
        assertThat(CHARTS.ofMany(Map.of())).isEmpty();
    }
}
