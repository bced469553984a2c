package org.sentinelle.protect.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelle.protect.round.RoundedCell;
import org.sentinelle.protect.round.RoundingRule;

/** Rounded parts and a rounded total that do not add up tell which way they were rounded. */
class UnpickingTotalsTest {
    private static final RoundingRule FIVE = new RoundingRule(5, 10, true);

    private static void rounded(Case table, RoundingRule rule, String sum, long value) {
        RoundedCell learned = rule.learned(value, 0);
        table.rounded(sum, learned.low(), learned.high());
    }

    /** 7 are hidden; 16 and 16 are shown as 20 and 20, all 39 as 35. */
    private static Case unlucky() {
        Case table = new Case(10).leaf("KEN", 7).leaf("UGA", 16).leaf("TZA", 16);
        rounded(table, FIVE, "UGA", 20);
        rounded(table, FIVE, "TZA", 20);
        rounded(table, FIVE, ".*", 35);
        return table.wanted("KEN");
    }

    @Test
    void two_empty_parts_and_a_total_of_six_are_two_and_two() {
        RoundingRule three = new RoundingRule(3, 2, true);
        Case table = new Case(2).leaf("a", 2).leaf("b", 2);
        for (String part : List.of("a", "b")) {
            rounded(table, three, part, 0);
        }
        rounded(table, three, ".*", 6);
        assertThat(table.naive().range(table.leaves("a"))).isEqualTo(new Attacker.Range(2, 2));
    }

    @Test
    void parts_rounded_up_and_a_total_rounded_down_bound_the_rest_below_the_threshold() {
        assertThat(unlucky().naive().range(unlucky().leaves("KEN"))).isEqualTo(new Attacker.Range(1, 7));
    }

    @Test
    void the_protector_hides_one_of_them() {
        assertThat(unlucky().careful().broken().isEmpty()).isTrue();
        assertThat(unlucky().shown()).hasSize(2);
    }
}
