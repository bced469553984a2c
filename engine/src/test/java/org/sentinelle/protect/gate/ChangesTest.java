package org.sentinelle.protect.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sentinelle.protect.gate.GateFinding.Reason;

/** A count of two releases between which some came and others went. */
class ChangesTest {
    /** Of 120 persons 20 went and 22 came: two more, which readers must be able to take for ten, or for ten fewer. */
    private static LedgerDraft twoMore() {
        LedgerDraft draft = new LedgerDraft();
        draft.releases = 1;
        return draft.leafIn(0, 1, 100).leafIn(0, 0, 20).leafIn(1, 1, 22);
    }

    @Test
    void a_small_difference_between_releases_must_be_open() {
        assertThat(twoMore().reasons()).containsOnly(Reason.UNPROTECTED);
        assertThat(twoMore().witness(Map.of(2, -2L), Map.of(2, 8L)).reasons()).isEmpty();
        assertThat(twoMore().witness(Map.of(2, -2L), Map.of(2, 7L)).reasons()).containsOnly(Reason.OPEN_TOO_LITTLE);
    }

    @Test
    void a_few_more_may_be_as_many_fewer_as_the_threshold() {
        assertThat(twoMore().witness(Map.of(2, -12L), Map.of()).reasons()).isEmpty();
        assertThat(twoMore().witness(Map.of(2, -11L), Map.of()).reasons()).containsOnly(Reason.OPEN_TOO_LITTLE);
    }
}
