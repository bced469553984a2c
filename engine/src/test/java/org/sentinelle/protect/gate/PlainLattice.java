package org.sentinelle.protect.gate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sentinelle.model.Period;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger.Account;

/** The lattice of a small account by its definition: every combination of coordinates that has a leaf, with its leaves. */
final class PlainLattice {
    private record Rows(SortedSet<String> in, SortedSet<String> out) {}

    private PlainLattice() {}

    static Map<CountCell, BitSet> of(Account account) {
        Map<CountCell, BitSet> cells = new LinkedHashMap<>();
        for (Period period : periods(account)) {
            for (SortedSet<String> areas : areas(account, period)) {
                for (SortedMap<String, SortedSet<String>> codes : codes(account)) {
                    for (Rows rows : rows(account.selections())) {
                        for (Vintage vintage : vintages(account.releases())) {
                            CountCell cell = new CountCell(areas, period, codes, rows.in(), rows.out(), vintage);
                            BitSet leaves = leaves(account, cell);
                            if (!leaves.isEmpty()) {
                                cells.put(cell, leaves);
                            }
                        }
                    }
                }
            }
        }
        return cells;
    }

    static BitSet leaves(Account account, CountCell cell) {
        BitSet leaves = new BitSet();
        for (int number = 0; number < account.truth().size(); number++) {
            LeafCell leaf = account.truth().get(number);
            boolean codes = cell.codes().entrySet().stream()
                    .allMatch(e -> e.getValue().contains(leaf.stratum().codes().get(e.getKey())));
            boolean rows = leaf.selections().containsAll(cell.in())
                    && cell.out().stream().noneMatch(leaf.selections()::contains);
            boolean vintage = isIn(leaf, cell.vintage().of())
                    && !isIn(leaf, cell.vintage().without());
            if (cell.areas().contains(leaf.area()) && cell.days().contains(leaf.period()) && codes && rows && vintage) {
                leaves.set(number);
            }
        }
        return leaves;
    }

    private static boolean isIn(LeafCell leaf, int release) {
        return leaf.first() <= release && release <= leaf.last();
    }

    private static Set<Period> periods(Account account) {
        Set<Period> periods = new TreeSet<>(account.periods());
        account.truth().forEach(leaf -> periods.add(leaf.period()));
        return periods;
    }

    private static Set<SortedSet<String>> areas(Account account, Period period) {
        Set<SortedSet<String>> areas = new LinkedHashSet<>();
        account.truth().forEach(leaf -> areas.add(new TreeSet<>(List.of(leaf.area()))));
        account.groups().stream()
                .filter(g -> g.period().equals(period))
                .forEach(g -> areas.add(new TreeSet<>(g.areas())));
        return areas;
    }

    private static List<SortedMap<String, SortedSet<String>>> codes(Account account) {
        List<SortedMap<String, SortedSet<String>>> all = new ArrayList<>(List.of(new TreeMap<>()));
        account.dimensions().forEach((dimension, codes) -> {
            for (SortedMap<String, SortedSet<String>> coarser : List.copyOf(all)) {
                for (String code : codes) {
                    SortedMap<String, SortedSet<String>> finer = new TreeMap<>(coarser);
                    finer.put(dimension, new TreeSet<>(List.of(code)));
                    all.add(finer);
                }
            }
        });
        all.removeIf(codes -> codes.size() > account.depth());
        return all;
    }

    /** Of every selection: in it, outside it, or either; naming two at most. */
    private static List<Rows> rows(List<String> selections) {
        List<Rows> all = new ArrayList<>(List.of(new Rows(new TreeSet<>(), new TreeSet<>())));
        for (String selection : selections) {
            for (Rows fewer : List.copyOf(all)) {
                SortedSet<String> in = new TreeSet<>(fewer.in());
                in.add(selection);
                all.add(new Rows(in, fewer.out()));
                SortedSet<String> out = new TreeSet<>(fewer.out());
                out.add(selection);
                all.add(new Rows(fewer.in(), out));
            }
        }
        all.removeIf(rows -> rows.in().size() + rows.out().size() > 2);
        return all;
    }

    private static List<Vintage> vintages(int releases) {
        List<Vintage> all = new ArrayList<>(List.of(Vintage.of(0)));
        for (int release = 1; release <= releases; release++) {
            all.add(Vintage.of(release));
            for (int before = 0; before < release; before++) {
                all.add(new Vintage(release, before));
                all.add(new Vintage(before, release));
            }
        }
        return all;
    }
}
