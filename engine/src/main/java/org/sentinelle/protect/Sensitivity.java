package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.protect.pattern.TableSystem.Sensitive;
import org.sentinelle.protect.rule.PolicyRules;
import org.sentinelle.protect.rule.RuleFindings;
import org.sentinelle.protect.rule.RuleFindings.Found;
import org.sentinelle.protect.rule.RuleTable;
import org.sentinelle.protect.rule.RuleTable.Cell;
import org.sentinelle.protect.rule.RuleTable.Row;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.LedgerStatement;

/** What of an account is sensitive, by the rules of its policy. */
final class Sensitivity {
    private final Leaves leaves;
    private final ProtectionPolicy policy;
    private final Map<LeafSet, Integer> numbers = new HashMap<>();
    private final List<LeafSet> sums = new ArrayList<>();
    private final List<CountCell> cells = new ArrayList<>();
    private final BitSet wanted = new BitSet();
    private final List<Row> rows = new ArrayList<>();
    private final List<String> agencies;

    /**
     * What must stay open.
     *
     * @param open each sum with a cell that it is the count of
     * @param hidden the sums that may not be shown
     * @param empty the leaves that are empty and that readers know to be so
     * @param wholeGroups the categories that all of a group, or all but one, are in
     */
    record Result(Map<Sensitive, CountCell> open, Set<LeafSet> hidden, BitSet empty, List<CountCell> wholeGroups) {}

    Sensitivity(Leaves leaves, ProtectionPolicy policy) {
        this.leaves = leaves;
        this.policy = policy;
        SortedSet<String> named = new TreeSet<>();
        for (LeafCell leaf : leaves.cells()) {
            if (leaf.contributor() != null) {
                named.add(leaf.contributor());
            }
        }
        agencies = List.copyOf(named);
    }

    /** The agencies, in the order of their numbers. */
    List<String> agencies() {
        return agencies;
    }

    /** The agency of each leaf by number; all alike where there are none. */
    int[] contributors() {
        return leaves.cells().stream()
                .mapToInt(leaf -> agencies.isEmpty()
                        ? 0
                        : leaf.contributor() == null ? RuleTable.UNNAMED : agencies.indexOf(leaf.contributor()))
                .toArray();
    }

    /**
     * Applies the rules.
     *
     * @param known what readers know beforehand
     */
    Result find(SmallCells lattice, Collection<CountCell> asked, List<LedgerStatement> known) {
        boolean all = !agencies.isEmpty() && !policy.contributors().equals(Contributors.NONE);
        lattice.where(n -> all || n < policy.threshold()).forEach(this::number);
        asked.forEach(cell -> wanted.set(number(new LeafSet(leaves.of(cell)), cell)));
        addRows(asked);
        PublicBounds publicly = new PublicBounds(leaves, known, policy);
        RuleTable table = new RuleTable(
                leaves.cells().stream().mapToLong(LeafCell::count).toArray(),
                agencies.isEmpty() ? new int[0] : contributors(),
                IntStream.range(0, sums.size())
                        .mapToObj(i -> new Cell(sums.get(i).leaves(), wanted.get(i)))
                        .toList(),
                rows,
                publicly.empty());
        RuleFindings findings = new PolicyRules(policy).findings(table);
        Map<Sensitive, CountCell> open = new LinkedHashMap<>();
        Map<LeafSet, CountCell> named = new HashMap<>();
        for (Found found : findings.found()) {
            named.putIfAbsent(new LeafSet(found.sensitive().leaves()), cells.get(found.cell()));
        }
        for (Sensitive sum : findings.sensitive()) {
            LeafSet set = new LeafSet(sum.leaves());
            Sensitive demanded = sum.insider() == Sensitive.PUBLIC ? publicly.limited(sum) : sum;
            CountCell cell = named.get(set);
            if (demanded != null && cell != null) {
                open.put(demanded, cell);
            }
        }
        addChanges(lattice, publicly, open);
        addUnchanged(lattice, publicly, open);
        Set<LeafSet> hidden = new HashSet<>();
        findings.mayNotShow().stream().forEach(i -> hidden.add(sums.get(i)));
        return new Result(
                open,
                hidden,
                findings.shownEmpty(),
                findings.told().stream().map(told -> cells.get(told.category())).toList());
    }

    /** A difference between two releases is a small count like any other, also where as many might have come as gone. */
    private void addChanges(SmallCells lattice, PublicBounds publicly, Map<Sensitive, CountCell> open) {
        long threshold = policy.threshold();
        for (SmallCells.Change change : lattice.smallChanges(threshold)) {
            CountCell cell = change.cell();
            boolean told = publicly.states(of(cell, cell.vintage().of()))
                    && publicly.states(of(cell, cell.vintage().without()));
            if (!told) {
                open.put(
                        new Sensitive(
                                change.more().leaves(),
                                change.fewer().leaves(),
                                threshold,
                                threshold,
                                Sensitive.PUBLIC),
                        cell);
            }
        }
    }

    /**
     * Who knows, or guesses rightly, who came and who went, puts several releases together as if they were one. What is left of a
     * count without those is then small or not.
     */
    private void addUnchanged(SmallCells lattice, PublicBounds publicly, Map<Sensitive, CountCell> open) {
        lattice.unchanged(policy.threshold()).forEach((sum, cell) -> {
            Sensitive demanded = publicly.limited(
                    new Sensitive(sum.leaves(), policy.threshold(), policy.threshold(), Sensitive.WATCHER));
            if (demanded != null) {
                open.put(demanded, cell);
            }
        });
    }

    /** The leaves that some release does not count. */
    BitSet changed(int lastRelease) {
        BitSet changed = new BitSet();
        for (int leaf = 0; leaf < leaves.cells().size(); leaf++) {
            changed.set(leaf, !SmallCells.isUnchanged(leaves.cells().get(leaf), lastRelease));
        }
        return changed;
    }

    private LeafSet of(CountCell cell, int release) {
        return new LeafSet(leaves.of(Vintages.as(cell, Vintage.of(release))));
    }

    private int number(LeafSet sum, CountCell cell) {
        return numbers.computeIfAbsent(sum, s -> {
            sums.add(s);
            cells.add(cell);
            return sums.size() - 1;
        });
    }

    /** The margins over one dimension that cells asked for are parts of. */
    private void addRows(Collection<CountCell> asked) {
        SortedMap<CountCell, SortedSet<CountCell>> margins = new TreeMap<>();
        for (CountCell cell : asked) {
            for (String dimension : cell.codes().keySet()) {
                margins.computeIfAbsent(without(cell, dimension), c -> new TreeSet<>())
                        .add(cell);
            }
        }
        margins.forEach((total, parts) -> rowsOf(total, parts)
                .forEach(row -> rows.add(new Row(
                        number(new LeafSet(leaves.of(total)), total),
                        row.stream()
                                .map(part -> number(new LeafSet(leaves.of(part)), part))
                                .toList()))));
    }

    private static Collection<List<CountCell>> rowsOf(CountCell total, Collection<CountCell> parts) {
        SortedMap<String, List<CountCell>> byDimension = new TreeMap<>();
        for (CountCell part : parts) {
            Set<String> own = new TreeSet<>(part.codes().keySet());
            own.removeAll(total.codes().keySet());
            byDimension.computeIfAbsent(own.toString(), d -> new ArrayList<>()).add(part);
        }
        return byDimension.values();
    }

    private static CountCell without(CountCell cell, @Nullable String dimension) {
        SortedMap<String, SortedSet<String>> codes = new TreeMap<>(cell.codes());
        codes.remove(dimension);
        return new CountCell(cell.areas(), cell.days(), codes, cell.in(), cell.out(), cell.vintage());
    }
}
