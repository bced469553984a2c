package org.sentinelle.protect.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelle.protect.gate.LedgerDraft.K;
import static org.sentinelle.protect.gate.LedgerDraft.cell;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.protect.gate.GateFinding.Reason;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.LedgerStatement.Origin;
import org.sentinelle.result.LedgerStatement.Term;
import org.sentinelle.result.PriorLimit;

/** Women 4 and men 5 in one State, whose total somebody told before. */
class PriorLimitsTest {
    private static final CountCell TOTAL = cell("A", "");
    private static final CountCell WOMEN = cell("A", "sex=F");
    private static final CountCell MEN = cell("A", "sex=M");

    /** Of 9 persons, whose number somebody tells, neither sex can reach the threshold of 10. */
    private static LedgerDraft nine(Origin origin) {
        LedgerDraft draft = new LedgerDraft()
                .dimension("sex", "F", "M")
                .leaf("A", "sex=F", 4)
                .leaf("A", "sex=M", 5)
                .wanted(TOTAL, WOMEN, MEN)
                .witness(Map.of(0, 5L, 1, -5L))
                .witness(Map.of(0, -4L, 1, 4L));
        draft.policy = new ProtectionPolicy(
                K, Zeros.HIDE, Contributors.NONE, GroupDisclosure.REPORT, new ProtectionPolicy.Suppress());
        draft.statements.add(new LedgerStatement(List.of(new Term(TOTAL, 1)), 9, 9, origin));
        return draft;
    }

    private static PriorLimit notAbove(CountCell cell, long times, Map<Integer, Long> statements) {
        return new PriorLimit(cell, 1, times, new TreeMap<>(statements));
    }

    @Test
    void no_cell_must_be_more_open_than_public_sources_left_it() {
        LedgerDraft draft = nine(Origin.PUBLIC);
        assertThat(draft.reasons()).containsOnly(Reason.OPEN_TOO_LITTLE);
        draft.prior(notAbove(WOMEN, 1, Map.of(0, 1L))).prior(notAbove(MEN, 2, Map.of(0, 2L)));
        assertThat(draft.reasons()).isEmpty();
    }

    @Test
    void a_cell_must_stay_as_open_as_public_sources_left_it() {
        LedgerDraft draft =
                nine(Origin.PUBLIC).prior(notAbove(WOMEN, 1, Map.of(0, 1L))).prior(notAbove(MEN, 1, Map.of(0, 1L)));
        draft.witnesses.remove(0);
        assertThat(draft.reasons()).containsOnly(Reason.OPEN_TOO_LITTLE);
    }

    @Test
    void what_does_not_follow_from_what_was_known_before_is_refused() {
        List<PriorLimit> wrong = List.of(
                notAbove(WOMEN, 2, Map.of(0, 1L)),
                notAbove(WOMEN, 1, Map.of(0, -1L)),
                notAbove(WOMEN, 1, Map.of(1, 1L)),
                notAbove(WOMEN, 1, Map.of()),
                notAbove(WOMEN, 0, Map.of(0, 1L)),
                notAbove(cell("B", ""), 1, Map.of(0, 1L)),
                new PriorLimit(WOMEN, 3, 1, new TreeMap<>(Map.of(0, 3L))));
        for (PriorLimit one : wrong) {
            assertThat(nine(Origin.PUBLIC).prior(one).reasons())
                    .as(one.toString())
                    .contains(Reason.PRIOR_UNPROVEN);
        }
        LedgerDraft shownNow = nine(Origin.PUBLIC).prior(notAbove(WOMEN, 1, Map.of(1, 1L)));
        shownNow.statements.add(new LedgerStatement(List.of(new Term(TOTAL, 1)), 0, 9, Origin.SHOWN));
        assertThat(shownNow.reasons()).contains(Reason.PRIOR_UNPROVEN);
    }
}
