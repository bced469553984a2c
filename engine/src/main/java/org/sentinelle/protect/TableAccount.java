package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.protect.pattern.Pattern;
import org.sentinelle.protect.pattern.TableSystem;
import org.sentinelle.protect.round.CellIdentity;
import org.sentinelle.protect.round.CountRounding;
import org.sentinelle.protect.round.RoundedCell;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.CountTable;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Ledger.GroupMembers;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.LedgerStatement.Origin;
import org.sentinelle.result.LedgerStatement.Term;
import org.sentinelle.result.PastTable;
import org.sentinelle.result.PriorLimit;
import org.sentinelle.result.TableStructure;
import org.sentinelle.result.Witness;

/** The account of one quantity of a confidential dataset: what is asked of it, what of that may be shown, and why. */
final class TableAccount {
    private final CountTable table;
    private final ProtectionPolicy policy;
    private final Surroundings around;
    private final int release;
    private final Leaves leaves;
    private final Sensitivity sensitivity;
    private final List<LedgerStatement> known;
    private final SortedSet<CountCell> wanted = new TreeSet<>();
    private final SortedSet<CountCell> offered = new TreeSet<>();
    private final Map<LeafSet, RoundedCell> shown = new HashMap<>();
    private final List<Witness> witnesses = new ArrayList<>();
    private final List<PriorLimit> priors = new ArrayList<>();
    private final SortedSet<CountCell> wholeGroups = new TreeSet<>();

    /** When and for whom its counts are added up. */
    record Surroundings(List<Period> periods, List<GroupMembers> groups) {}

    TableAccount(CountTable table, ProtectionPolicy policy, List<PastTable> past, Surroundings around) {
        this.table = table;
        this.policy = policy;
        this.around = around;
        Vintages vintages = new Vintages(table, past);
        this.release = vintages.current();
        this.leaves = new Leaves(vintages.leaves());
        this.sensitivity = new Sensitivity(leaves, policy);
        this.known = new ArrayList<>(vintages.statements());
        table.restated().stream().map(this::current).filter(this::isTrue).forEach(known::add);
    }

    private LedgerStatement current(LedgerStatement statement) {
        return new LedgerStatement(
                statement.terms().stream()
                        .map(t -> new Term(now(t.cell()), t.coefficient()))
                        .toList(),
                statement.low(),
                statement.high(),
                statement.origin());
    }

    /** Whether a public source says what is true here; one that says otherwise counts something else. */
    private boolean isTrue(LedgerStatement statement) {
        long sum = 0;
        for (Term term : statement.terms()) {
            sum = Math.addExact(sum, Math.multiplyExact(term.coefficient(), leaves.sum(leaves.of(term.cell()))));
        }
        return statement.low() <= sum && sum <= statement.high();
    }

    ProtectionPolicy policy() {
        return policy;
    }

    /** A count of this release. */
    long count(CountCell cell) {
        return leaves.sum(leavesOf(cell));
    }

    /** Whether it has a cell of any of the States that a count adds up; others can have no row. */
    boolean covers(CountCell cell) {
        return leaves.reach(cell);
    }

    /** Notes that readers will see a count, or that it is hidden. */
    void want(CountCell cell) {
        wanted.add(now(cell));
    }

    /** Notes that a count may be shown, as far as it goes by itself. */
    void offer(CountCell cell) {
        offered.add(now(cell));
    }

    /** Whether a count by itself may be shown: it reaches the threshold, or is zero where zeros are shown. */
    boolean isLargeEnough(CountCell cell, double times) {
        long count = count(cell);
        return count == 0 ? policy.zeros() == Zeros.SHOW : count >= policy.threshold() * times;
    }

    /** Whether it is stated in the end. */
    boolean states(CountCell cell) {
        return shown.containsKey(new LeafSet(leavesOf(cell)));
    }

    /** Finds out what of all that is offered is shown. */
    void settle(Function<TableSystem, Pattern> suppression, @Nullable CountRounding rounding) {
        SmallCells lattice = new SmallCells(
                leaves.cells(),
                new SmallCells.Frame(
                        around.periods(),
                        around.groups(),
                        List.copyOf(table.selections().keySet()),
                        depth(),
                        release));
        Sensitivity.Result found = sensitivity.find(lattice, wanted, known);
        wholeGroups.addAll(found.wholeGroups());
        Settling.Asked asked = asked(found);
        Settling.Settled settled = new Settling(leaves, asked, suppression).settled(rounding);
        shown.putAll(settled.rounded());
        asked.zeros().forEach(zero -> shown.put(zero, new RoundedCell(0, 0, 0)));
        List<CountCell> cells = List.copyOf(found.open().values());
        settled.proofs().forEach(proof -> witnesses.add(witness(proof, cells)));
        settled.priors().forEach((sum, reasons) -> reasons.forEach(r -> priors.add(prior(cells.get(sum), r))));
    }

    /** Of cells with the same leaves the first gives the name. */
    private Settling.Asked asked(Sensitivity.Result found) {
        CellIdentity names = new CellIdentity(table.dataset(), table.quantity(), table.dimensions());
        SortedMap<String, LeafSet> candidates = new TreeMap<>();
        Set<LeafSet> zeros = new HashSet<>();
        Set<LeafSet> seen = new HashSet<>();
        for (CountCell cell : wanted) {
            LeafSet sum = new LeafSet(leavesOf(cell));
            if (seen.add(sum)) {
                if (policy.zeros() == Zeros.SHOW && Arrays.stream(sum.leaves()).allMatch(found.empty()::get)) {
                    zeros.add(sum);
                } else {
                    candidates.put(names.of(cell), sum);
                }
            }
        }
        Set<LeafSet> mayShow = new HashSet<>();
        offered.forEach(cell -> mayShow.add(new LeafSet(leavesOf(cell))));
        mayShow.removeAll(found.hidden());
        return new Settling.Asked(
                candidates,
                mayShow,
                zeros,
                known,
                List.copyOf(found.open().keySet()),
                sensitivity.contributors(),
                sensitivity.changed(release),
                policy.zeros() == Zeros.SHOW);
    }

    /** The categories that all of a group, or all but one, are in: for the custodian. */
    List<String> wholeGroups() {
        return wholeGroups.stream()
                .map(cell -> table.dataset() + ": " + cell.text())
                .toList();
    }

    /** What is shown of a count that is stated. */
    RoundedCell stated(CountCell cell) {
        return Objects.requireNonNull(shown.get(new LeafSet(leavesOf(cell))), "a count that is not stated");
    }

    private int depth() {
        return table.dimensions().size();
    }

    private Witness witness(Pattern.Proof proof, List<CountCell> cells) {
        BitSet covers = proof.covers();
        String insider = proof.insider() < 0 ? null : sensitivity.agencies().get(proof.insider());
        return new Witness(covers.stream().mapToObj(cells::get).toList(), proof.low(), proof.high(), insider);
    }

    private static PriorLimit prior(CountCell cell, PriorKnowledge.Reasons reasons) {
        return new PriorLimit(cell, reasons.sign(), reasons.times(), reasons.statements());
    }

    /**
     * The account for the ledger.
     *
     * @param told the counts that observations which are shown tell
     */
    Ledger.Account account(Set<CountCell> told) {
        List<LedgerStatement> statements = new ArrayList<>(known);
        statements.addAll(shown(told));
        return new Ledger.Account(
                table.dataset(),
                table.quantity(),
                policy,
                table.dimensions(),
                depth(),
                List.copyOf(table.selections().keySet()),
                leaves.cells(),
                around.periods(),
                around.groups(),
                release,
                List.copyOf(wanted),
                statements,
                witnesses,
                priors);
    }

    /** What this publication says: the counts that are told, and which cells are empty. */
    private List<LedgerStatement> shown(Set<CountCell> told) {
        SortedSet<CountCell> stated = new TreeSet<>();
        told.forEach(cell -> stated.add(now(cell)));
        wanted.stream().filter(cell -> count(cell) == 0 && states(cell)).forEach(stated::add);
        return stated.stream()
                .map(cell -> new LedgerStatement(
                        List.of(new Term(cell, 1)),
                        stated(cell).low(),
                        stated(cell).high(),
                        Origin.SHOWN))
                .toList();
    }

    /** What must be kept in mind at later publications: also that what was hidden is not empty, where empty cells were shown. */
    PastTable past(Set<CountCell> told) {
        List<LedgerStatement> said = new ArrayList<>(shown(told));
        if (policy.zeros() == Zeros.SHOW) {
            wanted.stream()
                    .filter(cell -> count(cell) > 0 && !states(cell))
                    .forEach(cell ->
                            said.add(new LedgerStatement(List.of(new Term(cell, 1)), 1, Long.MAX_VALUE, Origin.SHOWN)));
        }
        return new PastTable(table, said);
    }

    /** What anybody may know of it. */
    TableStructure.Table structure() {
        SortedSet<String> areas = new TreeSet<>();
        leaves.cells().forEach(leaf -> areas.add(leaf.area()));
        return new TableStructure.Table(
                table.dataset(),
                table.quantity(),
                publicTerms(),
                depth(),
                table.dimensions(),
                table.selections(),
                List.copyOf(areas),
                around.groups().stream().map(group -> within(areas, group)).toList(),
                table.restated());
    }

    /** The members of a group that can have counts at all. */
    private static GroupMembers within(Set<String> areas, GroupMembers group) {
        Set<String> members = new HashSet<>(group.areas());
        members.retainAll(areas);
        return new GroupMembers(group.group(), group.period(), members);
    }

    /** Whoever knows how dominance is measured can estimate what is hidden for it, so that stays inside. */
    private ProtectionPolicy publicTerms() {
        return new ProtectionPolicy(
                policy.threshold(), policy.zeros(), Contributors.NONE, policy.groups(), policy.regime());
    }

    private int[] leavesOf(CountCell cell) {
        return leaves.of(now(cell));
    }

    /** The count as of this release, as which it was asked for without a number. */
    CountCell now(CountCell cell) {
        return Vintages.as(cell, Vintage.of(release));
    }
}
