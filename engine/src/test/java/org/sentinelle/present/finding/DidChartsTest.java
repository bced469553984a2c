package org.sentinelle.present.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sentinelle.present.chart.ChartWords;
import org.sentinelle.present.chart.CoefficientChart;
import org.sentinelle.present.chart.EffectChart;
import org.sentinelle.present.chart.EffectChart.Mark;
import org.sentinelle.present.chart.ScatterChart;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;

class DidChartsTest {
    private static final ChartSubject SUBJECT = new ChartSubject("laws", "calls", 0.95, null, List.of("calls"));
    private static final FindingCharts CHARTS = new FindingCharts(SUBJECT, ChartWords.in("en"));

    private static Estimate estimate(String term, double value, @Nullable Double low, @Nullable Double high) {
        return new Estimate(
                term, value, null, null, "outcome", 0.1, low, high, 0.95, null, null, 0.04, null, null, 60L, List.of());
    }

    private static Finding finding(List<Estimate> estimates, Table... details) {
        return new Finding.Answered("did", Map.of(), estimates, List.of(details));
    }

    private static Table table(
            String name, List<String> texts, List<String> numbers, List<List<@Nullable Object>> rows) {
        List<Column> columns = new java.util.ArrayList<>();
        texts.forEach(text -> columns.add(new Column(text, Type.TEXT, text)));
        numbers.forEach(number -> columns.add(new Column(number, Type.DECIMAL, number)));
        return new Table(name, columns, rows);
    }

    private static Table summaries() {
        return table(
                "summaries",
                List.of("summary"),
                List.of("at", "estimate", "conf_low", "conf_high", "band_low", "band_high"),
                List.of(
                        Arrays.asList("event", -2.0, 0.1, -0.4, 0.6, -0.6, 0.8),
                        Arrays.asList("event", -1.0, 0.0, null, null, null, null),
                        Arrays.asList("event", 0.0, 1.5, 0.8, 2.2, 0.5, 2.5),
                        Arrays.asList("group", 2013.0, 1.5, 0.8, 2.2, 0.5, 2.5)));
    }

    private static Table groupTime() {
        return table(
                "group_time",
                List.of("reason"),
                List.of("group", "time", "estimate", "conf_low", "conf_high", "band_low", "band_high"),
                List.of(
                        Arrays.asList(null, 2013.0, 2012.0, 0.1, -0.4, 0.6, -0.6, 0.8),
                        Arrays.asList(null, 2013.0, 2013.0, 1.0, 0.4, 1.6, 0.2, 1.8),
                        Arrays.asList("no-comparison", 2015.0, 2012.0, null, null, null, null, null),
                        Arrays.asList(null, 2015.0, 2015.0, 2.0, 1.4, 2.6, 1.2, 2.8)));
    }

    @Test
    void an_event_study_shows_effects_by_time_since_adoption_with_interval_and_band() {
        Finding finding = finding(List.of(estimate("coefficient[open]", 1, 0.0, 2.0)), summaries());
        EffectChart chart = (EffectChart) CHARTS.of(finding).orElseThrow();
        assertThat(chart.panels()).singleElement().satisfies(panel -> {
            assertThat(panel.adopted()).isZero();
            assertThat(panel.marks())
                    .containsExactly(
                            new Mark(-2, 0.1, new Bounds(-0.4, 0.6), new Bounds(-0.6, 0.8)),
                            new Mark(-1, 0, null, null),
                            new Mark(0, 1.5, new Bounds(0.8, 2.2), new Bounds(0.5, 2.5)));
        });
        assertThat(chart.description())
                .isEqualTo("Effect on calls by time since adoption. Before adoption between 0 and 0.1."
                        + " From adoption on, by time: at 0: 1.5 (0.8 to 2.2)."
                        + " The band that holds all effects together leaves out 0 at 0.");
        assertThat(CHARTS.groups(finding)).isEmpty();
    }

    @Test
    void effects_by_group_and_time_have_a_panel_for_each_group_and_count_what_is_missing() {
        EffectChart chart = (EffectChart)
                CHARTS.groups(finding(List.of(), summaries(), groupTime())).orElseThrow();
        assertThat(chart.id()).isEqualTo("laws-groups");
        assertThat(chart.panels())
                .extracting(EffectChart.Panel::name, EffectChart.Panel::adopted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Adopted in 2013", 2013.0),
                        org.assertj.core.groups.Tuple.tuple("Adopted in 2015", 2015.0));
        assertThat(chart.panels().get(1).marks()).hasSize(1);
        assertThat(chart.remark()).isEqualTo("Times without an effect, left empty: 1.");
    }

    @Test
    void a_decomposition_shows_comparisons_by_kind_beside_the_two_way_coefficient() {
        Table comparisons = table(
                "comparisons",
                List.of("kind"),
                List.of("estimate", "weight"),
                List.of(
                        Arrays.asList("treated-with-never", 2.0, 0.5),
                        Arrays.asList("later-with-earlier", -1.0, 0.1),
                        Arrays.asList("treated-with-never", 1.0, 0.4)));
        ScatterChart chart = (ScatterChart) CHARTS.of(finding(List.of(estimate("two_way", 1.3, 1.0, 1.6)), comparisons))
                .orElseThrow();
        assertThat(chart.panels().get(0).reference()).isEqualTo(1.3);
        assertThat(chart.panels().get(0).kinds().get(0).dots())
                .containsExactly(new ScatterChart.Dot(0.5, 2), new ScatterChart.Dot(0.4, 1));
        assertThat(chart.description())
                .isEqualTo("Each comparison’s estimate: the change in calls in one group less that in the other."
                        + " Coefficient of the regression with two-way fixed effects, their weighted mean: 1.3."
                        + " Adopters with those that never adopted: 2, weight 0.9, mean 1.556."
                        + " Later adopters with earlier ones (had adopted already): 1, weight 0.1, mean \u22121.");
    }

    @Test
    void intervals_against_m_begin_with_parallel_trends_and_say_where_nothing_is_accepted() {
        Finding finding = finding(List.of(
                estimate("parallel", 0.2, 0.1, 0.3),
                estimate("robust[0]", 0.2, null, null),
                estimate("robust[0.5]", 0.2, -0.1, Double.POSITIVE_INFINITY),
                estimate("breakdown", 0.25, null, null)));
        CoefficientChart chart = (CoefficientChart) CHARTS.of(finding).orElseThrow();
        assertThat(chart.rows()).extracting(CoefficientChart.Row::term).containsExactly("Parallel trends", "M = 0.5");
        assertThat(chart.labels().remark())
                .isEqualTo("The largest M at which 0 is still ruled out: 0.25."
                        + " No value of the effect is accepted, and none is drawn: M = 0.");
        assertThat(chart.description()).contains("M = 0.5: \u22120.1 to \u221E");
    }

    private static Map<String, Finding> regions(int count, Finding finding) {
        Map<String, Finding> regions = new java.util.LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            regions.put("region " + i, finding);
        }
        regions.put("nobody", new Finding.Declined("did", "nothing", "Nothing."));
        return regions;
    }

    @Test
    void effects_of_several_groups_of_rows_stand_in_a_plot_each_and_what_is_too_many_is_counted() {
        Finding finding = finding(List.of(), summaries(), groupTime());
        EffectChart two = (EffectChart) CHARTS.ofMany(regions(2, finding)).orElseThrow();
        assertThat(two.panels()).extracting(EffectChart.Panel::name).containsExactly("region 0", "region 1");
        assertThat(two.panels().get(1).marks()).contains(new Mark(0, 1.5, new Bounds(0.8, 2.2), new Bounds(0.5, 2.5)));
        assertThat(two.remark()).isEmpty();
        EffectChart groups =
                (EffectChart) CHARTS.groupsOfMany(regions(13, finding)).orElseThrow();
        assertThat(groups.id()).isEqualTo("laws-groups");
        assertThat(groups.panels()).hasSize(EffectChart.MOST_PANELS);
        assertThat(groups.panels().get(3).name()).isEqualTo("Adopted in 2015: region 1");
        assertThat(groups.remark()).isEqualTo("More groups, not shown: 2. Times without an effect, left empty: 13.");
    }

    @Test
    void decompositions_and_sensitivities_of_several_groups_of_rows_stand_side_by_side() {
        Table comparisons = table(
                "comparisons",
                List.of("kind"),
                List.of("estimate", "weight"),
                List.of(Arrays.asList("treated-with-never", 2.0, 0.5), Arrays.asList("earlier-with-later", 1.0, 0.5)));
        ScatterChart scatter = (ScatterChart) CHARTS.ofMany(
                        regions(3, finding(List.of(estimate("two_way", 1.5, 1.0, 2.0)), comparisons)))
                .orElseThrow();
        assertThat(scatter.panels()).hasSize(3);
        assertThat(scatter.labels().reference()).doesNotContain("1.5");
        Finding sensitivity = finding(List.of(
                estimate("parallel", 0.2, 0.1, 0.3),
                estimate("robust[1]", 0.2, -0.1, 0.5),
                estimate("breakdown", 0.25, null, null)));
        CoefficientChart chart =
                (CoefficientChart) CHARTS.ofMany(regions(8, sensitivity)).orElseThrow();
        assertThat(chart.models()).hasSize(CoefficientChart.MOST_MODELS).startsWith("region 0");
        assertThat(chart.labels().remark())
                .startsWith("region 0: The largest M")
                .endsWith("More groups, not shown: 2.");
    }
}
