package org.sentinelle.present.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Period;
import org.sentinelle.present.chart.PeriodGap;
import org.sentinelle.present.chart.PeriodPoint;
import org.sentinelle.present.chart.TrendChart;

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
                .contains("Q3 2010", "July 2012", "H2 2009", "1 Mar 2010 – 28 Feb 2011", "1 Apr 2010 – 31 Mar 2011");
        assertThat(pages("fr").get("mechanism-eu-protection.html"))
                .contains("T3 2010", "juillet 2012", "S2 2009", "1 mars 2010 – 28 févr. 2011");
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
        assertThat(ENGLISH.get("index.html")).contains("Q4 2013", "December 2013", "1 Apr 2012 – 31 Mar 2013");
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
                        "Target for Q2 2012: 150. Baseline: 40 (Q1 2010). Latest: 112 (Q1 2012). Of the way from the baseline"
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
    void the_pages_can_be_looked_at() {
        Path folder = Path.of("target", "periods-example");
        for (String language : List.of("en", "fr", "ar")) {
            new Dashboard().write(DashboardModels.from(PeriodsFixture.input(language)), folder);
        }
        assertThat(folder.resolve("ar").resolve("index.html")).exists();
    }
}
