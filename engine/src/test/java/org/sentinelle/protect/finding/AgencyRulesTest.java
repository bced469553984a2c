package org.sentinelle.protect.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.Dominance;

class AgencyRulesTest {

    @Test
    void a_minimum_counts_the_agencies_that_have_cases() {
        AgencyRules three = new AgencyRules(new Contributors(3, null, null, false));

        assertThat(three.refuse(List.of(30L, 20L, 0L))).contains(WithheldReason.FEW_AGENCIES);
        assertThat(three.refuse(List.of(30L, 20L, 1L))).isEmpty();
        assertThat(three.refuse(List.of())).as("the dataset names none").isEmpty();
    }

    @Test
    void dominance_sets_in_above_the_share() {
        AgencyRules rule = new AgencyRules(new Contributors(0, new Dominance(2, 80), null, false));

        assertThat(rule.refuse(List.of(20L, 60L, 20L))).isEmpty();
        assertThat(rule.refuse(List.of(21L, 60L, 19L))).contains(WithheldReason.DOMINANT_AGENCY);
    }

    @Test
    void the_second_agency_must_not_estimate_the_first_within_p_percent() {
        AgencyRules rule = new AgencyRules(new Contributors(0, null, 10, false));

        assertThat(rule.refuse(List.of(100L, 40L, 10L))).isEmpty();
        assertThat(rule.refuse(List.of(100L, 40L, 9L))).contains(WithheldReason.NEAR_AGENCY);
    }
}
