package org.sentinelle.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelle.protect.PaperTable.cell;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sentinelle.protect.gate.PublicationGate;
import org.sentinelle.protect.gate.Verdict;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.Observation;

/** The published test tables with their known answers: linked margins, a hierarchy, and two-way tables. */
class SuppressionTest {
    private static final int K = Policy.DEFAULT.threshold();

    @Test
    void a_pattern_with_two_gaps_in_each_line_still_gives_the_small_count_away() {
        PaperTable table = PaperTable.formsByArea();
        Collection<LedgerStatement> naive = allBut(
                table,
                cell("A", "form=sex"),
                cell("A", "form=lab"),
                cell("A", "form=beg"),
                cell("B", "form=sex"),
                cell("B", "form=lab"),
                cell("C", "form=beg"),
                cell("C", "form=oth"),
                cell("D", "form=beg"),
                cell("D", "form=oth"));

        assertThat(new Attacker(table.account(), naive).limits(cell("A", "form=beg")))
                .isEqualTo(new Attacker.Limits(4, 4));
        assertThat(gate(table, naive).passes()).isFalse();
    }

    @Test
    void three_more_cells_protect_the_small_count_in_a_two_way_table() {
        PaperTable table = PaperTable.formsByArea();
        Ledger.Account account = table.account();

        assertNothingCanBeDerived(account);
        assertThat(account.statements()).as("of 25 cells").hasSize(21);
        assertThat(gate(table, account.statements()).passes()).isTrue();
    }

    @Test
    void two_small_counts_that_protect_only_each_other_stay_below_the_threshold() {
        PaperTable table = PaperTable.hierarchyOfForms();
        Collection<LedgerStatement> square =
                allBut(table, cell("agr", "n=1"), cell("dom", "n=1"), cell("agr", "n=2"), cell("dom", "n=2"));

        assertThat(new Attacker(table.account(), square).limits(cell("agr", "n=1")))
                .isEqualTo(new Attacker.Limits(0, 7));
        assertThat(gate(table, square).passes()).isFalse();
    }

    @Test
    void a_hierarchy_is_protected_with_the_known_optimal_pattern() {
        PaperTable table = PaperTable.hierarchyOfForms();
        Ledger.Account account = table.account();

        assertNothingCanBeDerived(account);
        assertThat(hidden(table, account))
                .containsExactlyInAnyOrder(
                        cell("agr", "n=1"),
                        cell("dom", "n=1"),
                        cell("con", "n=1"),
                        cell("agr", "n=2"),
                        cell("dom", "n=2"),
                        cell("con", "n=2"));
        Attacker attacker = new Attacker(account, account.statements());
        assertThat(attacker.limits(cell("agr", "n=1"))).isEqualTo(new Attacker.Limits(0, 20));
        assertThat(attacker.limits(cell("dom", "n=1"))).isEqualTo(new Attacker.Limits(0, 26));
        assertThat(attacker.limits(cell("con", "n=2"))).isEqualTo(new Attacker.Limits(18, 55));
    }

    @Test
    void linked_tables_without_any_small_cell_are_not_publishable_as_they_stand() {
        PaperTable table = PaperTable.linkedTwoWays();
        Collection<LedgerStatement> everyTwoWayCount = statements(table);
        assertThat(everyTwoWayCount).hasSize(12).allMatch(s -> s.value() >= K && s.value() <= 19);

        Attacker attacker = new Attacker(table.account(), everyTwoWayCount);
        assertThat(attacker.limits(cell("A", "sex=F;age=child;form=sex"))).isEqualTo(new Attacker.Limits(0, 4));
        assertThat(attacker.limits(cell("A", "sex=M;age=adult;form=lab"))).isEqualTo(new Attacker.Limits(0, 4));
        assertThat(gate(table, everyTwoWayCount).passes()).isFalse();
    }

    @Test
    void linked_tables_lose_cells_until_no_leaf_can_be_derived() {
        PaperTable table = PaperTable.linkedTwoWays();
        Ledger.Account account = table.account();

        assertNothingCanBeDerived(account);
        assertThat(account.statements()).isNotEmpty().hasSizeLessThan(12);
    }

    @Test
    void nothing_at_all_is_shown_of_a_table_below_the_threshold() {
        PaperTable table = PaperTable.empty(
                        List.of("A", "B"),
                        List.of(PaperTable.group("all", "A", "B")),
                        new TreeMap<>(Map.of("form", List.of("sex", "lab"))))
                .with("A", "form=sex", 4)
                .with("B", "form=sex", 3)
                .with("B", "form=lab", 2);

        assertThat(table.account().statements()).isEmpty();
        assertThat(table.released().observations().get())
                .hasSize(9)
                .allMatch(o -> o.bounds() == null && o.rows() == 0)
                .extracting(Observation::flags)
                .containsOnly(List.of("suppressed"));
        assertThat(new PublicationGate(K)
                        .audit(table.released().ledger(), List.of())
                        .passes())
                .isTrue();
    }

    private static void assertNothingCanBeDerived(Ledger.Account account) {
        Attacker attacker = new Attacker(account, account.statements());
        attacker.lattice().forEach((cell, count) -> {
            if (count < K) {
                Attacker.Limits limits = attacker.limits(cell);
                assertThat(limits.max()).as(cell.text()).isGreaterThanOrEqualTo(Math.max(K, count + 1));
                assertThat(limits.max() - limits.min()).as(cell.text()).isGreaterThanOrEqualTo(K);
            }
        });
    }

    /** What the gate says when these statements are shown with the proofs of the pattern that was chosen. */
    private static Verdict gate(PaperTable table, Collection<LedgerStatement> statements) {
        Ledger.Account own = table.account();
        Ledger.Account forged = new Ledger.Account(
                own.dataset(),
                own.indicator(),
                own.threshold(),
                own.truth(),
                own.periods(),
                own.groups(),
                List.copyOf(statements),
                own.witnesses());
        return new PublicationGate(K).audit(Confidential.seal(new Ledger(List.of(forged))), List.of());
    }

    private static List<LedgerStatement> statements(PaperTable table) {
        return table.observations().stream()
                .filter(o ->
                        table.scope().margins().contains(o.stratum().codes().keySet()))
                .map(o -> new LedgerStatement(new CellKey(o.indicator(), o.area(), o.period(), o.stratum()), (long)
                        o.bounds().low()))
                .toList();
    }

    private static List<LedgerStatement> allBut(PaperTable table, CellKey... hidden) {
        return statements(table).stream()
                .filter(s -> !Set.of(hidden).contains(s.cell()))
                .toList();
    }

    private static Set<CellKey> hidden(PaperTable table, Ledger.Account account) {
        Set<CellKey> shown =
                account.statements().stream().map(LedgerStatement::cell).collect(Collectors.toSet());
        return statements(table).stream()
                .map(LedgerStatement::cell)
                .filter(c -> !shown.contains(c))
                .collect(Collectors.toSet());
    }
}
