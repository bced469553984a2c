package org.sentinelle.protect.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelle.protect.gate.LedgerDraft.K;
import static org.sentinelle.protect.gate.LedgerDraft.YEAR;
import static org.sentinelle.protect.gate.LedgerDraft.cell;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.Dominance;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.model.Stratum;
import org.sentinelle.protect.gate.GateFinding.Reason;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Ledger.Shown;
import org.sentinelle.result.Ledger.Told;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.LedgerStatement.Origin;
import org.sentinelle.result.LedgerStatement.Term;
import org.sentinelle.result.Witness;

/** Ledgers written by hand: women 4 and men 25 in one State, of which the total 29 is shown. */
class PublicationGateTest {
    private static final CountCell TOTAL = cell("A", "");
    private static final CountCell WOMEN = cell("A", "sex=F");
    private static final CountCell MEN = cell("A", "sex=M");
    private static final CellKey NUMBER = new CellKey("victims", "A", YEAR, Stratum.TOTAL);

    private static LedgerDraft unproven() {
        return new LedgerDraft()
                .dimension("sex", "F", "M")
                .leaf("A", "sex=F", 4)
                .leaf("A", "sex=M", 25)
                .wanted(TOTAL, WOMEN, MEN)
                .state(TOTAL, 29);
    }

    private static LedgerDraft proven() {
        return unproven().witness(Map.of(0, 10L, 1, -10L));
    }

    private static Shown shown(double value, CountCell... told) {
        return new Shown(
                NUMBER,
                value,
                null,
                null,
                List.of(told).stream().map(c -> new Told("register", "rows", c)).toList());
    }

    @Test
    void a_proven_ledger_passes() {
        assertThat(proven().reasons()).isEmpty();
    }

    @Test
    void a_pair_of_tables_may_prove_it_from_both_sides() {
        assertThat(unproven()
                        .witness(Map.of(0, -3L, 1, 3L), Map.of(0, 7L, 1, -7L))
                        .reasons())
                .isEmpty();
    }

    @Test
    void a_small_cell_without_a_witness_is_found() {
        assertThat(unproven().reasons()).containsExactly(Reason.UNPROTECTED);
    }

    @Test
    void a_small_cell_without_a_witness_is_found_though_nobody_wants_it() {
        LedgerDraft draft = unproven();
        draft.wanted.clear();
        assertThat(draft.reasons()).containsExactly(Reason.UNPROTECTED);
    }

    @Test
    void a_witness_is_worth_nothing_when_a_statement_contradicts_it() {
        assertThat(proven().state(MEN, 25).reasons()).containsExactly(Reason.WITNESS_CONTRADICTED, Reason.UNPROTECTED);
    }

    @Test
    void a_witness_with_a_negative_count_is_refused() {
        assertThat(unproven().witness(Map.of(0, 30L, 1, -30L)).reasons())
                .containsExactly(Reason.WITNESS_NEGATIVE, Reason.UNPROTECTED);
    }

    @Test
    void a_cell_that_moves_by_less_than_the_threshold_is_not_open() {
        assertThat(unproven().witness(Map.of(0, 9L, 1, -9L)).reasons()).containsExactly(Reason.OPEN_TOO_LITTLE);
    }

    @Test
    void a_cell_that_cannot_reach_the_threshold_is_not_open() {
        LedgerDraft draft =
                unproven().policy(LedgerDraft.policy(Zeros.HIDE, Contributors.NONE, GroupDisclosure.REPORT));
        draft.truth.set(0, new LeafCell("A", YEAR, Stratum.parse("sex=F"), 9));
        draft.truth.set(1, new LeafCell("A", YEAR, Stratum.parse("sex=M"), 20));
        assertThat(draft.witness(Map.of(0, -9L, 1, 9L), Map.of()).reasons()).containsExactly(Reason.OPEN_TOO_LITTLE);
        assertThat(draft.witness(Map.of(0, 1L, 1, -1L)).reasons()).isEmpty();
    }

    @Test
    void a_witness_for_a_leaf_that_is_not_there_is_refused() {
        assertThat(unproven().witness(Map.of(0, 10L, 7, -10L)).reasons())
                .containsExactly(Reason.WITNESS_UNREADABLE, Reason.UNPROTECTED);
    }

    @Test
    void readers_know_that_a_hidden_cell_is_not_empty_when_empty_ones_are_shown() {
        LedgerDraft draft = unproven().witness(Map.of(0, -4L, 1, 4L), Map.of(0, 10L, 1, -10L));
        assertThat(draft.reasons()).containsExactly(Reason.WITNESS_EMPTIES);
        draft.policy = LedgerDraft.policy(Zeros.HIDE, Contributors.NONE, GroupDisclosure.REPORT);
        assertThat(draft.reasons()).isEmpty();
    }

    @Test
    void an_empty_cell_may_be_stated_only_where_the_policy_shows_them() {
        LedgerDraft draft = new LedgerDraft()
                .dimension("sex", "F", "M")
                .leaf("A", "sex=F", 0)
                .leaf("A", "sex=M", 25)
                .wanted(TOTAL, WOMEN, MEN)
                .state(WOMEN, 0)
                .state(MEN, 25);
        assertThat(draft.reasons()).isEmpty();
        draft.policy = LedgerDraft.policy(Zeros.HIDE, Contributors.NONE, GroupDisclosure.REPORT);
        assertThat(draft.reasons()).containsExactly(Reason.EMPTY_STATED);
    }

    @Test
    void what_lies_inside_a_cell_stated_as_empty_needs_no_proof() {
        LedgerDraft draft = new LedgerDraft()
                .dimension("sex", "F", "M")
                .leaf("A", "sex=F", 0)
                .leaf("A", "sex=M", 0);
        assertThat(draft.reasons()).contains(Reason.UNPROTECTED);
        assertThat(draft.state(TOTAL, 0).reasons()).isEmpty();
    }

    @Test
    void an_empty_cell_that_nobody_states_must_stay_open() {
        LedgerDraft draft = new LedgerDraft()
                .dimension("sex", "F", "M")
                .leaf("A", "sex=F", 0)
                .leaf("A", "sex=M", 25)
                .state(TOTAL, 25);
        assertThat(draft.reasons()).containsExactly(Reason.UNPROTECTED);
        assertThat(draft.witness(Map.of(0, 10L, 1, -10L)).reasons()).isEmpty();
    }

    @Test
    void a_false_statement_is_refused() {
        LedgerDraft draft = proven();
        draft.statements.set(0, LedgerStatement.shown(TOTAL, 30));
        assertThat(draft.reasons()).contains(Reason.NOT_THE_TRUTH);
    }

    @Test
    void a_statement_about_a_cell_that_is_not_there_is_refused() {
        for (CountCell stray : List.of(cell("B", ""), cell("A", "sex=X"), cell("A", "form=LAB"))) {
            assertThat(proven().state(stray, 29).reasons()).contains(Reason.NO_SUCH_CELL);
        }
    }

    @Test
    void a_wanted_cell_that_is_not_there_is_refused() {
        assertThat(proven().wanted(cell("B", "")).reasons()).containsExactly(Reason.NO_SUCH_CELL);
    }

    @Test
    void a_small_cell_cannot_be_stated_at_all() {
        assertThat(proven().state(WOMEN, 4).reasons()).contains(Reason.BELOW_THRESHOLD, Reason.UNPROTECTED);
    }

    @Test
    void limits_that_close_in_on_a_small_cell_are_refused() {
        LedgerDraft draft = unproven().witness(Map.of(0, 5L, 1, -5L));
        draft.statements.add(new LedgerStatement(List.of(new Term(WOMEN, 1)), 0, 9, Origin.PUBLIC));
        assertThat(draft.reasons()).containsExactly(Reason.OPEN_TOO_LITTLE);
    }

    @Test
    void a_percentage_that_tells_a_small_count_is_refused() {
        LedgerDraft draft = proven();
        draft.statements.add(
                new LedgerStatement(List.of(new Term(WOMEN, 1000), new Term(TOTAL, -138)), -14, 14, Origin.SHOWN));
        assertThat(draft.reasons()).containsExactly(Reason.WITNESS_CONTRADICTED, Reason.UNPROTECTED);
    }

    @Test
    void every_weaker_policy_is_refused() {
        Contributors strict = new Contributors(3, new Dominance(1, 80), 10, true);
        LedgerDraft draft = proven();
        draft.least = LedgerDraft.policy(Zeros.HIDE, strict, GroupDisclosure.PROTECT);
        for (ProtectionPolicy weaker : List.of(
                new ProtectionPolicy(9, Zeros.HIDE, strict, GroupDisclosure.PROTECT, draft.policy.regime()),
                LedgerDraft.policy(Zeros.SHOW, strict, GroupDisclosure.PROTECT),
                LedgerDraft.policy(
                        Zeros.HIDE, new Contributors(2, new Dominance(1, 80), 10, true), GroupDisclosure.PROTECT),
                LedgerDraft.policy(
                        Zeros.HIDE, new Contributors(3, new Dominance(1, 81), 10, true), GroupDisclosure.PROTECT),
                LedgerDraft.policy(
                        Zeros.HIDE, new Contributors(3, new Dominance(1, 80), 9, true), GroupDisclosure.PROTECT),
                LedgerDraft.policy(
                        Zeros.HIDE, new Contributors(3, new Dominance(1, 80), 10, false), GroupDisclosure.PROTECT),
                LedgerDraft.policy(Zeros.HIDE, strict, GroupDisclosure.REPORT))) {
            assertThat(draft.policy(weaker).reasons()).contains(Reason.POLICY_TOO_WEAK);
        }
        assertThat(draft.policy(draft.least).reasons()).isEmpty();
    }

    @Test
    void an_indicator_may_demand_more_of_the_accounts_that_it_tells_of() {
        LedgerDraft draft = proven();
        Confidential<Ledger> ledger =
                Confidential.seal(new Ledger(List.of(draft.account()), List.of(shown(29, TOTAL))));
        PublicationGate gate = new PublicationGate(draft.least, Map.of("victims", ProtectionPolicy.ofThreshold(11)));
        assertThat(gate.audit(ledger, List.of()).findings())
                .extracting(GateFinding::reason)
                .containsExactly(Reason.POLICY_TOO_WEAK);
        PublicationGate elsewhere = new PublicationGate(draft.least, Map.of("cases", ProtectionPolicy.ofThreshold(11)));
        assertThat(elsewhere.audit(ledger, List.of()).passes()).isTrue();
    }

    @Test
    void an_account_shallower_than_what_is_wanted_is_refused() {
        LedgerDraft draft = proven();
        draft.depth = 0;
        assertThat(draft.reasons()).contains(Reason.POLICY_TOO_WEAK);
    }

    @Test
    void two_accounts_over_one_dataset_are_refused() {
        Ledger.Account account = proven().account();
        assertThat(new PublicationGate(ProtectionPolicy.ofThreshold(K))
                        .audit(Confidential.seal(new Ledger(List.of(account, account), List.of())), List.of())
                        .findings())
                .extracting(GateFinding::reason)
                .containsExactly(Reason.ACCOUNTS_OVERLAP);
    }

    @Test
    void leaves_that_are_no_table_are_refused() {
        for (LeafCell stray : List.of(
                new LeafCell("A", YEAR, Stratum.parse("sex=F"), 0),
                new LeafCell("A", YEAR, Stratum.parse("sex=X"), 0),
                new LeafCell("A", YEAR, Stratum.TOTAL, 0),
                new LeafCell("A", YEAR, Stratum.parse("sex=F"), new TreeSet<>(Set.of("no-such")), null, 0, 0, 0),
                new LeafCell("A", YEAR, Stratum.parse("sex=F"), new TreeSet<>(), null, 1, 1, 0))) {
            LedgerDraft draft = proven();
            draft.truth.add(stray);
            assertThat(draft.reasons()).containsExactly(Reason.LEAVES_UNCLEAR);
        }
    }

    @Test
    void an_empty_cell_may_not_be_left_out_of_the_table() {
        LedgerDraft draft = proven();
        draft.truth.add(new LeafCell("B", YEAR, Stratum.parse("sex=M"), 25));
        assertThat(draft.reasons()).containsExactly(Reason.TABLE_INCOMPLETE);
    }

    @Test
    void a_group_with_the_name_of_a_State_is_refused() {
        LedgerDraft draft = proven();
        draft.groups.add(new Ledger.GroupMembers("A", YEAR, Set.of("A")));
        assertThat(draft.reasons()).containsExactly(Reason.GROUP_UNCLEAR);
    }

    @Test
    void members_that_are_given_twice_are_refused() {
        LedgerDraft draft = proven();
        draft.groups.add(new Ledger.GroupMembers("G", YEAR, Set.of("A")));
        draft.groups.add(new Ledger.GroupMembers("G", YEAR, Set.of("A", "B")));
        assertThat(draft.reasons()).containsExactly(Reason.GROUP_UNCLEAR);
    }

    @Test
    void coordinates_beyond_what_can_be_numbered_are_refused() {
        LedgerDraft draft = proven();
        draft.releases = Lattice.MOST_RELEASES + 1;
        draft.truth.replaceAll(l ->
                new LeafCell(l.area(), l.period(), l.stratum(), l.selections(), null, 0, draft.releases, l.count()));
        assertThat(draft.reasons()).containsExactly(Reason.TOO_LARGE);
    }

    @Test
    void a_number_that_is_not_in_the_ledger_is_found_in_the_files() {
        LedgerDraft draft = proven();
        draft.shown.add(shown(29, TOTAL));
        assertThat(draft.reasons(new ShownNumber(NUMBER, 29, null, null))).isEmpty();
        for (ShownNumber stray : List.of(
                new ShownNumber(NUMBER, 29.5, null, null),
                new ShownNumber(NUMBER, Double.NaN, null, null),
                new ShownNumber(NUMBER, 29, 29.0, null),
                new ShownNumber(NUMBER, 29, null, 100.0),
                new ShownNumber(new CellKey("cases", "A", YEAR, Stratum.TOTAL), 29, null, null),
                new ShownNumber(new CellKey("victims", "A", YEAR, Stratum.parse("sex=M")), 29, null, null))) {
            assertThat(draft.reasons(stray)).containsExactly(Reason.NOT_IN_LEDGER);
        }
    }

    @Test
    void a_number_whose_counts_are_not_stated_is_refused() {
        for (Shown unstated : List.of(shown(25, MEN), shown(25), shown(25, cell("B", "")))) {
            LedgerDraft draft = proven();
            draft.shown.add(unstated);
            assertThat(draft.reasons()).containsExactly(Reason.NOT_STATED);
        }
        LedgerDraft elsewhere = proven();
        elsewhere.shown.add(new Shown(NUMBER, 29, null, null, List.of(new Told("register", "persons", TOTAL))));
        assertThat(elsewhere.reasons()).containsExactly(Reason.NOT_STATED);
    }

    @Test
    void a_rate_that_tells_a_small_count_is_refused_though_a_public_source_has_it() {
        LedgerDraft draft = unproven().know(Origin.PUBLIC, WOMEN, 4);
        assertThat(draft.reasons()).isEmpty();
        draft.shown.add(shown(0.14, WOMEN, TOTAL));
        assertThat(draft.reasons()).containsExactly(Reason.BELOW_THRESHOLD);
    }

    @Test
    void a_rounded_number_may_tell_a_count_that_is_stated_within_its_base() {
        LedgerDraft draft = unproven();
        draft.statements.set(0, new LedgerStatement(List.of(new Term(TOTAL, 1)), 26, 34, Origin.SHOWN));
        draft.witness(Map.of(0, 10L, 1, -10L)).shown.add(shown(30, TOTAL));
        assertThat(draft.reasons()).containsExactly(Reason.NOT_STATED);
        draft.policy = new ProtectionPolicy(
                K,
                Zeros.SHOW,
                Contributors.NONE,
                GroupDisclosure.REPORT,
                new ProtectionPolicy.Round(5, ProtectionPolicy.Rounding.CONTROLLED));
        assertThat(draft.reasons()).isEmpty();
    }

    @Test
    void findings_name_the_cell_and_no_number() {
        LedgerDraft draft = unproven();
        draft.shown.add(shown(25, MEN));
        assertThat(draft.audit(new ShownNumber(NUMBER, 77, null, null)).findings())
                .hasSize(3)
                .extracting(GateFinding::text)
                .allMatch(text -> text.matches("(register rows|victims) at A 2020.*"))
                .noneMatch(text -> text.matches(".*(25|29|77| 4).*"));
    }

    @Test
    void a_witness_that_claims_what_it_does_not_prove_is_not_believed() {
        LedgerDraft draft = unproven();
        draft.witnesses.add(new Witness(List.of(WOMEN), new TreeMap<>(), new TreeMap<>(), null));
        assertThat(draft.reasons()).containsExactly(Reason.UNPROTECTED);
    }
}
