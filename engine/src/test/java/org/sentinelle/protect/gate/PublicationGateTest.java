package org.sentinelle.protect.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.protect.gate.GateFinding.Reason;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Ledger.Account;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.Witness;

/** A ledger written by hand: women 4 and men 25 in one State, of which the total 29 is shown. */
class PublicationGateTest {
    private static final Period YEAR = Period.year(2020);
    private static final CellKey TOTAL = cell("A", "");
    private static final CellKey WOMEN = cell("A", "sex=F");
    private static final CellKey MEN = cell("A", "sex=M");
    private static final Witness TEN_MORE_WOMEN = witness(Map.of(), Map.of(0, 10L, 1, -10L));

    @Test
    void a_proven_ledger_passes() {
        assertThat(reasons(account(10, List.of(state(TOTAL, 29)), TEN_MORE_WOMEN)))
                .isEmpty();
    }

    @Test
    void a_pair_of_tables_may_prove_it_from_both_sides() {
        Witness bothSides = witness(Map.of(0, -4L, 1, 4L), Map.of(0, 6L, 1, -6L));
        assertThat(reasons(account(10, List.of(state(TOTAL, 29)), bothSides))).isEmpty();
    }

    @Test
    void a_small_cell_without_a_witness_is_found_though_nobody_shows_it() {
        assertThat(reasons(account(10, List.of(state(TOTAL, 29))))).containsExactly(Reason.UNPROTECTED);
    }

    @Test
    void a_witness_is_worth_nothing_when_a_statement_contradicts_it() {
        assertThat(reasons(account(10, List.of(state(TOTAL, 29), state(MEN, 25)), TEN_MORE_WOMEN)))
                .containsExactly(Reason.WITNESS_CONTRADICTED, Reason.UNPROTECTED);
    }

    @Test
    void a_witness_with_a_negative_count_is_refused() {
        Witness negative = witness(Map.of(), Map.of(0, 30L, 1, -30L));
        assertThat(reasons(account(10, List.of(state(TOTAL, 29)), negative)))
                .containsExactly(Reason.WITNESS_NEGATIVE, Reason.UNPROTECTED);
    }

    @Test
    void a_witness_that_moves_the_cell_by_less_than_the_threshold_is_refused() {
        Witness near = witness(Map.of(), Map.of(0, 9L, 1, -9L));
        assertThat(reasons(account(10, List.of(state(TOTAL, 29)), near)))
                .containsExactly(Reason.WITNESS_TOO_NEAR, Reason.UNPROTECTED);
    }

    @Test
    void a_witness_for_a_leaf_that_is_not_there_is_refused() {
        Witness stray = witness(Map.of(), Map.of(0, 10L, 7, -10L));
        assertThat(reasons(account(10, List.of(state(TOTAL, 29)), stray)))
                .containsExactly(Reason.WITNESS_UNREADABLE, Reason.UNPROTECTED);
    }

    @Test
    void a_false_statement_is_refused() {
        assertThat(reasons(account(10, List.of(state(TOTAL, 30)), TEN_MORE_WOMEN)))
                .containsExactly(Reason.NOT_THE_TRUTH);
    }

    @Test
    void a_statement_about_an_unknown_cell_is_refused() {
        assertThat(reasons(account(10, List.of(state(cell("B", ""), 29)), TEN_MORE_WOMEN)))
                .containsExactly(Reason.NO_SUCH_CELL);
    }

    @Test
    void a_small_cell_cannot_be_stated_at_all() {
        assertThat(reasons(account(10, List.of(state(WOMEN, 4)), TEN_MORE_WOMEN)))
                .contains(Reason.BELOW_THRESHOLD, Reason.UNPROTECTED);
    }

    @Test
    void a_ledger_with_a_lower_threshold_than_the_policy_is_refused() {
        assertThat(reasons(account(5, List.of(state(TOTAL, 29)), TEN_MORE_WOMEN)))
                .containsExactly(Reason.THRESHOLD_TOO_LOW);
    }

    @Test
    void two_accounts_over_one_dataset_are_refused() {
        Account account = account(10, List.of(state(TOTAL, 29)), TEN_MORE_WOMEN);
        Verdict verdict =
                new PublicationGate(10).audit(Confidential.seal(new Ledger(List.of(account, account))), List.of());
        assertThat(verdict.findings()).extracting(GateFinding::reason).contains(Reason.ACCOUNTS_OVERLAP);
    }

    @Test
    void a_group_with_the_name_of_a_state_is_refused() {
        Account account = account(10, List.of(state(TOTAL, 29)), TEN_MORE_WOMEN);
        Account confused = new Account(
                account.dataset(),
                account.indicator(),
                10,
                account.truth(),
                account.periods(),
                List.of(new Ledger.GroupMembers("A", YEAR, Set.of("B"))),
                account.statements(),
                account.witnesses());
        assertThat(reasons(confused)).containsExactly(Reason.GROUP_UNCLEAR);
    }

    @Test
    void a_number_that_is_not_stated_is_found_in_the_files() {
        Confidential<Ledger> ledger =
                Confidential.seal(new Ledger(List.of(account(10, List.of(state(TOTAL, 29)), TEN_MORE_WOMEN))));
        PublicationGate gate = new PublicationGate(10);
        assertThat(gate.audit(ledger, List.of(new ShownNumber(TOTAL, 29))).passes())
                .isTrue();
        for (ShownNumber stray : List.of(
                new ShownNumber(TOTAL, 29.5),
                new ShownNumber(MEN, 25),
                new ShownNumber(TOTAL, Double.NaN),
                new ShownNumber(new CellKey("another", "A", YEAR, Stratum.TOTAL), 29))) {
            assertThat(gate.audit(ledger, List.of(stray)).findings())
                    .extracting(GateFinding::reason)
                    .containsExactly(Reason.NOT_IN_LEDGER);
        }
    }

    @Test
    void findings_name_the_cell_and_no_number() {
        Verdict verdict = new PublicationGate(10)
                .audit(
                        Confidential.seal(new Ledger(List.of(account(10, List.of(state(TOTAL, 29)))))),
                        List.of(new ShownNumber(MEN, 25)));
        assertThat(verdict.findings())
                .extracting(GateFinding::text)
                .allMatch(text -> text.startsWith("victims at A 2020 (sex="))
                .noneMatch(text -> text.contains("25") || text.contains("29") || text.contains(" 4"));
    }

    private static List<Reason> reasons(Account account) {
        return new PublicationGate(10)
                .audit(Confidential.seal(new Ledger(List.of(account))), List.of()).findings().stream()
                        .map(GateFinding::reason)
                        .toList();
    }

    private static Account account(int threshold, List<LedgerStatement> statements, Witness... witnesses) {
        List<LeafCell> truth = List.of(
                new LeafCell("victims", "A", YEAR, Stratum.parse("sex=F"), 4),
                new LeafCell("victims", "A", YEAR, Stratum.parse("sex=M"), 25));
        return new Account(
                "register", "victims", threshold, truth, List.of(YEAR), List.of(), statements, List.of(witnesses));
    }

    private static Witness witness(Map<Integer, Long> low, Map<Integer, Long> high) {
        return new Witness(List.of(WOMEN), new TreeMap<>(low), new TreeMap<>(high));
    }

    private static LedgerStatement state(CellKey cell, long value) {
        return new LedgerStatement(cell, value);
    }

    private static CellKey cell(String area, String stratum) {
        return new CellKey("victims", area, YEAR, Stratum.parse(stratum));
    }
}
