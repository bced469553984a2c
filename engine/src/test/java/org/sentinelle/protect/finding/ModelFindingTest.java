package org.sentinelle.protect.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelle.protect.finding.CountsOfStates.stating;
import static org.sentinelle.protect.finding.MadeUpFindings.answered;
import static org.sentinelle.protect.finding.MadeUpFindings.cases;
import static org.sentinelle.protect.finding.MadeUpFindings.estimate;
import static org.sentinelle.protect.finding.MadeUpFindings.judge;
import static org.sentinelle.protect.finding.MadeUpFindings.model;
import static org.sentinelle.protect.finding.MadeUpFindings.reasons;
import static org.sentinelle.protect.finding.MadeUpFindings.table;
import static org.sentinelle.protect.finding.MadeUpFindings.values;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.protect.finding.Studied.Behind;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Ledger;

/** The rules for models that are fitted to single cases. */
class ModelFindingTest {
    private static final Ledger NOTHING_STATED = stating();

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
    void numbers_of_cases_have_three_digits_and_no_degrees_of_freedom() {
        Estimate whole = new Estimate(
                "age", 1.23456, null, null, "1", 0.98765, 1.1, 1.9, 0.95, 2.5, 417.0, 0.01, null, null, 420L,
                List.of());
        Finding finding = new Finding.Answered("method", Map.of(), List.of(whole), List.of());

        Estimate shown = ((Finding.Answered) judge(NOTHING_STATED, model(finding, new Fit(420, 420, 3), Map.of()))
                        .shown())
                .estimates()
                .get(0);

        assertThat(shown.estimate()).isEqualTo(1.23);
        assertThat(shown.stdError()).isEqualTo(0.988);
        assertThat(shown.df()).isNull();
        assertThat(shown.n()).isNull();
    }

    @Test
    void where_empty_counts_are_hidden_no_term_is_named_that_must_be_withheld() {
        Finding finding = answered(Map.of(), List.of(), "age", "form_other");
        Studied studied = model(finding, new Fit(500, 500, 3), Map.of("form_other", cases(500, 4, 496)));
        ProtectionPolicy hiding = new ProtectionPolicy(
                10, Zeros.HIDE, Contributors.NONE, GroupDisclosure.REPORT, new ProtectionPolicy.Suppress());

        assertThat(new FindingRules(hiding, NOTHING_STATED).judge(studied).shown())
                .isInstanceOf(Finding.Declined.class);
    }

    @Test
    void a_number_of_all_columns_is_shown_where_each_of_them_is_and_one_of_the_whole_fit_never() {
        Support few = new Support.Together(List.of(cases(500, 300, 200), cases(500, 9, 491)));
        Support enough = new Support.Together(List.of(cases(500, 300, 200), cases(500, 250, 250)));
        Finding finding = answered(Map.of("bic", 812.4), List.of(), "auc", "effect");
        Behind behind =
                new Behind(Map.of("auc", few, "effect", enough), Map.of("bic", new Support.WholeFit()), Map.of());

        Judgement judged = judge(NOTHING_STATED, new Studied(finding, enough, null, behind, List.of()));

        assertThat(values(judged)).containsEntry("auc", null).containsEntry("effect", 1.5);
        assertThat(judged.withheld())
                .containsExactly(
                        new Withheld("auc", WithheldReason.FEW_CASES),
                        new Withheld("summary bic", WithheldReason.TELLS_CASES));
    }
}
