package org.sentinelle.protect.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A parent with one child is that child; a table a level at a time forgets it. */
class SingleChildTest {
    /** A region with one district; a form of exploitation with one sub-form that has anybody. */
    private static Case regions() {
        return new Case(10)
                .leaf("north/n1", 6)
                .leaf("south/s1", 50)
                .leaf("south/s2", 30)
                .wanted("north/.*", "south/.*", "south/s1", "south/s2", ".*");
    }

    /** A small count with one sibling that is empty and one that is not. */
    private static Case emptySibling() {
        return new Case(10)
                .leaf("labour/farm", 8)
                .leaf("labour/home", 0)
                .leaf("labour/camp", 30)
                .leaf("sexual/club", 41)
                .leaf("sexual/house", 33)
                .wanted("labour/farm", "labour/home", "labour/camp", "sexual/club", "sexual/house")
                .wanted("labour/.*", "sexual/.*", ".*");
    }

    @Test
    void each_level_by_itself_is_safe_and_both_together_are_not() {
        assertThat(regions().naive("south/.*").range(regions().leaves("north/.*")))
                .isEqualTo(new Attacker.Range(6, 6));
        assertThat(regions().naive("south/s1").range(regions().leaves("north/.*")))
                .isEqualTo(new Attacker.Range(6, 6));
    }

    @Test
    void the_protector_hides_on_both_levels() {
        assertThat(regions().careful().broken().isEmpty()).isTrue();
        assertThat(regions().shown()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void an_empty_sibling_hides_nobody() {
        assertThat(emptySibling().naive("labour/home").range(emptySibling().leaves("labour/farm")))
                .isEqualTo(new Attacker.Range(1, 8));
    }

    @Test
    void the_protector_hides_one_that_is_not_empty() {
        assertThat(emptySibling().careful().broken().isEmpty()).isTrue();
        assertThat(emptySibling().shown()).contains("labour/home").hasSizeBetween(5, 6);
    }
}
