package org.sentinelle.protect.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.protect.rule.RuleFindings.Found;
import org.sentinelle.protect.rule.RuleFindings.Told;

/** Rows of three categories; cells 0 to 2 and 3 to 5 are those of the rows, 6 and 7 their totals, 8 to 10 the columns', 11 all. */
class WholeGroupsTest {
    private static RuleFindings findings(GroupDisclosure groups, long[]... counts) {
        return new PolicyRules(RuleTables.policy(10, Zeros.SHOW, groups)).findings(RuleTables.twoWay(counts));
    }

    @ParameterizedTest
    @CsvSource({
        "20, 0, 0, true, false",
        "0, 20, 1, true, true",
        "20, 1, 1, false, false",
        "20, 2, 0, false, false",
        "9, 0, 0, false, false",
        "9, 1, 0, true, true"
    })
    void a_group_at_the_threshold_that_is_whole_in_one_category_is_told(
            long first, long second, long third, boolean told, boolean butOne) {
        List<Told> found = findings(GroupDisclosure.REPORT, new long[] {first, second, third}, new long[] {30, 40, 50})
                .told();
        int category = first > second ? 0 : 1;
        assertThat(found).isEqualTo(told ? List.of(new Told(0, category, butOne)) : List.of());
    }

    @Test
    void where_groups_are_reported_their_empty_cells_are_shown() {
        RuleFindings findings = findings(GroupDisclosure.REPORT, new long[] {20, 0, 0}, new long[] {30, 40, 50});
        assertThat(findings.found()).isEmpty();
        assertThat(findings.shownEmpty().stream()).containsExactly(1, 2);
    }

    @Test
    void where_groups_are_protected_the_other_categories_are_hidden_and_stay_open() {
        RuleFindings findings = findings(GroupDisclosure.PROTECT, new long[] {20, 0, 0}, new long[] {30, 40, 50});
        assertThat(findings.mayNotShow().stream()).containsExactly(1, 2);
        assertThat(findings.shownEmpty().isEmpty()).isTrue();
        assertThat(findings.found()).extracting(Found::cell).containsExactly(1, 2);
        assertThat(findings.sensitive())
                .allSatisfy(sum -> assertThat(sum.reach()).isEqualTo(10));
    }

    @Test
    void an_empty_cell_around_one_that_tells_of_a_group_is_hidden_too() {
        RuleFindings findings = findings(GroupDisclosure.PROTECT, new long[] {20, 0, 0}, new long[] {30, 0, 50});
        assertThat(findings.mayNotShow().stream())
                .as("the empty column 9 would say that 1 is empty; 4 alone says nothing of the group")
                .containsExactly(1, 2, 9);
        assertThat(findings.shownEmpty().stream()).containsExactly(4);
    }

    @Test
    void a_dimension_of_one_category_tells_nothing() {
        assertThat(findings(GroupDisclosure.PROTECT, new long[] {20}, new long[] {30})
                        .told())
                .isEmpty();
    }
}
