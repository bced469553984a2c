package org.sentinelle.present.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.ProtectionPolicy.Rounding;
import org.sentinelle.present.RenderedNumbers;
import org.sentinelle.present.chart.PeriodPoint;
import org.sentinelle.present.chart.PeriodSeries;
import org.sentinelle.present.chart.TrendChart;

class DashboardModelsTest {
    private static final DashboardModel MODEL = DashboardModels.from(DashboardFixture.input());

    private static MechanismPage page(String id) {
        return MODEL.mechanisms().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static IndicatorSection section(String mechanism, String indicator) {
        return sections(mechanism).stream()
                .filter(s -> s.id().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static List<IndicatorSection> sections(String mechanism) {
        return page(mechanism).pillars().stream()
                .flatMap(p -> p.sections().stream())
                .toList();
    }

    private static TrendChart chart(String mechanism) {
        return (TrendChart)
                section(mechanism, CatalogueFixture.VICTIMS).figure().chart();
    }

    @Test
    void every_mechanism_has_a_page_and_other_groups_have_none() {
        assertThat(MODEL.mechanisms())
                .extracting(MechanismPage::id)
                .containsExactlyElementsOf(CatalogueFixture.mechanismIds());
    }

    @Test
    void detection_comes_first_and_counts_before_rates_shares_and_ratios() {
        assertThat(sections("eu"))
                .extracting(IndicatorSection::id)
                .containsExactly(
                        CatalogueFixture.VICTIMS,
                        CatalogueFixture.RATE,
                        CatalogueFixture.CHILDREN,
                        CatalogueFixture.WOMEN,
                        CatalogueFixture.CONVICTED,
                        CatalogueFixture.RATIO);
    }

    @Test
    void a_year_nobody_reported_is_a_gap_and_not_a_zero() {
        PeriodSeries all = chart("eccas").series().get(0);
        assertThat(all.points()).extracting(PeriodPoint::place).doesNotContain(2003, 2004, 2010, 2015);
        assertThat(chart("eccas").coverage()).anySatisfy(c -> {
            assertThat(c.place()).isEqualTo(2010);
            assertThat(c.reporting())
                    .as("the strip beneath says that nobody did")
                    .isZero();
        });
    }

    @Test
    void the_fixed_panel_is_a_line_of_its_own_where_there_is_one() {
        assertThat(chart("ecowas").series())
                .extracting(PeriodSeries::style)
                .containsExactly(PeriodSeries.Style.ALL_REPORTERS, PeriodSeries.Style.SAME_STATES);
        assertThat(chart("eccas").series()).hasSize(1);
    }

    @Test
    void censored_counts_are_bounds_in_the_chart_and_in_the_table() {
        assertThat(chart("las").hasBounds()).isTrue();
        DataTable table = section("las", CatalogueFixture.VICTIMS).figure().table();
        assertThat(table.rows())
                .anySatisfy(row -> assertThat(row.cells().get(0).text()).contains("–"));
    }

    @Test
    void the_table_of_a_figure_holds_every_year_with_the_last_on_top() {
        DataTable table = section("eccas", CatalogueFixture.VICTIMS).figure().table();
        assertThat(table.rows()).hasSize(20);
        assertThat(table.rows().get(0).head().text()).isEqualTo("2022");
        assertThat(table.rows().get(19).cells().get(0).text()).isEqualTo("not reported");
        assertThat(table.rows().get(19).cells().get(0).kind()).isEqualTo(Cell.Kind.MISSING);
    }

    @Test
    void counts_are_broken_down_by_age_and_sex_in_the_names_of_the_code_lists() {
        assertThat(section("eu", CatalogueFixture.VICTIMS).breakdowns())
                .extracting(DataTable::caption)
                .containsExactly("Detected victims by age", "Detected victims by sex");
        assertThat(section("eu", CatalogueFixture.VICTIMS).breakdowns().get(0).headings())
                .extracting(DataTable.Heading::text)
                .containsExactly("Year", "Total", "0 to 17 years", "18 years or over", "Not stated");
    }

    @Test
    void an_illustrative_target_says_so_and_keeps_the_range_of_verdicts() {
        TargetVerdict verdict =
                section("ecowas", CatalogueFixture.RATIO).verdicts().get(0);
        assertThat(verdict.illustrative()).isTrue();
        assertThat(verdict.verdict()).startsWith("between “moderate progress” and “significant progress”");
        assertThat(verdict.target()).contains("60.0 per 100 prosecuted").contains("55.1–58.0 in 2022");
    }

    @Test
    void a_declined_verdict_gives_its_reason_in_words() {
        TargetVerdict verdict =
                section("ecowas", CatalogueFixture.CONVICTED).verdicts().get(0);
        assertThat(verdict.illustrative()).isFalse();
        assertThat(verdict.declined()).isTrue();
        assertThat(verdict.verdict()).isEqualTo("No verdict: there is no value for the baseline.");
    }

    @Test
    void an_adapted_indicator_says_who_adapted_it_and_why() {
        IndicatorSection adapted = section("eu", CatalogueFixture.CONVICTED);
        assertThat(adapted.name()).isEqualTo("Final convictions");
        assertThat(adapted.figure().table().caption()).contains("Final convictions");
        assertThat(adapted.adaptation()).isNotNull();
        assertThat(adapted.adaptation().sentence()).isEqualTo("Adapted by EU: Its States count final judgments only.");
        assertThat(adapted.adaptation().changes())
                .containsExactly(
                        "Shared name: Persons convicted.",
                        "Further broken down by sex \u00D7 age.",
                        "Counts below 15 are hidden, on all pages.",
                        "Agreed on 2012-06-19.",
                        "Provisional: it waits for the mechanism’s confirmation.");
    }

    @Test
    void other_mechanisms_keep_the_shared_name() {
        assertThat(section("ecowas", CatalogueFixture.CONVICTED).name()).isEqualTo("Persons convicted");
        assertThat(section("ecowas", CatalogueFixture.CONVICTED).adaptation()).isNull();
    }

    @Test
    void a_trend_names_its_test_and_a_declined_one_its_reason() {
        assertThat(section("au", CatalogueFixture.VICTIMS).trends().get(0))
                .contains("rising", "Mann-Kendall test", "p\u00A0<\u00A00.001", "+41.3");
        assertThat(section("eccas", CatalogueFixture.VICTIMS).trends())
                .containsExactly("Same States every year: no trend is stated, because there are too few years with a"
                        + " value.");
    }

    @Test
    void a_takeaway_is_one_sentence_with_the_value_and_who_reported() {
        String takeaway = section("ecowas", CatalogueFixture.VICTIMS).figure().takeaway();
        assertThat(takeaway)
                .contains(" in 2022, with ", " of 15 member States reporting;")
                .endsWith(".");
        assertThat(section("eccas", CatalogueFixture.VICTIMS).figure().takeaway())
                .contains("so the years cannot be compared");
    }

    @Test
    void every_member_has_a_line_and_silence_is_said() {
        DataTable states = page("osce").states();
        assertThat(states.rows()).hasSize(CatalogueFixture.membersOf("osce").size());
        assertThat(states.rows())
                .allSatisfy(row -> assertThat(row.cells())
                        .allSatisfy(cell -> assertThat(cell.text()).isNotBlank()));
        assertThat(MODEL.mechanisms().stream().flatMap(m -> m.states().rows().stream()))
                .anySatisfy(row -> assertThat(row.cells().get(0).text()).isEqualTo("not reported"));
    }

    @Test
    void a_hidden_value_is_one_symbol_whatever_the_reason() {
        assertThat(MODEL.mechanisms().stream()
                        .flatMap(m -> m.states().rows().stream())
                        .flatMap(r -> r.cells().stream())
                        .filter(c -> c.kind() == Cell.Kind.HIDDEN))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.text()).isEqualTo("[c]"));
    }

    @Test
    void rounded_counts_are_said_to_be_rounded_wherever_they_stand() {
        DashboardModel model = DashboardModels.from(DashboardFixture.rounded("en", Rounding.CONTROLLED));
        MechanismPage page = model.mechanisms().get(0);
        assertThat(model.overview().notes())
                .anySatisfy(n -> assertThat(n)
                        .startsWith("Figures from confidential registers are rounded.")
                        .contains("mostly differs from the one shown by less than 5, and by more only where"));
        assertThat(page.keyFigures())
                .allSatisfy(f -> assertThat(f.value().note()).endsWith("rounded to a multiple of 5"));
        assertThat(page.pillars().stream().flatMap(p -> p.lines().stream()))
                .allSatisfy(l -> assertThat(l.notes()).contains("rounded to a multiple of 5"));
        assertThat(page.pillars().stream().flatMap(p -> p.sections().stream()))
                .allSatisfy(s -> assertThat(s.roundings()).hasSize(1));
    }

    @Test
    void counts_rounded_one_by_one_need_not_add_up() {
        DashboardModel model = DashboardModels.from(DashboardFixture.rounded("en", Rounding.KEYED));
        assertThat(model.overview().notes())
                .anySatisfy(n -> assertThat(n)
                        .contains("true count differs from the one shown by less than 5")
                        .endsWith("so parts need not add up to their total."));
    }

    @Test
    void published_counts_are_never_said_to_be_rounded() {
        assertThat(MODEL.overview().notes()).noneSatisfy(n -> assertThat(n).contains("rounded"));
    }

    @Test
    void every_row_of_a_file_is_accounted_for() {
        QualityPage.SourceAccount account = MODEL.quality().sources().get(0);
        assertThat(account.sentence())
                .contains("58,769 rows came in", "57,998 were used", "130 were set aside", "641 repeated");
        assertThat(account.rows().rows())
                .extracting(r -> r.cells().get(0).text())
                .containsExactly("58,769", "57,998", "29,170", "2", "128", "641");
    }

    @Test
    void the_overview_warns_that_mechanisms_share_members() {
        assertThat(MODEL.overview().notes())
                .anySatisfy(
                        n -> assertThat(n).contains("belong to more than one").contains("must not be added up"));
    }

    @Test
    void indicators_without_any_value_are_named_in_one_sentence() {
        DashboardInput input = DashboardFixture.input();
        DashboardModel model = DashboardModels.from(DashboardFixture.without(input, CatalogueFixture.RATIO));
        PillarPage pillar = model.mechanisms().stream()
                .filter(m -> m.id().equals("eu"))
                .findFirst()
                .orElseThrow()
                .pillars()
                .get(0);
        assertThat(pillar.silent()).isEqualTo("No data in this publication: Convictions per 100 persons prosecuted.");
        assertThat(pillar.sections()).extracting(IndicatorSection::id).doesNotContain(CatalogueFixture.RATIO);
    }

    @Test
    void a_line_links_to_the_details_and_says_what_is_shown_for_comparison() {
        IndicatorLine own = page("eu").pillars().get(0).lines().get(0);
        assertThat(own.href()).isEqualTo("mechanism-eu-protection.html#detected-victims");
        assertThat(own.notes()).isEmpty();
        assertThat(page("oas").pillars().get(0).lines().get(0).notes())
                .containsExactly("shown for comparison: the mechanism does not own this indicator");
    }

    @Test
    void a_hash_is_named_so_that_no_number_stands_alone_where_it_begins_with_digits() {
        RenderedNumbers rendered = new RenderedNumbers();
        DashboardModel model = DashboardModels.from(DashboardFixture.input(), rendered);

        assertThat(model.quality().definitions().rows())
                .anySatisfy(row -> assertThat(row.cells()).containsExactly(Cell.code("sha256:012345678901…")));
        assertThat(rendered.texts()).contains("sha256:012345678901…").noneMatch(t -> t.matches("\\d+…?"));
    }
}
