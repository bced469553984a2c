package org.sentinelle.protect.pattern;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** By how much another table departs from the true one: the leaves that differ, in ascending order, and their differences. */
final class Shift {
    static final Shift NONE = of(Map.of());

    final int[] leaves;
    final long[] amounts;

    private Shift(int[] leaves, long[] amounts) {
        this.leaves = leaves;
        this.amounts = amounts;
    }

    /** Differences of 0 are left out. */
    static Shift of(Map<Integer, Long> differences) {
        int[] leaves = differences.entrySet().stream()
                .filter(e -> e.getValue() != 0)
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
        return new Shift(
                leaves, Arrays.stream(leaves).mapToLong(differences::get).toArray());
    }

    SortedMap<Integer, Long> differences() {
        SortedMap<Integer, Long> differences = new TreeMap<>();
        for (int i = 0; i < leaves.length; i++) {
            differences.put(leaves[i], amounts[i]);
        }
        return differences;
    }
}
