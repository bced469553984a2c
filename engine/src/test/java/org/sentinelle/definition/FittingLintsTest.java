package org.sentinelle.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelle.definition.MiniRoot.DATASET;
import static org.sentinelle.definition.MiniRoot.INDICATOR;
import static org.sentinelle.definition.MiniRoot.MECHANISM;
import static org.sentinelle.definition.MiniRoot.PLAN;
import static org.sentinelle.definition.MiniRoot.SOURCE;

import java.nio.file.Path;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Definitions of which every part exists, but which do not fit together. */
class FittingLintsTest {
    @TempDir
    private Path folder;

    private ListAssert<String> problemsAfter(String file, String text, String by) {
        return assertThat(MiniRoot.in(folder).replacing(file, text, by).problems());
    }

    @Test
    void a_dataset_has_one_area_and_one_period() {
        problemsAfter(DATASET, "role: period", "role: text")
                .contains(DATASET + ":5: The dataset has 0 fields with the role period."
                        + " Give exactly one field the role period.");
    }

    @Test
    void codes_and_totals_stand_where_they_mean_something() {
        problemsAfter(DATASET, "codes: age, total: _T, ", "total: _T, ")
                .contains(DATASET + ":9: The field 'age' has no code list. Add 'codes' with its id.");
        problemsAfter(DATASET, "role: text,", "role: text, codes: sex, total: _T,")
                .containsExactly(
                        DATASET + ":12: The field 'remark' can have no code list."
                                + " Delete 'codes', or give it the role dimension.",
                        DATASET + ":12: The field 'remark' can have no total."
                                + " Delete 'total', or give it the role dimension.");
    }

    @Test
    void columns_are_among_those_of_the_file() {
        problemsAfter(SOURCE, "when: {Dimension:", "when: {Dimensions:")
                .containsExactly(
                        SOURCE + ":21: The column 'Dimensions' is not among 'columns'. Did you mean 'Dimension'?");
        problemsAfter(SOURCE, "    column: Value\n", "    column: Amount\n")
                .containsExactly(SOURCE + ":10: The column 'Amount' is not among 'columns'."
                        + " Add it to 'columns', or correct its name.");
    }

    @Test
    void patterns_of_rejected_rows_are_regular_expressions() {
        problemsAfter(SOURCE, "x[0-9]+", "x[0-9+")
                .containsExactly(SOURCE + ":11: 'matches' of 'marked-as-wrong' is no regular expression."
                        + " Close every bracket, and write \\ before a character that is meant as it stands.");
    }

    @Test
    void bounds_of_censored_counts_stand_in_order() {
        problemsAfter(SOURCE, "{from: 0, to: 4}", "{from: 4, to: 0}")
                .containsExactly(SOURCE + ":25: The bounds of '<5' run from 4 down to 0."
                        + " Write the smaller number as 'from'.");
    }

    @Test
    void a_membership_ends_after_it_starts() {
        problemsAfter(MECHANISM, "to: 2025-01-29", "from: 2025-02-01, to: 2025-01-29")
                .containsExactly(MECHANISM + ":7: The membership of 'NER' ends on 2025-01-29, before it starts on"
                        + " 2025-02-01. Correct 'from' or 'to'.");
    }

    @Test
    void no_state_is_a_member_twice_at_one_time() {
        problemsAfter(MECHANISM, "- GHA", "- GHA\n  - {area: NER, from: 2020-01-01}")
                .containsExactly(MECHANISM + ":8: 'NER' is a member twice at one time."
                        + " Keep one of the two, or let the first end before the second starts.");
    }

    @Test
    void a_condition_for_all_parts_fits_at_least_one() {
        problemsAfter(INDICATOR, "where: {citizenship:", "where: {nationality:")
                .containsExactly(INDICATOR + ":20: No dataset of the measure has the field (nationality) that 'where'"
                        + " sets a condition on. Correct the field's name, or delete the condition.");
    }

    @Test
    void roll_ups_and_intervals_suit_the_measure() {
        problemsAfter(INDICATOR, "place: {roll-up: ratio-of-sums}", "place: {roll-up: sum}")
                .containsExactly(INDICATOR + ":21: A measure of type proportion cannot be rolled up over place in this"
                        + " way. Write 'roll-up: ratio-of-sums'.");
        problemsAfter(INDICATOR, "type: proportion", "type: rate")
                .containsExactly(INDICATOR + ":24: The interval 'wilson' is for proportions only."
                        + " Delete 'uncertainty', or make the measure a proportion.");
    }

    @Test
    void no_more_owners_sign_off_than_there_are() {
        problemsAfter(INDICATOR, "{required: 1}", "{required: 3}")
                .containsExactly(INDICATOR + ":8: The agreement of 3 owners is required, but there are only 1."
                        + " Require fewer, or add owners.");
    }

    @Test
    void rows_of_examples_fit_the_dataset() {
        problemsAfter(INDICATOR, "area,year,age,count\n", "area,year,age,counts\n")
                .containsExactly(INDICATOR + ":31: The dataset 'reports' has no field 'counts'. Did you mean 'count'?");
        problemsAfter(INDICATOR, "Y_GE18,8\n", "8\n")
                .containsExactly(INDICATOR + ":31: A row of the example has more or fewer cells than its heading."
                        + " Give every row 4 cells.");
    }

    @Test
    void plan_baseline_milestones_and_target_follow_each_other() {
        problemsAfter(PLAN, "period: {from: 2012, to: 2022}", "period: {from: 2022, to: 2012}")
                .containsExactly(
                        PLAN + ":4: The plan ends with 2012, before it starts with 2022. Correct 'from' or 'to'.");
        problemsAfter(PLAN, "{period: 2012, value: 30}", "{period: 2023}")
                .containsExactly(PLAN + ":13: The target for 2022 does not come after its baseline of 2023."
                        + " Correct the period of the target or of the baseline.");
        problemsAfter(PLAN, "{2017: 25}", "{2017: 25, 2022: 21}")
                .containsExactly(PLAN + ":12: The milestone of 2022 does not lie between the baseline of 2012 and the"
                        + " target for 2022. Correct its period, or delete it.");
    }

    @Test
    void a_target_needs_a_direction_of_progress() {
        problemsAfter(INDICATOR, "direction: decrease", "direction: none")
                .containsExactly(PLAN + ":9: The indicator 'child-share' has no direction, so no verdict can be given"
                        + " on a target. Delete the target, or agree on a direction of the indicator.");
    }
}
