package org.sentinelle.protect.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two indicators over the same rows, one with a filter: what the filter leaves out is their difference. */
class SubsetsOfFiltersTest {
    private static Case filters() {
        return new Case(10)
                .leaf("KEN/adult", 61)
                .leaf("KEN/child", 4)
                .leaf("UGA/adult", 48)
                .leaf("UGA/child", 22)
                .wanted("KEN/.*", "KEN/adult", "UGA/.*", "UGA/adult", ".*", ".*/adult")
                .open("KEN/child", "UGA/child", ".*/child");
    }

    /** Two filters, one inside the other, and what is in the wider one alone. */
    private static Case nested() {
        return new Case(10)
                .leaf("none", 12)
                .leaf("wide", 7)
                .leaf("wide narrow", 55)
                .wanted(".*", "wide.*", ".*narrow")
                .open("wide", "none", "none|wide");
    }

    @Test
    void all_less_those_in_the_filter_are_those_outside() {
        assertThat(filters().naive().range(filters().leaves("KEN/child"))).isEqualTo(new Attacker.Range(4, 4));
    }

    @Test
    void hiding_one_of_the_two_is_undone_by_the_totals() {
        assertThat(filters().naive("KEN/adult").range(filters().leaves("KEN/child")))
                .isEqualTo(new Attacker.Range(4, 4));
    }

    @Test
    void the_protector_leaves_those_outside_open() {
        assertThat(filters().careful().broken().isEmpty()).isTrue();
        assertThat(filters().shown()).hasSizeBetween(2, 4);
    }

    @Test
    void a_filter_inside_another_tells_what_lies_between() {
        assertThat(nested().naive().range(nested().leaves("wide"))).isEqualTo(new Attacker.Range(7, 7));
    }

    @Test
    void the_protector_leaves_what_lies_between_open() {
        assertThat(nested().careful().broken().isEmpty()).isTrue();
        assertThat(nested().shown()).isNotEmpty();
    }
}
