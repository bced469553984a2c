package org.sentinelle.protect.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sentinelle.protect.finding.CountsOfStates.stating;
import static org.sentinelle.protect.finding.CountsOfStates.told;
import static org.sentinelle.protect.finding.MadeUpFindings.answered;
import static org.sentinelle.protect.finding.MadeUpFindings.judge;
import static org.sentinelle.protect.finding.MadeUpFindings.ofCases;
import static org.sentinelle.protect.finding.MadeUpFindings.reasons;
import static org.sentinelle.protect.finding.MadeUpFindings.row;
import static org.sentinelle.protect.finding.MadeUpFindings.table;
import static org.sentinelle.protect.finding.MadeUpFindings.values;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sentinelle.protect.finding.Studied.Behind;
import org.sentinelle.protect.finding.Studied.Rows;
import org.sentinelle.protect.finding.Support.Cases;
import org.sentinelle.protect.finding.Support.Counts;
import org.sentinelle.protect.finding.Support.Extreme;
import org.sentinelle.protect.finding.Support.Open;
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
}
