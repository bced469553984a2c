package org.sentinelle.protect.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.Dominance;

class ContributionsTest {

    private static Map<HiddenFor, Long> levels(Contributors rules, Long... persons) {
        return Contributions.of(List.of(persons)).levels(rules);
    }

    @Test
    void a_minimum_counts_the_agencies_that_have_cases() {
        Contributors three = new Contributors(3, null, null, false);

        assertThat(levels(three, 30L, 20L, 0L)).containsExactly(entry(HiddenFor.FEW_AGENCIES, 5L));
        assertThat(levels(three, 30L, 20L, 1L)).isEmpty();
        assertThat(levels(three)).as("the dataset names none").isEmpty();
    }

    @Test
    void dominance_sets_in_above_the_share() {
        Contributors rule = new Contributors(0, new Dominance(2, 80), null, false);

        assertThat(levels(rule, 20L, 60L, 20L)).isEmpty();
        assertThat(levels(rule, 21L, 60L, 19L)).containsExactly(entry(HiddenFor.DOMINATED, 2L));
    }

    @Test
    void the_second_agency_must_not_estimate_the_first_within_p_percent() {
        Contributors rule = new Contributors(0, null, 10, false);

        assertThat(levels(rule, 100L, 40L, 10L)).isEmpty();
        assertThat(levels(rule, 100L, 40L, 9L)).containsExactly(entry(HiddenFor.ESTIMABLE, 1L));
    }

    @Test
    void rows_of_no_agency_are_no_agency_but_may_be_most() {
        Contributors rules = new Contributors(3, new Dominance(1, 50), null, false);

        assertThat(new Contributions(List.of(25L, 15L), 60).levels(rules))
                .containsExactly(entry(HiddenFor.FEW_AGENCIES, 10L), entry(HiddenFor.DOMINATED, 20L));
    }

    @Test
    void others_are_few_below_the_threshold_where_there_are_any() {
        assertThat(Contributions.of(List.of(12L, 9L)).leaveFewOthers(10)).isTrue();
        assertThat(Contributions.of(List.of(12L, 10L)).leaveFewOthers(10)).isFalse();
        assertThat(Contributions.of(List.of(12L)).leaveFewOthers(10)).isFalse();
        assertThat(new Contributions(List.of(12L), 3).leaveFewOthers(10)).isTrue();
    }
}
