package org.sentinelle.protect.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sentinelle.protect.finding.CountsOfStates.TEN;
import static org.sentinelle.protect.finding.CountsOfStates.stating;
import static org.sentinelle.protect.finding.CountsOfStates.told;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sentinelle.protect.finding.Studied.Behind;
import org.sentinelle.protect.finding.Studied.Rows;
import org.sentinelle.protect.finding.Support.Cases;
import org.sentinelle.protect.finding.Support.Counts;
import org.sentinelle.protect.finding.Support.Extreme;
import org.sentinelle.protect.finding.Support.Open;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Ledger.Told;
import org.sentinelle.result.Table;

class FindingRulesTest {
    private static final Told KENYA = told("KEN", 2020);
    private static final Told GHANA = told("GHA", 2020);
    private static final Ledger NOTHING_STATED = stating();

    @Test
    void a_finding_of_released_values_passes_unchanged() {
        Finding finding = answered(Map.of("n", 3L), List.of(table("residuals", 3)), "slope", "intercept");

        Judgement judged = judge(NOTHING_STATED, new Studied(finding, new Open()));

        assertThat(judged.shown()).isEqualTo(finding);
        assertThat(judged.withheld()).isEmpty();
    }

    @Test
    void numbers_made_of_counts_are_shown_with_all_details_where_every_count_is_stated() {
        Finding finding = answered(Map.of("n", 2L), List.of(table("observations", 2)), "ratio");

        Judgement judged = judge(stating(KENYA, GHANA), new Studied(finding, new Counts(List.of(KENYA, GHANA))));

        assertThat(judged.shown()).isEqualTo(finding);
        assertThat(judged.told()).containsExactlyInAnyOrder(KENYA, GHANA);
    }

    @Test
    void one_count_that_is_not_stated_takes_the_whole_finding() {
        Finding finding = answered(Map.of("p", 0.04), List.of(), "ratio");

        Judgement judged = judge(stating(KENYA), new Studied(finding, new Counts(List.of(KENYA, GHANA))));

        assertThat(judged.shown())
                .isEqualTo(new Finding.Declined(
                        "method", "suppressed", "The values it needs are hidden to protect people."));
        assertThat(judged.withheld()).contains(new Withheld("ratio", WithheldReason.COUNT_NOT_SHOWN));
        assertThat(judged.told()).isEmpty();
    }

    @Test
    void a_count_that_is_shown_rounded_does_not_bear_what_is_made_of_its_true_value() {
        Judgement judged = judge(
                CountsOfStates.rounding(KENYA),
                new Studied(answered(Map.of(), List.of(), "ratio"), new Counts(List.of(KENYA))));

        assertThat(judged.shown()).isInstanceOf(Finding.Declined.class);
    }

    @Test
    void why_a_method_declined_is_hidden_like_its_answer() {
        Finding declined = new Finding.Declined("method", "no-variation", "All 7 values are equal.");
        Support behind = new Counts(List.of(KENYA));

        assertThat(judge(stating(KENYA), new Studied(declined, behind)).shown()).isEqualTo(declined);
        assertThat(judge(NOTHING_STATED, new Studied(declined, behind)).shown())
                .isEqualTo(new Finding.Declined(
                        "method", "suppressed", "The values it needs are hidden to protect people."));
        assertThat(judge(NOTHING_STATED, new Studied(declined, new Cases(500))).shown())
                .as("too few of something is told by the reason")
                .isNotEqualTo(declined);
    }

    @Test
    void a_coefficient_needs_cases_that_have_the_category_and_cases_that_have_not() {
        Finding finding = answered(Map.of(), List.of(), "age", "sex_f", "form_other", "abroad");
        Map<String, Support> terms = Map.of(
                "sex_f", cases(500, 300, 200),
                "form_other", cases(500, 9, 491),
                "abroad", cases(500, 495, 5));

        Judgement judged = judge(NOTHING_STATED, model(finding, new Fit(500, 500, 5), terms));

        assertThat(values(judged)).containsEntry("age", 1.5).containsEntry("sex_f", 1.5);
        assertThat(values(judged)).containsEntry("form_other", null).containsEntry("abroad", null);
        assertThat(judged.withheld())
                .containsExactly(
                        new Withheld("form_other", WithheldReason.FEW_CASES),
                        new Withheld("abroad", WithheldReason.FEW_CASES));
    }

    @Test
    void readers_see_one_reason_and_nothing_else_of_an_estimate_that_is_withheld() {
        Finding finding = answered(Map.of(), List.of(), "age", "form_other");

        Finding.Answered shown = (Finding.Answered) judge(
                        NOTHING_STATED, model(finding, new Fit(500, 500, 3), Map.of("form_other", cases(500, 4, 496))))
                .shown();

        assertThat(shown.estimates().get(1))
                .isEqualTo(new Estimate(
                        "form_other",
                        null,
                        null,
                        null,
                        "1",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of("suppressed")));
    }

    @Test
    void an_estimate_without_a_value_tells_that_a_group_is_empty_or_whole() {
        Estimate infinite = estimate("form_other", null);
        Finding finding = new Finding.Answered("method", Map.of(), List.of(estimate("age", 1.5), infinite), List.of());

        Judgement judged = judge(NOTHING_STATED, model(finding, new Fit(500, 500, 3), Map.of()));

        assertThat(judged.withheld()).containsExactly(new Withheld("form_other", WithheldReason.NO_VALUE));
    }

    @Test
    void a_model_needs_as_many_free_degrees_as_a_cell_needs_cases() {
        Finding finding = answered(Map.of(), List.of(), "age");

        assertThat(reasons(judge(NOTHING_STATED, model(finding, new Fit(14, 14, 5), Map.of()))))
                .containsExactly(WithheldReason.FEW_DEGREES_OF_FREEDOM);
        assertThat(judge(NOTHING_STATED, model(finding, new Fit(15, 15, 5), Map.of()))
                        .shown())
                .isInstanceOf(Finding.Answered.class);
    }

    @Test
    void a_model_that_repeats_its_table_is_declined_however_many_cases_there_are() {
        Finding finding = answered(Map.of(), List.of(), "sex_f");

        assertThat(reasons(judge(NOTHING_STATED, model(finding, new Fit(5000, 4, 4), Map.of()))))
                .containsExactly(WithheldReason.SATURATED);
        assertThat(reasons(judge(NOTHING_STATED, model(finding, new Fit(5000, 12, 4), Map.of()))))
                .as("few patterns more than parameters")
                .containsExactly(WithheldReason.FEW_DEGREES_OF_FREEDOM);
    }

    @Test
    void tables_with_a_row_for_each_case_are_emptied() {
        Finding finding = answered(Map.of(), List.of(table("residuals", 500)), "age");

        Judgement judged = judge(NOTHING_STATED, model(finding, new Fit(500, 500, 3), Map.of()));

        Finding.Answered shown = (Finding.Answered) judged.shown();
        assertThat(shown.details().get(0).rows()).isEmpty();
        assertThat(shown.summary()).containsEntry("details_residuals", "suppressed");
        assertThat(reasons(judged)).containsExactly(WithheldReason.OF_SINGLE_ROWS);
    }

    @Test
    void whole_numbers_of_cases_are_counts_and_need_a_statement() {
        Finding finding = answered(Map.of("n", 500L, "r_squared", 0.4), List.of(), "age");
        Studied unstated = new Studied(finding, new Cases(500));
        Studied stated = new Studied(finding, new Cases(500, List.of(), List.of(), List.of(KENYA)));

        Finding.Answered bare =
                (Finding.Answered) judge(NOTHING_STATED, unstated).shown();
        assertThat(bare.summary()).containsEntry("n", "suppressed").containsEntry("r_squared", 0.4);
        assertThat(bare.estimates().get(0).n()).isNull();
        assertThat(judge(stating(KENYA), stated).shown()).isEqualTo(finding);
        assertThat(judge(NOTHING_STATED, stated).shown()).isInstanceOf(Finding.Declined.class);
    }

    @Test
    void minima_maxima_and_extreme_quantiles_are_withheld() {
        Finding finding = answered(Map.of(), List.of(), "minimum", "p1", "median", "p99", "maximum");
        Map<String, Support> terms = Map.of(
                "minimum", new Extreme(0, 499),
                "p1", new Extreme(5, 495),
                "median", new Extreme(250, 250),
                "p99", new Extreme(495, 5),
                "maximum", new Extreme(499, 0));

        Judgement judged = judge(NOTHING_STATED, ofCases(finding, terms, List.of()));

        assertThat(values(judged).get("median")).isEqualTo(1.5);
        assertThat(reasons(judged)).containsOnly(WithheldReason.FEW_BEYOND).hasSize(4);
    }

    @Test
    void a_small_stratum_of_a_forest_plot_takes_another_with_it() {
        Finding finding = answered(Map.of(), List.of(), "pooled", "KEN", "GHA", "TGO", "BEN");
        Map<String, Support> terms =
                Map.of("KEN", new Cases(400), "GHA", new Cases(60), "TGO", new Cases(4), "BEN", new Cases(36));

        Judgement judged = judge(NOTHING_STATED, ofCases(finding, terms, List.of(Set.of("KEN", "GHA", "TGO", "BEN"))));

        assertThat(judged.withheld())
                .containsExactly(
                        new Withheld("TGO", WithheldReason.FEW_CASES), new Withheld("BEN", WithheldReason.COMPLEMENT));
        assertThat(values(judged)).containsEntry("pooled", 1.5).containsEntry("KEN", 1.5);
    }

    @Test
    void a_whole_whose_parts_cannot_hide_each_other_is_declined() {
        Finding finding = answered(Map.of(), List.of(), "pooled", "KEN", "GHA");
        Map<String, Support> terms = Map.of("KEN", new Cases(4), "GHA", new Cases(7));

        Judgement judged = judge(NOTHING_STATED, ofCases(finding, terms, List.of(Set.of("KEN", "GHA"))));

        assertThat(judged.shown()).isInstanceOf(Finding.Declined.class);
    }

    @Test
    void small_rows_of_a_stratified_table_keep_their_label_alone() {
        Table strata = table("strata", 3);
        Finding finding = answered(Map.of(), List.of(strata), "pooled");
        Rows rows = new Rows(Set.of("label"), List.of(new Cases(3), new Cases(80), new Cases(20)));
        Behind behind = new Behind(Map.of(), Map.of(), Map.of("strata", rows));

        Judgement judged = judge(NOTHING_STATED, new Studied(finding, new Cases(103), null, behind, List.of()));

        assertThat(((Finding.Answered) judged.shown()).details().get(0).rows())
                .containsExactly(row("row 0", null), row("row 1", 1L), row("row 2", null));
        assertThat(reasons(judged)).containsExactly(WithheldReason.FEW_CASES, WithheldReason.COMPLEMENT);
    }

    @Test
    void overlaps_of_lists_are_shown_where_stated_and_the_estimate_where_it_gives_no_overlap_away() {
        Table overlaps = table("overlaps", 2);
        Finding finding = answered(Map.of("aic", 31.5), List.of(overlaps), "population");
        Rows rows = new Rows(Set.of("label"), List.of(new Counts(List.of(KENYA)), new Counts(List.of(GHANA))));
        Behind behind = new Behind(Map.of(), Map.of(), Map.of("overlaps", rows));
        Studied threeLists = new Studied(finding, new Cases(300), null, behind, List.of());
        Support twoLists = new Cases(300, List.of(), List.of(), List.of(GHANA));

        Judgement judged = judge(stating(KENYA), threeLists);

        Finding.Answered shown = (Finding.Answered) judged.shown();
        assertThat(shown.details().get(0).rows()).containsExactly(row("row 0", 0L), row("row 1", null));
        assertThat(shown.estimates().get(0).estimate()).isEqualTo(1.5);
        assertThat(judged.told()).containsExactly(KENYA);
        assertThat(judge(stating(KENYA), new Studied(finding, twoLists)).shown())
                .as("two lists of known length: the population gives their overlap away")
                .isInstanceOf(Finding.Declined.class);
    }

    @Test
    void every_count_told_is_wanted_whatever_its_size() {
        Behind behind = new Behind(Map.of("ratio", new Counts(List.of(GHANA))), Map.of(), Map.of());
        Finding finding = answered(Map.of(), List.of(), "ratio");

        assertThat(new Studied(finding, new Counts(List.of(KENYA)), null, behind, List.of()).tells())
                .containsExactly(GHANA, KENYA);
    }

    @Test
    void custodians_are_told_why_without_a_number() {
        assertThat(new Withheld("sex_f", WithheldReason.FEW_CASES).text())
                .isEqualTo("sex_f: fewer cases stand behind it, or behind what it is compared with, than the threshold"
                        + " (FEW_CASES)");
    }

    @Test
    void a_number_made_of_counts_names_them() {
        assertThatThrownBy(() -> new Counts(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Judgement judge(Ledger ledger, Studied studied) {
        return new FindingRules(TEN, ledger).judge(studied);
    }

    private static Studied model(Finding finding, Fit fit, Map<String, Support> terms) {
        return new Studied(finding, new Cases(fit.cases()), fit, new Behind(terms, Map.of(), Map.of()), List.of());
    }

    private static Studied ofCases(Finding finding, Map<String, Support> terms, List<Set<String>> strata) {
        return new Studied(finding, new Cases(500), null, new Behind(terms, Map.of(), Map.of()), strata);
    }

    private static Support cases(long cases, long... groups) {
        return new Cases(cases, LongStream.of(groups).boxed().toList(), List.of(), List.of());
    }

    private static Finding answered(Map<String, Object> summary, List<Table> details, String... terms) {
        List<Estimate> estimates = new ArrayList<>();
        for (String term : terms) {
            estimates.add(estimate(term, 1.5));
        }
        return new Finding.Answered("method", summary, estimates, details);
    }

    private static Estimate estimate(String term, @Nullable Double value) {
        return new Estimate(
                term, value, null, null, "1", 0.2, 1.1, 1.9, 0.95, 2.5, null, 0.01, null, null, 500L, List.of());
    }

    private static Table table(String name, int rows) {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            cells.add(row("row " + row, (long) row));
        }
        return new Table(
                name,
                List.of(
                        new Table.Column("label", Table.Type.TEXT, "What it is about"),
                        new Table.Column("count", Table.Type.INTEGER, "How many")),
                cells);
    }

    private static List<@Nullable Object> row(String label, @Nullable Long count) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(label);
        row.add(count);
        return row;
    }

    private static Map<String, @Nullable Double> values(Judgement judged) {
        Map<String, @Nullable Double> values = new LinkedHashMap<>();
        ((Finding.Answered) judged.shown()).estimates().forEach(e -> values.put(e.term(), e.estimate()));
        return values;
    }

    private static List<WithheldReason> reasons(Judgement judged) {
        return judged.withheld().stream().map(Withheld::reason).toList();
    }
}
