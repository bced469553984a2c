package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.LeafCell;

/**
 * One indicator's true counts and every cell that adds some of them up.
 *
 * @param leaves the full cross of areas, periods and codes, zeros written out
 * @param lattice each cell with the numbers of its leaves: areas and groups, by periods, by all margins of the strata down
 *     to the leaves, whether or not anybody asked for them
 * @param candidates the cells that somebody wants to show
 */
record ConfidentialTable(
        int threshold,
        List<LeafCell> leaves,
        SortedMap<CellKey, List<Integer>> lattice,
        SortedSet<CellKey> candidates) {

    ConfidentialTable {
        leaves = List.copyOf(leaves);
        lattice = Collections.unmodifiableSortedMap(new TreeMap<>(lattice));
        candidates = Collections.unmodifiableSortedSet(new TreeSet<>(candidates));
        if (!lattice.keySet().containsAll(candidates)) {
            throw new IllegalArgumentException("A cell to be shown is none of the lattice");
        }
    }

    /** Lays the tallied leaves on the lattice of the scope, widened by any area, period or code that only the rows have. */
    static ConfidentialTable of(Scope scope, int threshold, List<LeafCell> tallied) {
        List<LeafCell> leaves = fullCross(scope, tallied);
        SortedMap<CellKey, List<Integer>> lattice = new TreeMap<>();
        for (Period period : periods(scope, leaves)) {
            for (String area : areas(scope, leaves)) {
                Set<String> members = scope.members(area, period);
                List<Integer> within = IntStream.range(0, leaves.size())
                        .filter(i -> inside(leaves.get(i).period(), period))
                        .filter(i -> members.contains(leaves.get(i).area()))
                        .boxed()
                        .toList();
                CellKey total = new CellKey(scope.indicator(), area, period, Stratum.TOTAL);
                new Margins(leaves, lattice).add(total, within, List.copyOf(dimensions(leaves)));
            }
        }
        return new ConfidentialTable(threshold, leaves, lattice, new TreeSet<>());
    }

    ConfidentialTable withCandidates(SortedSet<CellKey> wanted) {
        return new ConfidentialTable(threshold, leaves, lattice, wanted);
    }

    long count(CellKey cell) {
        long sum = 0;
        for (int leaf : lattice.getOrDefault(cell, List.of())) {
            sum = Math.addExact(sum, leaves.get(leaf).count());
        }
        return sum;
    }

    private static boolean inside(Period leaf, Period period) {
        return period.contains(leaf.start()) && period.contains(leaf.end());
    }

    private static SortedSet<Period> periods(Scope scope, List<LeafCell> leaves) {
        SortedSet<Period> periods = new TreeSet<>(scope.periods());
        leaves.forEach(leaf -> periods.add(leaf.period()));
        return periods;
    }

    private static SortedSet<String> areas(Scope scope, List<LeafCell> leaves) {
        SortedSet<String> areas = new TreeSet<>(scope.areasAndGroups());
        leaves.forEach(leaf -> areas.add(leaf.area()));
        return areas;
    }

    private static SortedSet<String> dimensions(List<LeafCell> leaves) {
        SortedSet<String> dimensions = new TreeSet<>();
        leaves.forEach(leaf -> dimensions.addAll(leaf.stratum().codes().keySet()));
        return dimensions;
    }

    private static List<LeafCell> fullCross(Scope scope, List<LeafCell> tallied) {
        SortedMap<CellKey, Long> counts = new TreeMap<>();
        SortedSet<String> areas = new TreeSet<>(scope.areas());
        SortedMap<String, SortedSet<String>> codes = scope.codesOf(scope.codes().keySet());
        for (LeafCell leaf : tallied) {
            requireLeaf(scope, leaf);
            areas.add(leaf.area());
            leaf.stratum()
                    .codes()
                    .forEach((dimension, code) -> codes.computeIfAbsent(dimension, d -> new TreeSet<>())
                            .add(code));
            if (counts.put(leaf.key(), leaf.count()) != null) {
                throw new IllegalStateException(
                        "Two leaf cells at " + leaf.key().text());
            }
        }
        for (Period period : leafPeriods(scope, tallied)) {
            for (String area : areas) {
                for (Stratum stratum : cross(codes)) {
                    counts.putIfAbsent(new CellKey(scope.indicator(), area, period, stratum), 0L);
                }
            }
        }
        return counts.entrySet().stream()
                .map(e -> leaf(e.getKey(), e.getValue()))
                .toList();
    }

    private static LeafCell leaf(CellKey key, long count) {
        return new LeafCell(key.indicator(), key.area(), key.period(), key.stratum(), count);
    }

    private static void requireLeaf(Scope scope, LeafCell leaf) {
        if (!leaf.indicator().equals(scope.indicator())
                || !leaf.stratum().codes().keySet().equals(scope.codes().keySet())
                || scope.groups().stream().anyMatch(g -> g.id().equals(leaf.area()))) {
            throw new IllegalStateException(leaf.key().text() + " is no leaf of " + scope.indicator()
                    + ", which is broken down by " + scope.codes().keySet());
        }
    }

    /** The periods asked for that hold no shorter one, and those of the rows. */
    private static SortedSet<Period> leafPeriods(Scope scope, List<LeafCell> tallied) {
        SortedSet<Period> periods = new TreeSet<>(scope.periods());
        tallied.forEach(leaf -> periods.add(leaf.period()));
        List<Period> all = List.copyOf(periods);
        periods.removeIf(longer ->
                tallied.stream().noneMatch(leaf -> leaf.period().equals(longer))
                        && all.stream().anyMatch(shorter -> !shorter.equals(longer) && inside(shorter, longer)));
        return periods;
    }

    /** Every combination of one code of each dimension. */
    static List<Stratum> cross(Map<String, SortedSet<String>> codes) {
        List<Stratum> strata = List.of(Stratum.TOTAL);
        for (Map.Entry<String, SortedSet<String>> dimension : codes.entrySet()) {
            List<Stratum> finer = new ArrayList<>();
            for (Stratum stratum : strata) {
                dimension.getValue().forEach(code -> finer.add(Margins.narrow(stratum, dimension.getKey(), code)));
            }
            strata = finer;
        }
        return strata;
    }
}
