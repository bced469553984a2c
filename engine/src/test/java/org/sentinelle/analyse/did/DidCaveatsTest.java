package org.sentinelle.analyse.did;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelle.analyse.regression.FormulaRun;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

/** What event studies and imputed effects say of themselves where units, groups or clusters are odd. */
class DidCaveatsTest {
    private static String reason(Finding finding) {
        assertThat(finding).isInstanceOf(Finding.Declined.class);
        return ((Finding.Declined) finding).reason();
    }

    private static List<Estimate> estimates(Finding finding) {
        assertThat(finding).isInstanceOf(Finding.Answered.class);
        return ((Finding.Answered) finding).estimates();
    }

    @Test
    void always_treated_units_are_left_out_with_a_caveat_and_stay_in_a_two_way_study() {
        FormulaRun run = new DidData(30, 6, new double[] {0, 1, 3}, 1).run(new EventStudyMethod(), "y ~ 1");
        assertThat(estimates(run.finding()))
                .allSatisfy(e -> assertThat(e.caveats()).contains(EventStudyAnswer.ALWAYS_TREATED));
        assertThat(run.answered().summary()).containsEntry("n", 120L).containsEntry("units_left_out", 10L);
        run.option("estimator", "two-way");
        assertThat(estimates(run.finding()))
                .allSatisfy(e -> assertThat(e.caveats()).doesNotContain(EventStudyAnswer.ALWAYS_TREATED));
        assertThat(run.answered().summary()).containsEntry("n", 180L);
    }

    @Test
    void a_group_that_is_not_seen_at_the_reference_carries_a_caveat() {
        DidData data = new DidData(30, 6, new double[] {0, 3, 5}, 1);
        FormulaRun run = data.run(new EventStudyMethod(), "y ~ 1");
        assertThat(estimates(run.finding()))
                .allSatisfy(e -> assertThat(e.caveats()).isEmpty());
        for (int i = 0; i < data.y.size(); i++) {
            if (data.first.get(i) == 3.0 && data.time.get(i) == 2.0) {
                data.y.set(i, null);
            }
        }
        assertThat(estimates(data.run(new EventStudyMethod(), "y ~ 1").finding()))
                .allSatisfy(e -> assertThat(e.caveats()).contains(EventStudyAnswer.NO_REFERENCE));
    }

    @Test
    void by_two_clusterings_the_first_must_hold_units_and_the_second_need_not() {
        DidData data = new DidData(30, 6, new double[] {0, 3, 5}, 1);
        FormulaRun run = data.run(new EventStudyMethod(), "y ~ 1").role("cluster", "unit", "time");
        assertThat(run.answered().summary()).containsEntry("clusters", 6L);
        assertThat(reason(run.role("cluster", "time", "unit").finding())).isEqualTo("unit-in-several-clusters");
    }

    @Test
    void of_few_treated_rows_or_a_group_of_one_the_error_is_doubted_or_not_told() {
        DidData data = new DidData(11, 4, new double[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3}, 1);
        FormulaRun run = data.run(new ImputationMethod(), "y ~ 1");
        assertThat(run.estimate("overall").caveats()).contains(ImputationMethod.FEW, ImputationMethod.LONELY);
        assertThat(run.estimate("overall").stdError()).isNotNull();
        Estimate out = run.option("errors", "leave-one-out").estimate("overall");
        assertThat(out.stdError()).isNull();
        assertThat(out.caveats()).contains(EffectDraft.NO_SCATTER, ImputationMethod.LONELY);
        assertThat(out.estimate()).isNotNull();
    }

    @Test
    void balanced_times_are_of_units_seen_at_all_of_them_or_there_is_nothing() {
        DidData data = new DidData(30, 6, new double[] {0, 3, 5}, 1);
        FormulaRun run = data.run(new ImputationMethod(), "y ~ 1").option("balanced-to", "3");
        assertThat(run.answered().estimates())
                .filteredOn(e -> e.term().startsWith("event"))
                .extracting(Estimate::n)
                .as("the group of 5 is seen at 0 and 1 alone")
                .containsExactly(10L, 10L, 10L, 10L);
        for (int i = 0; i < data.y.size(); i++) {
            if (data.time.get(i).equals(data.first.get(i))) {
                data.y.set(i, null);
            }
        }
        assertThat(reason(data.run(new ImputationMethod(), "y ~ 1")
                        .option("balanced-to", "0")
                        .finding()))
                .isEqualTo("nothing-to-impute");
    }

    /** Nothing moves before treatment, as where a count begins with a law: that is no definition. */
    @Test
    void only_the_time_that_others_are_compared_with_is_zero_by_definition() {
        DidData data = new DidData(60, 6, new double[] {0, 4, 5}, 1);
        for (int i = 0; i < data.y.size(); i++) {
            Double first = data.first.get(i);
            Double time = data.time.get(i);
            if (time != null && first != null && (time < 4 || (time < 5 && first != 4))) {
                data.y.set(i, 0.0);
            }
        }
        FormulaRun run = data.run(new GroupTimeMethod(), "y ~ 1").option("base-period", "universal");
        assertThat(run.estimate("event[-1]").caveats()).containsExactly(GroupTimeAnswer.BY_DEFINITION);
        assertThat(run.estimate("event[-2]").caveats()).containsExactly(EffectDraft.NO_SCATTER);
        assertThat(run.estimate("att[4,2]").caveats()).containsExactly(EffectDraft.NO_SCATTER);
        assertThat(run.estimate("event[0]").stdError()).isNotNull();
    }
}
