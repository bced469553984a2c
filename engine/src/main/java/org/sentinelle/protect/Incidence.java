package org.sentinelle.protect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sentinelle.result.CellKey;

/** Which leaf lies in which cell, by number: leaves as in the table, cells in the order of their keys. */
final class Incidence {
    private final List<CellKey> cells;
    private final int[][] leavesOf;
    private final int[][] cellsOf;
    private final int[] sums;
    private final long[] truth;
    private final long[] counts;

    Incidence(ConfidentialTable table) {
        cells = List.copyOf(table.lattice().keySet());
        truth = table.leaves().stream().mapToLong(leaf -> leaf.count()).toArray();
        leavesOf = table.lattice().values().stream()
                .map(leaves -> leaves.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        counts = Arrays.stream(leavesOf).mapToLong(leaves -> sum(leaves, truth)).toArray();
        cellsOf = transposed(leavesOf, truth.length);
        Map<List<Integer>, Integer> first = new HashMap<>();
        for (CellKey cell : cells) {
            first.putIfAbsent(table.lattice().getOrDefault(cell, List.of()), first.size());
        }
        sums = table.lattice().values().stream()
                .mapToInt(leaves -> first.getOrDefault(leaves, 0))
                .toArray();
    }

    private static int[][] transposed(int[][] leavesOf, int leaves) {
        List<List<Integer>> cellsOf = new ArrayList<>();
        for (int leaf = 0; leaf < leaves; leaf++) {
            cellsOf.add(new ArrayList<>());
        }
        for (int cell = 0; cell < leavesOf.length; cell++) {
            for (int leaf : leavesOf[cell]) {
                cellsOf.get(leaf).add(cell);
            }
        }
        return cellsOf.stream()
                .map(cells -> cells.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    int size() {
        return cells.size();
    }

    CellKey cell(int number) {
        return cells.get(number);
    }

    int[] leavesOf(int cell) {
        return leavesOf[cell];
    }

    /** A number that cells share when they add up the same leaves, as the groups of the same States do. */
    int sum(int cell) {
        return sums[cell];
    }

    int[] cellsOf(int leaf) {
        return cellsOf[leaf];
    }

    long truth(int leaf) {
        return truth[leaf];
    }

    long count(int cell) {
        return counts[cell];
    }

    private static long sum(int[] leaves, long[] truth) {
        long sum = 0;
        for (int leaf : leaves) {
            sum = Math.addExact(sum, truth[leaf]);
        }
        return sum;
    }

    /** How much each cell changes when the leaves change; cells that stay as they are do not appear. */
    SortedMap<Integer, Long> moved(SortedMap<Integer, Long> change) {
        SortedMap<Integer, Long> moved = new TreeMap<>();
        change.forEach((leaf, difference) -> {
            for (int cell : cellsOf[leaf]) {
                moved.merge(cell, difference, Math::addExact);
            }
        });
        moved.values().removeIf(difference -> difference == 0);
        return moved;
    }

    /** The leaves that hang together with this one through cells that are shown. */
    SortedSet<Integer> component(int leaf, boolean[] shown) {
        SortedSet<Integer> reached = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        boolean[] seen = new boolean[cells.size()];
        reached.add(leaf);
        open.add(leaf);
        while (!open.isEmpty()) {
            for (int cell : cellsOf[open.remove()]) {
                if (shown[cell] && !seen[cell]) {
                    seen[cell] = true;
                    for (int other : leavesOf[cell]) {
                        if (reached.add(other)) {
                            open.add(other);
                        }
                    }
                }
            }
        }
        return reached;
    }

    /** The shown cells over these leaves, one of each sum. */
    SortedSet<Integer> sumsWithin(SortedSet<Integer> leaves, boolean[] shown) {
        SortedMap<Integer, Integer> cellOf = new TreeMap<>();
        for (int leaf : leaves) {
            for (int cell : cellsOf[leaf]) {
                if (shown[cell]) {
                    cellOf.putIfAbsent(sums[cell], cell);
                }
            }
        }
        return new TreeSet<>(cellOf.values());
    }
}
