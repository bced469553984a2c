package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sentinelle.model.Period;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.LeafCell;

/** The leaf cells of an account by number, and which of them a count adds up. */
final class Leaves {
    private final List<LeafCell> cells;
    private final Map<String, SortedMap<Period, List<Integer>>> byPlace = new HashMap<>();
    private final Map<CountCell, int[]> known = new HashMap<>();

    Leaves(List<LeafCell> cells) {
        this.cells = List.copyOf(cells);
        for (int i = 0; i < cells.size(); i++) {
            LeafCell leaf = cells.get(i);
            byPlace.computeIfAbsent(leaf.area(), a -> new TreeMap<>())
                    .computeIfAbsent(leaf.period(), p -> new ArrayList<>())
                    .add(i);
        }
    }

    List<LeafCell> cells() {
        return cells;
    }

    /** The numbers of the leaves that a count adds up, in ascending order. */
    int[] of(CountCell cell) {
        return known.computeIfAbsent(cell, this::search);
    }

    /** Whether any State that a count adds up has a leaf, be it an empty one. */
    boolean reach(CountCell cell) {
        return cell.areas().stream().anyMatch(byPlace::containsKey);
    }

    long sum(int[] leaves) {
        long sum = 0;
        for (int leaf : leaves) {
            sum = Math.addExact(sum, cells.get(leaf).count());
        }
        return sum;
    }

    private int[] search(CountCell cell) {
        List<Integer> found = new ArrayList<>();
        for (String area : cell.areas()) {
            SortedMap<Period, List<Integer>> places = byPlace.get(area);
            if (places != null) {
                places.forEach((period, leaves) -> {
                    if (cell.days().contains(period)) {
                        leaves.stream().filter(l -> matches(cells.get(l), cell)).forEach(found::add);
                    }
                });
            }
        }
        int[] sorted = found.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static boolean matches(LeafCell leaf, CountCell cell) {
        return leaf.selections().containsAll(cell.in())
                && cell.out().stream().noneMatch(leaf.selections()::contains)
                && isOf(leaf, cell.vintage())
                && cell.codes().entrySet().stream().allMatch(e -> has(leaf, e.getKey(), e.getValue()));
    }

    private static boolean has(LeafCell leaf, String dimension, Set<String> codes) {
        String own = leaf.stratum().codes().get(dimension);
        return own != null && codes.contains(own);
    }

    private static boolean isOf(LeafCell leaf, Vintage vintage) {
        return isIn(leaf, vintage.of()) && (vintage.without() == Vintage.NONE || !isIn(leaf, vintage.without()));
    }

    private static boolean isIn(LeafCell leaf, int release) {
        return leaf.first() <= release && release <= leaf.last();
    }
}
