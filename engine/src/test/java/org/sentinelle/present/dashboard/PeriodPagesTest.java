package org.sentinelle.present.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.present.chart.ChartSize;
import org.sentinelle.present.chart.Charts;
import org.sentinelle.present.chart.PeriodGap;
import org.sentinelle.present.chart.PeriodPoint;
import org.sentinelle.present.chart.PeriodSpan;
import org.sentinelle.present.chart.TrendChart;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;

/** Indicators of every length of period beside each other. */
class PeriodPagesTest {
    private static final Edition EDITION = Edition.of(PeriodsFixture.input("en"));
    private static final SortedMap<String, String> ENGLISH = pages("en");

    private static SortedMap<String, String> pages(String language) {
        return new Dashboard().pages(DashboardModels.from(PeriodsFixture.input(language)));
    }

    private static TrendChart chart(String id) {
        Indicator indicator = EDITION.indicators().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new TrendCharts(EDITION, new Takeaways(EDITION))
                .of(indicator, EDITION.input().catalogue().groups().get("eu"));
    }

    private static List<Integer> places(TrendChart chart) {
        return chart.series().get(0).points().stream().map(PeriodPoint::place).toList();
    }

    @Test
    void every_period_has_a_place_of_its_own() {
        assertThat(chart(PeriodsFixture.MONTHS).span().length()).isEqualTo(48);
        assertThat(chart(PeriodsFixture.QUARTERS).span().length()).isEqualTo(16);
        assertThat(chart(PeriodsFixture.HALVES).span().length()).isEqualTo(14);
        assertThat(chart(PeriodsFixture.ROUNDS).span().length()).isEqualTo(4);
        assertThat(chart(PeriodsFixture.FINANCIAL_YEARS).span().length()).isEqualTo(7);
        assertThat(chart(PeriodsFixture.YEARLY).span().length()).isEqualTo(8);
        assertThat(places(chart(PeriodsFixture.QUARTERS)))
                .doesNotHaveDuplicates()
                .hasSize(11);
    }

    @Test
    void a_break_parts_the_line_and_is_marked() {
        TrendChart chart = chart(PeriodsFixture.QUARTERS);
        int third = chart.span().from() + 2;
        assertThat(chart.breaks()).containsExactly(third);
        assertThat(chart.series().get(0).runs().get(0))
                .extracting(PeriodPoint::place)
                .containsExactly(third - 2, third - 1);
        assertThat(ENGLISH.get("mechanism-eu-protection.html")).contains("values on its two sides do not compare");
    }

    @Test
    void what_is_missing_for_a_reason_of_its_own_has_a_sign_of_its_own() {
        TrendChart chart = chart(PeriodsFixture.QUARTERS);
        int first = chart.span().from();
        assertThat(chart.gaps())
                .as("what was not reported is a bare gap")
                .containsExactly(
                        new PeriodGap(first + 5, first + 5, "[x]", "not requested"),
                        new PeriodGap(first + 7, first + 8, "[c]", "hidden by the source"),
                        new PeriodGap(first + 10, first + 10, "[z]", "cannot exist"));
    }

    @Test
    void tables_name_each_period_in_words() {
        assertThat(ENGLISH.get("mechanism-eu-protection.html"))
                .contains(
                        "Q3\u00A02010",
                        "July 2012",
                        "H2\u00A02009",
                        "1 Mar 2010 – 28 Feb 2011",
                        "1 Apr 2010 – 31 Mar 2011");
        assertThat(pages("fr").get("mechanism-eu-protection.html"))
                .contains("T3\u00A02010", "juillet 2012", "S2\u00A02009", "1 mars 2010 – 28 févr. 2011");
        assertThat(pages("ar").get("mechanism-eu-protection.html"))
                .contains("الربع الثالث 2010", "يوليو 2012", "النصف الثاني 2009", "من 1 مارس 2010 إلى 28 فبراير 2011");
    }

    @Test
    void statuses_and_flags_stand_in_words_beside_the_values() {
        assertThat(ENGLISH.get("mechanism-eu-protection.html"))
                .contains(
                        "break in the series",
                        "not requested",
                        "[c]",
                        "cannot exist",
                        "estimated; carried forward from an earlier period; parts of the period have no value");
    }

    @Test
    void a_latest_value_says_of_which_period_it_is() {
        assertThat(ENGLISH.get("index.html")).contains("Q4\u00A02013", "December 2013", "1 Apr 2012 – 31 Mar 2013");
    }

    @Test
    void a_seasonal_trend_says_what_it_compares() {
        assertThat(ENGLISH.get("mechanism-eu-protection.html"))
                .contains(
                        "Same States every period: rising (seasonal Mann-Kendall test, periods: 16,",
                        "each part of the year against itself: +21.5, between +12.0 and +33.0.",
                        "no trend is stated, because there are too few periods with a value.",
                        "no trend is stated, because the series has a break in between.");
    }

    @Test
    void periods_of_a_target_are_named_in_words() {
        assertThat(ENGLISH.get("mechanism-eu-protection.html"))
                .contains(
                        "Target for Q2\u00A02012: 150. Baseline: 40 (Q1\u00A02010). Latest: 112 (Q1\u00A02012). Of the way from the baseline"
                                + " to the target, 65.0% is made.");
    }

    @Test
    void a_quarter_is_compared_with_the_same_quarter() {
        Timeline timeline = Timeline.over(
                PeriodsFixture.calendar(Period.Grain.QUARTER, 2010, 2013),
                EDITION.settings().years());
        assertThat(timeline.ends(Period.year(2010), Period.year(2012)))
                .isEqualTo(new Timeline.Ends(Period.parse("2010-Q4"), Period.parse("2012-Q4")));
        assertThat(timeline.ends(Period.year(2010), Period.year(2010)))
                .as("one alone")
                .isNull();
    }

    @Test
    void the_overview_draws_a_headline_of_any_length_of_period() {
        for (String headline : List.of(PeriodsFixture.QUARTERS, PeriodsFixture.MONTHS, PeriodsFixture.ROUNDS)) {
            DashboardInput input = PeriodsFixture.input("en", List.of(headline, PeriodsFixture.YEARLY));
            DataTable table = DashboardModels.from(input).overview().multiples().table();
            assertThat(table.headings().get(0).text()).isEqualTo("Period");
            assertThat(table.rows())
                    .hasSize(Edition.of(input)
                            .timeline(Edition.of(input).headline())
                            .periods()
                            .size());
        }
    }

    @Test
    void values_of_another_length_are_in_the_table_and_in_no_line() {
        Edition edition = Edition.of(PeriodsFixture.mixed());
        Indicator indicator = edition.indicators().get(1);
        AreaGroup eu = edition.input().catalogue().groups().get("eu");
        assertThat(edition.timeline(indicator).grain()).isEqualTo(Period.Grain.QUARTER);
        assertThat(new PeriodTables(edition, new Takeaways(edition))
                        .values(indicator, eu)
                        .rows())
                .extracting(row -> row.head().text())
                .hasSize(19)
                .contains("Q1\u00A02010", "2010");
        assertThat(new TrendCharts(edition, new Takeaways(edition))
                        .of(indicator, eu)
                        .span()
                        .length())
                .isEqualTo(16);
    }

    @Test
    void a_long_series_by_month_is_a_line_with_marks_where_values_stand_alone() {
        Edition edition = Edition.of(PeriodsFixture.dense());
        TrendChart chart = new TrendCharts(edition, new Takeaways(edition))
                .of(edition.headline(), edition.input().catalogue().groups().get("eu"));
        assertThat(chart.span().length()).isEqualTo(96);
        String svg = Charts.svg(chart, ChartSize.NARROW);
        assertThat(svg).contains("Jan 2006").doesNotContain("NaN");
        assertThat(svg.split("<circle", -1))
                .as("marks of single values, and of the legend")
                .hasSizeLessThan(10);
    }

    @Test
    void a_value_that_spans_a_break_stands_alone() {
        assertThat(SeriesPoints.of(
                        new TreeMap<>(Map.of(
                                Period.year(2010), observed(2010),
                                Period.year(2011), observed(2011, "spans-a-break"),
                                Period.year(2012), observed(2012))),
                        Timeline.years(new PeriodSpan(2010, 2012))))
                .extracting(PeriodPoint::afterBreak)
                .containsExactly(false, true, true);
    }

    private static Observation observed(int year, String... flags) {
        return new Observation(
                PeriodsFixture.YEARLY,
                "eu",
                Period.year(year),
                Stratum.TOTAL,
                Observation.Panel.ALL,
                ObsStatus.A,
                ConfStatus.F,
                List.of(flags),
                Bounds.point(year),
                null,
                null,
                null,
                new Coverage(1, 1, 0, null),
                1,
                0);
    }

    @Test
    void every_flag_of_the_engine_has_words_in_every_language() {
        List<String> flags = List.of(
                "break-in-series",
                "spans-a-break",
                "straddles-periods",
                "apportioned",
                "incomplete-periods",
                "carried-forward",
                "annualised",
                "suppressed-by-source",
                "not-requested",
                "not-applicable",
                "unlike-concepts",
                "definitions-differ",
                "partial",
                "year-to-date",
                "moving-window",
                "lagged",
                "not-expected",
                "straddling-bands",
                "source-figures-missing");
        for (String language : List.of("en", "fr", "ar")) {
            Wording words = Wording.in(language);
            assertThat(flags).as(language).allMatch(flag -> words.knows("flag." + flag));
            assertThat(List.of(ObsStatus.B, ObsStatus.E, ObsStatus.I)).allMatch(s -> words.knows("status." + s));
            assertThat(words.knows("reason.break-in-series")).isTrue();
        }
    }

    @Test
    void the_pages_can_be_looked_at() {
        Path folder = Path.of("target", "periods-example");
        for (String language : List.of("en", "fr", "ar")) {
            new Dashboard().write(DashboardModels.from(PeriodsFixture.input(language)), folder);
        }
        assertThat(folder.resolve("ar").resolve("index.html")).exists();
    }
}
