package org.sentinelle.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelle.definition.MiniRoot.INDICATOR;
import static org.sentinelle.definition.MiniRoot.MECHANISM;
import static org.sentinelle.definition.MiniRoot.PLAN;
import static org.sentinelle.definition.MiniRoot.SOURCE;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Definitions of which every part exists, but which do not fit together, in more places than the fixtures show. */
class FittingLintsTest {
    @TempDir
    private Path folder;

    private ListAssert<String> problemsAfter(String file, String text, String by) {
        return assertThat(MiniRoot.in(folder).replacing(file, text, by).problems());
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
    void a_membership_ends_after_it_starts() {
        problemsAfter(MECHANISM, "to: 2025-01-29", "from: 2025-02-01, to: 2025-01-29")
                .containsExactly(MECHANISM + ":7: The membership of 'NER' ends on 2025-01-29, before it starts on"
                        + " 2025-02-01. Correct 'from' or 'to'.");
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
    void nothing_is_both_narrower_and_broader_than_another() {
        problemsAfter(
                        INDICATOR,
                        "mappings: [{to: eu-child-share, this-is: related}]",
                        "mappings: [{to: a, this-is: exact}, {to: b, this-is: narrower}, {to: b, this-is: broader}]")
                .containsExactly(
                        INDICATOR
                                + ":27: 'child-share' is called narrower than 'b', but the chain of broader indicators"
                                + " runs in a circle: child-share < b < child-share. Correct 'this-is' in one of them.",
                        INDICATOR + ":27: 'child-share' is called broader than 'b', but the chain of broader indicators"
                                + " runs in a circle: b < child-share < b. Correct 'this-is' in one of them.");
    }

    @Test
    void a_code_that_the_measure_holds_at_its_total_is_no_breakdown() {
        problemsAfter(INDICATOR, "where: {age: Y0T17}}", "where: {age: _T}}")
                .containsExactly(INDICATOR + ":23: The indicator counts persons, but is not broken down by age."
                        + " Add 'age' to 'disaggregate'.");
    }

    @Test
    void columns_of_a_source_may_hold_words_that_look_like_languages(@TempDir Path other) {
        DefinitionRoot read = MiniRoot.in(other)
                .replacing(SOURCE, "{Total: _T, Female: F, \"012\": NO}", "{en: _T, Female: F, \"012\": NO}")
                .write();
        List<String> problems =
                MiniRoot.problems(List.of(new DefinitionRoot("the test", read.folder(), List.of("en", "fr"))));
        assertThat(problems)
                .contains(SOURCE + ":3: 'name' is not given in French (fr)."
                        + " Write it in every language of the test: en, fr.")
                .noneMatch(problem -> problem.startsWith(SOURCE + ":16"));
    }
}
