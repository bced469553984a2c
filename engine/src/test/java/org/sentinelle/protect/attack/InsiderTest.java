package org.sentinelle.protect.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An agency subtracts what it supplied itself. */
class InsiderTest {
    private static final int POLICE = 1;
    private static final int SHELTER = 2;

    private static Case agencies() {
        return new Case(10)
                .leaf("KEN/police", 20, POLICE)
                .leaf("KEN/shelter", 3, SHELTER)
                .leaf("UGA/police", 15, POLICE)
                .leaf("UGA/shelter", 25, SHELTER)
                .wanted("KEN/.*", "UGA/.*", ".*")
                .open("KEN/shelter", POLICE);
    }

    @Test
    void nothing_small_is_shown_and_the_public_learns_nothing_small() {
        assertThat(agencies().naive().range(agencies().leaves("KEN/shelter"))).isEqualTo(new Attacker.Range(0, 23));
    }

    @Test
    void the_agency_with_most_of_a_count_knows_the_rest() {
        assertThat(agencies().naive().rangeFor(POLICE, agencies().leaves("KEN/shelter")))
                .isEqualTo(new Attacker.Range(3, 3));
    }

    @Test
    void the_protector_leaves_the_rest_open_to_that_agency() {
        assertThat(agencies().careful().broken().isEmpty()).isTrue();
        assertThat(agencies().shown()).hasSize(1);
    }
}
