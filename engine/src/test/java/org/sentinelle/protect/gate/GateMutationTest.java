package org.sentinelle.protect.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.Period;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.model.Stratum;
import org.sentinelle.protect.gate.GateFinding.Reason;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.Witness;

/** Proven accounts pass; whatever is changed in one of them, the gate refuses it. */
class GateMutationTest {
    private static final int TABLES = 80;
    private static final List<LedgerDraft> PROVEN = LongStream.range(0, TABLES)
            .mapToObj(seed -> {
                LedgerDraft draft = RandomAccounts.table(seed);
                PlainProtector.protect(draft);
                return draft;
            })
            .toList();
    private static final CellKey NUMBER = new CellKey("victims", "A", Period.year(2020), Stratum.TOTAL);

    /** Changes one account; afterwards it is as it was. */
    private interface Change {
        void tryOut(LedgerDraft draft, List<List<Reason>> verdicts);
    }

    private static void allAreRefused(int fewest, Change change) {
        int tried = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            List<List<Reason>> verdicts = new ArrayList<>();
            change.tryOut(PROVEN.get(seed), verdicts);
            assertThat(verdicts).as("table of seed " + seed).doesNotContain(List.of());
            tried += verdicts.size();
        }
        assertThat(tried).isGreaterThan(fewest);
    }

    @Test
    void proven_accounts_pass() {
        int hidden = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            LedgerDraft draft = PROVEN.get(seed);
            assertThat(draft.reasons()).as("table of seed " + seed).isEmpty();
            hidden += draft.witnesses.isEmpty() ? 0 : 1;
        }
        assertThat(hidden).isGreaterThan(TABLES / 2);
    }

    @Test
    void a_witness_that_is_taken_away_is_missed() {
        allAreRefused(100, (draft, verdicts) -> {
            for (Witness witness : List.copyOf(draft.witnesses)) {
                draft.witnesses.remove(witness);
                verdicts.add(draft.reasons());
                draft.witnesses.add(witness);
            }
        });
    }

    @Test
    void a_count_that_is_changed_in_a_witness_is_found() {
        allAreRefused(800, (draft, verdicts) -> {
            BitSet bound = bound(draft);
            for (int number = 0; number < draft.witnesses.size(); number++) {
                Witness witness = draft.witnesses.get(number);
                for (int leaf = bound.nextSetBit(0); leaf >= 0; leaf = bound.nextSetBit(leaf + 1)) {
                    for (long by : new long[] {-1, 1}) {
                        SortedMap<Integer, Long> changed = new TreeMap<>(witness.high());
                        changed.merge(leaf, by, Long::sum);
                        draft.witnesses.set(number, new Witness(List.of(), witness.low(), changed, null));
                        verdicts.add(draft.reasons());
                    }
                }
                draft.witnesses.set(number, witness);
            }
        });
    }

    @Test
    void a_hidden_cell_that_is_stated_is_found() {
        allAreRefused(250, (draft, verdicts) -> {
            for (LedgerStatement more : PlainProtector.hidden(draft)) {
                draft.statements.add(more);
                verdicts.add(draft.reasons());
                draft.statements.remove(more);
            }
        });
    }

    @Test
    void a_statement_that_is_changed_is_found() {
        allAreRefused(250, (draft, verdicts) -> {
            for (int number = 0; number < draft.statements.size(); number++) {
                LedgerStatement old = draft.statements.get(number);
                draft.statements.set(
                        number, new LedgerStatement(old.terms(), old.low() + 1, old.high() + 1, old.origin()));
                verdicts.add(draft.reasons());
                draft.statements.set(number, old);
            }
        });
    }

    @Test
    void a_number_that_is_shown_besides_is_found() {
        allAreRefused(250, (draft, verdicts) -> {
            verdicts.add(draft.reasons(new ShownNumber(NUMBER, 12, null, null)));
            for (LedgerStatement more : PlainProtector.hidden(draft)) {
                draft.shown.add(new Ledger.Shown(
                        NUMBER,
                        more.low(),
                        null,
                        null,
                        List.of(new Ledger.Told(
                                draft.dataset, Ledger.ROWS, more.terms().get(0).cell()))));
                verdicts.add(draft.reasons());
                draft.shown.clear();
            }
        });
    }

    @Test
    void a_leaf_that_is_left_out_is_missed() {
        allAreRefused(300, (draft, verdicts) -> {
            BitSet bound = bound(draft);
            for (int leaf = 0; leaf < draft.truth.size(); leaf++) {
                LeafCell dropped = draft.truth.get(leaf);
                boolean isAlone = draft.truth.stream()
                                .filter(l -> l.area().equals(dropped.area())
                                        && l.period().equals(dropped.period())
                                        && l.stratum().equals(dropped.stratum()))
                                .count()
                        == 1;
                if (isAlone || dropped.count() > 0 && bound.get(leaf)) {
                    List<Witness> witnesses = List.copyOf(draft.witnesses);
                    draft.truth.remove(leaf);
                    for (int number = 0; number < witnesses.size(); number++) {
                        draft.witnesses.set(number, without(leaf, witnesses.get(number)));
                    }
                    verdicts.add(draft.reasons());
                    draft.truth.add(leaf, dropped);
                    draft.witnesses = new ArrayList<>(witnesses);
                }
            }
        });
    }

    /** The leaves that something stated counts. */
    private static BitSet bound(LedgerDraft draft) {
        BitSet bound = new BitSet();
        draft.statements.forEach(s ->
                bound.or(PlainLattice.leaves(draft.account(), s.terms().get(0).cell())));
        return bound;
    }

    private static Witness without(int leaf, Witness witness) {
        SortedMap<Integer, Long> high = new TreeMap<>();
        witness.high().forEach((number, by) -> {
            if (number != leaf) {
                high.put(number > leaf ? number - 1 : number, by);
            }
        });
        return new Witness(List.of(), witness.low(), high, null);
    }

    @Test
    void a_policy_that_is_weakened_is_found() {
        allAreRefused(200, (draft, verdicts) -> {
            ProtectionPolicy own = draft.policy;
            for (ProtectionPolicy stricter : List.of(
                    new ProtectionPolicy(11, own.zeros(), own.contributors(), own.groups(), own.regime()),
                    new ProtectionPolicy(
                            10, own.zeros(), new Contributors(2, null, null, false), own.groups(), own.regime()),
                    new ProtectionPolicy(10, own.zeros(), own.contributors(), GroupDisclosure.PROTECT, own.regime()))) {
                draft.least = stricter;
                verdicts.add(draft.reasons());
                draft.least = ProtectionPolicy.ofThreshold(LedgerDraft.K);
            }
            if (own.zeros() == Zeros.SHOW) {
                draft.least = LedgerDraft.policy(Zeros.HIDE, Contributors.NONE, GroupDisclosure.REPORT);
                verdicts.add(draft.reasons());
                draft.least = ProtectionPolicy.ofThreshold(LedgerDraft.K);
            }
        });
    }

    @Test
    void two_accounts_of_one_dataset_are_found() {
        for (int seed = 1; seed < TABLES; seed++) {
            Ledger both = new Ledger(
                    List.of(PROVEN.get(seed - 1).account(), PROVEN.get(seed).account()), List.of());
            assertThat(new PublicationGate(ProtectionPolicy.ofThreshold(LedgerDraft.K))
                            .audit(Confidential.seal(both), List.of())
                            .findings())
                    .extracting(GateFinding::reason)
                    .containsExactly(Reason.ACCOUNTS_OVERLAP);
        }
    }

    @Test
    void an_account_that_is_put_into_another_is_found() {
        allAreRefused(50, (draft, verdicts) -> {
            LedgerDraft other = PROVEN.get((PROVEN.indexOf(draft) + 1) % TABLES);
            List<LeafCell> own = List.copyOf(draft.truth);
            draft.truth.addAll(other.truth);
            verdicts.add(draft.reasons());
            draft.truth = new ArrayList<>(own);
        });
    }
}
