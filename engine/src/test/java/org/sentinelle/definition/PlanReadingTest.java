package org.sentinelle.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelle.definition.MiniRoot.PLAN;

import java.nio.file.Path;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.model.Plan;

/** Plans with pillars, objectives and actions, and when their targets are due. */
class PlanReadingTest {
    private static final String PILLARS = """
            pillars:
              - id: protection
                name: {en: Protection, fr: Protection des victimes}
                provisional: true
                objectives:
                  - id: fewer-children
                    text: {en: Fewer children are trafficked}
                    indicators: [child-share]
                    actions:
                      - {id: schools, text: {en: Keep schools open}, responsible: Ministries of education}
                  - id: known-rights
                    text: {en: Everybody knows their rights}
                    provisional: true
            source: Made up
            """;

    @TempDir
    private Path folder;

    private MiniRoot withPillars() {
        return MiniRoot.in(folder).replacing(PLAN, "source: Made up\n", PILLARS);
    }

    private Plan plan(MiniRoot root) {
        return root.read().plans().get("a-plan");
    }

    private ListAssert<String> problemsAfter(String text, String by) {
        return assertThat(withPillars().replacing(PLAN, text, by).problems());
    }

    @Test
    void a_plan_keeps_its_pillars_objectives_and_actions_in_their_order() {
        Plan.Pillar pillar = plan(withPillars()).pillars().get(0);
        assertThat(pillar.name().in("fr")).isEqualTo("Protection des victimes");
        assertThat(pillar.objectives())
                .extracting(Plan.Objective::id)
                .containsExactly("fewer-children", "known-rights");
        assertThat(pillar.objectives().get(0).indicators()).containsExactly("child-share");
        assertThat(pillar.objectives().get(0).actions().get(0).responsible()).isEqualTo("Ministries of education");
    }

    @Test
    void each_part_is_provisional_by_itself() {
        Plan plan = plan(withPillars());
        Plan.Pillar pillar = plan.pillars().get(0);
        assertThat(plan.provisional()).isFalse();
        assertThat(pillar.provisional()).isTrue();
        assertThat(pillar.objectives()).extracting(Plan.Objective::provisional).containsExactly(false, true);
    }

    @Test
    void a_plan_without_an_end_goes_on() {
        Plan plan = plan(MiniRoot.in(folder).replacing(PLAN, "{from: 2012, to: 2022}", "{from: 2012}"));
        assertThat(plan.to()).isNull();
    }

    @Test
    void adoption_and_document_are_kept_as_they_are_written() {
        Plan plan = plan(MiniRoot.in(folder).replacing(PLAN, "source: Made up", "reference: A/1\nsource: Made up"));
        assertThat(plan.adopted()).isEqualTo("15 December 2011");
        assertThat(plan.reference()).isEqualTo("A/1");
        assertThat(plan.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void a_target_is_due_while_the_plan_runs_or_called_a_follow_up() {
        assertThat(MiniRoot.in(folder)
                        .replacing(PLAN, "{from: 2012, to: 2022}", "{from: 2012, to: 2021}")
                        .problems())
                .containsExactly(
                        PLAN + ":13: The target is due in 2022, after the plan ends with 2021. Correct the period,"
                                + " or write 'follow-up: true' where it is to show what lasts after the plan.");
        assertThat(MiniRoot.in(folder)
                        .replacing(PLAN, "{from: 2012, to: 2022}", "{from: 2012, to: 2021}")
                        .replacing(PLAN, "    illustrative: true", "    illustrative: true\n    follow-up: true")
                        .problems())
                .isEmpty();
    }

    @Test
    void a_target_is_not_due_before_the_plan_starts() {
        assertThat(MiniRoot.in(folder)
                        .replacing(PLAN, "{from: 2012, to: 2022}", "{from: 2023}")
                        .problems())
                .containsExactly(PLAN + ":13: The target is due in 2022, before the plan starts with 2023."
                        + " Correct the period of the target or of the plan.");
    }

    @Test
    void a_follow_up_comes_after_the_plan() {
        problemsAfter("    illustrative: true", "    illustrative: true\n    follow-up: true")
                .containsExactly(
                        PLAN + ":28: The target for 2022 is called a follow-up, but is due while the plan still"
                                + " runs. Delete 'follow-up', or correct the period of the target.");
    }

    @Test
    void every_target_serves_an_objective_where_there_are_any() {
        problemsAfter("        indicators: [child-share]\n", "")
                .containsExactly(PLAN + ":21: No objective of the plan cites 'child-share'."
                        + " Add it to the 'indicators' of the objective that the target serves.");
    }

    @Test
    void indicators_that_objectives_cite_exist() {
        problemsAfter("indicators: [child-share]", "indicators: [child-share, child-shares]")
                .containsExactly(PLAN + ":13: There is no indicator 'child-shares'. Did you mean 'child-share'?");
    }

    @Test
    void pillars_objectives_and_actions_are_named_once() {
        problemsAfter("- id: known-rights", "- id: fewer-children")
                .containsExactly(
                        PLAN + ":16: 'fewer-children' stands twice in the plan. Give one of the two another id.");
    }
}
