package org.sentinelle.protect.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.protect.gate.GateFinding.Reason;
import org.sentinelle.result.CasesOfTerm;
import org.sentinelle.result.Confidential;

class EstimateGateTest {
    private static final EstimateGate GATE = new EstimateGate(Map.of("cases", ProtectionPolicy.ofThreshold(10)));

    private static CasesOfTerm behind(String term, long... groups) {
        return new CasesOfTerm(
                "model", term, "cases", LongStream.of(groups).boxed().toList());
    }

    private static List<Reason> found(String shown, CasesOfTerm... behind) {
        return GATE
                .audit(Confidential.seal(Arrays.asList(behind)), List.of(new ShownEstimate("model", shown)))
                .findings()
                .stream()
                .map(GateFinding::reason)
                .toList();
    }

    @Test
    void an_estimate_passes_that_enough_cases_stand_behind_on_every_side() {
        assertThat(found("sex", behind("sex", 10, 400))).isEmpty();
    }

    @Test
    void one_small_side_stops_the_publication() {
        assertThat(found("sex", behind("sex", 400, 9))).containsExactly(Reason.FEW_BEHIND);
    }

    @Test
    void an_estimate_that_nobody_accounts_for_stops_it() {
        assertThat(found("age", behind("sex", 10, 400))).containsExactly(Reason.NOT_IN_LEDGER);
    }

    @Test
    void one_without_any_number_of_cases_stops_it() {
        assertThat(found("sex", behind("sex"))).containsExactly(Reason.FEW_BEHIND);
    }
}
