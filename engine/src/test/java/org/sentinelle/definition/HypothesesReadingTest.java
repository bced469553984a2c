package org.sentinelle.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelle.definition.MiniRoot.PLAN;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.model.Hypothesis;
import org.sentinelle.model.Hypothesis.Expected;
import org.sentinelle.model.HypothesisRegister;
import org.sentinelle.model.Plan;

/** Registers of hypotheses, and the actions and messages of plans that rest on them. */
class HypothesesReadingTest {
    private static final String REGISTER = "hypotheses/taken-for-granted.yaml";
    private static final String TEXT = """
            id: taken-for-granted
            name: {en: What is taken for granted}
            adjust: bh
            source: Made up
            hypotheses:
              - id: schools-protect
                statement: {en: Schools protect}
                mechanism-of-action: {en: They teach}
                population: {en: Children}
                data: {name: {en: A survey}, available: 2025-06-01}
                effect: {en: log odds a year}
                analysis: schools
                term: coefficient[schooling]
                expected: negative
                smallest-effect: 0.1
                registered: 2025-01-15
                source: Made up
                evidence:
                  - {side: against, text: {en: Not seen there}, source: A report, provisional: true}
                recorded: {date: 2025-07-01, n: 100, estimate: -0.2, std-error: 0.05, conf-low: -0.3, conf-high: -0.1, p: 0.0001, source: Elsewhere}
            """;
    private static final String PILLARS = """
            pillars:
              - id: prevention
                name: {en: Prevention}
                objectives:
                  - id: fewer-children
                    text: {en: Fewer children are trafficked}
                    indicators: [child-share]
                    actions:
                      - {id: schools, text: {en: Keep schools open}, rests-on: [schools-protect]}
                    messages:
                      - {id: stay, text: {en: Stay at school}, rests-on: [schools-protect]}
            source: Made up
            """;

    @TempDir
    private Path folder;

    private MiniRoot root() {
        return MiniRoot.in(folder).with(REGISTER, TEXT).replacing(PLAN, "source: Made up\n", PILLARS);
    }

    private List<String> problemsAfter(String text, String by) {
        return root().replacing(REGISTER, text, by).problems();
    }

    @Test
    void a_register_is_read_with_what_was_said_beforehand() {
        HypothesisRegister register = root().read().registers().get("taken-for-granted");
        assertThat(register.level()).isEqualTo(0.05);
        assertThat(register.adjust()).isEqualTo(HypothesisRegister.Adjustment.BH);
        Hypothesis hypothesis = register.hypotheses().get(0);
        assertThat(hypothesis.expected()).isEqualTo(Expected.NEGATIVE);
        assertThat(hypothesis.registered()).isEqualTo(LocalDate.of(2025, 1, 15));
        assertThat(hypothesis.smallestEffect()).isEqualTo(0.1);
        assertThat(hypothesis.evidence().get(0).provisional()).isTrue();
        assertThat(hypothesis.recorded()).isNotNull();
    }

    @Test
    void actions_and_messages_name_what_they_rest_on() {
        Plan plan = root().read().plans().get("a-plan");
        assertThat(plan.actionsOn("schools-protect"))
                .extracting(Plan.Action::id)
                .containsExactly("schools");
        assertThat(plan.messagesOn("schools-protect"))
                .extracting(Plan.Message::id)
                .containsExactly("stay");
        assertThat(plan.actionsOn("another")).isEmpty();
    }

    @Test
    void a_hypothesis_that_something_rests_on_is_registered() {
        assertThat(root().replacing(
                                PLAN,
                                "text: {en: Stay at school}, rests-on: [schools-protect]",
                                "text: {en: Stay}, rests-on: [school-protects]")
                        .problems())
                .containsExactly(
                        PLAN + ":16: There is no hypothesis 'school-protects'. Did you mean 'schools-protect'?");
    }

    @Test
    void a_hypothesis_that_nothing_rests_on_is_pointed_out_where_plans_say_what_theirs_rest_on() {
        List<String> advice = new java.util.ArrayList<>();
        DefinitionRoot written = root().with(
                        "hypotheses/idle.yaml",
                        TEXT.replace("id: taken-for-granted", "id: idle").replace("schools-protect", "idle-one"))
                .write();
        CatalogueReader.read(List.of(written), problem -> advice.add(problem.text()));
        assertThat(advice).anyMatch(text -> text.startsWith("hypotheses/idle.yaml:6: No action and no message"));
        assertThat(advice).noneMatch(text -> text.contains("schools-protect"));
    }

    @Test
    void all_problems_of_a_register_are_told_at_once_with_their_lines() {
        assertThat(problemsAfter("adjust: bh", "adjust: bonferoni"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith(REGISTER + ":3:");
        assertThat(problemsAfter("registered: 2025-01-15", "registered: 15 January"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith(REGISTER + ":16:");
        assertThat(root().replacing(REGISTER, "p: 0.0001", "p: 1.2")
                        .replacing(REGISTER, "std-error: 0.05", "std-error: 0")
                        .problems())
                .hasSize(2)
                .allMatch(text -> text.startsWith(REGISTER + ":20:"));
    }

    @Test
    void no_effect_needs_the_smallest_one_that_matters() {
        assertThat(root().replacing(REGISTER, "expected: negative", "expected: none")
                        .replacing(REGISTER, "    smallest-effect: 0.1\n", "")
                        .problems())
                .singleElement()
                .asString()
                .startsWith(REGISTER + ":14: No effect is expected");
    }

    @Test
    void the_smallest_ratio_that_matters_is_above_one() {
        assertThat(problemsAfter("smallest-effect: 0.1", "smallest-effect: 0.8\n    scale: ratio"))
                .anyMatch(text -> text.startsWith(REGISTER + ":15: A ratio of 0.8 is not above 1"));
    }

    @Test
    void a_hypothesis_is_registered_once() {
        assertThat(root().with("hypotheses/again.yaml", TEXT.replace("id: taken-for-granted", "id: again"))
                        .problems())
                .containsExactly(REGISTER
                        + ":6: The hypothesis 'schools-protect' is already registered in hypotheses/again.yaml."
                        + " Give one of the two another id.");
    }
}
