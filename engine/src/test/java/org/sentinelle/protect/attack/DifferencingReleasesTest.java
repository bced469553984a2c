package org.sentinelle.protect.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two releases of the same counts: the second less the first is who came between them. */
class DifferencingReleasesTest {
    /** Three came to one State between the releases, fourteen to the other; the first release is read already. */
    private static Case releases() {
        return new Case(10)
                .leaf("KEN/F/old", 25)
                .leaf("KEN/F/new", 2)
                .leaf("KEN/M/old", 15)
                .leaf("KEN/M/new", 1)
                .leaf("UGA/F/old", 30)
                .leaf("UGA/F/new", 14)
                .known("KEN/F/old")
                .known("KEN/M/old")
                .known("KEN/./old")
                .known("UGA/./old")
                .wanted("KEN/F/.*", "KEN/M/.*", "KEN/.*", "UGA/.*", ".*")
                .open("KEN/F/new", "KEN/M/new", "KEN/./new");
    }

    @Test
    void showing_both_releases_tells_who_came() {
        Attacker attacker = releases().naive();
        assertThat(attacker.range(releases().leaves("KEN/F/new"))).isEqualTo(new Attacker.Range(2, 2));
        assertThat(attacker.broken().cardinality()).isEqualTo(3);
    }

    @Test
    void hiding_the_new_parts_is_not_enough_while_the_total_is_shown() {
        assertThat(releases()
                        .naive("KEN/F/.*", "KEN/M/.*", "KEN/.*")
                        .range(releases().leaves("KEN/./new")))
                .isEqualTo(new Attacker.Range(3, 3));
    }

    @Test
    void the_protector_shows_nothing_that_differs_by_a_few() {
        assertThat(releases().careful().broken().isEmpty()).isTrue();
        assertThat(releases().shown()).hasSize(1).containsAnyOf("UGA/.*", ".*");
    }
}
