package org.sentinelle.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AreaGroupTest {
    private static final AreaGroup UNION = new AreaGroup(
            "eu",
            AreaGroup.Kind.MECHANISM,
            LocalisedText.english("European Union"),
            null,
            List.of(
                    new Membership("FRA", null, null, true, false),
                    new Membership("HRV", LocalDate.of(2013, 7, 1), null, true, false),
                    new Membership("GBR", null, LocalDate.of(2020, 1, 31), true, false)),
            "treaties");

    private static List<String> members(int year) {
        return UNION.membersAt(Period.year(year)).stream().map(Membership::area).toList();
    }

    @Test
    void a_state_that_joins_in_mid_year_counts_for_that_year() {
        assertThat(members(2012)).containsExactly("FRA", "GBR");
        assertThat(members(2013)).containsExactly("FRA", "HRV", "GBR");
    }

    @Test
    void a_state_that_leaves_in_mid_year_does_not() {
        assertThat(members(2019)).contains("GBR");
        assertThat(members(2020)).doesNotContain("GBR");
    }

    @Test
    void the_last_day_of_a_membership_belongs_to_it() {
        Membership until = new Membership("RWA", null, LocalDate.of(2007, 12, 31), true, true);
        assertThat(until.covers(LocalDate.of(2007, 12, 31))).isTrue();
        assertThat(until.covers(LocalDate.of(2008, 1, 1))).isFalse();
    }
}
