package org.sentinelle.protect;

import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.Witness;

/**
 * Two tables that nobody who reads what is shown can tell apart.
 *
 * @param low where the lower table departs from the truth, leaf to difference; empty where it is the truth
 * @param high likewise for the higher table
 * @param covers the sensitive cells that differ by the threshold or more
 * @param forbids the cells that may not be shown, since they are not the same in both tables and the truth
 */
record Proof(SortedMap<Integer, Long> low, SortedMap<Integer, Long> high, BitSet covers, BitSet forbids) {

    /** Works out what two tables prove; throws {@link IllegalStateException} when one of them has a negative count. */
    static Proof of(Incidence incidence, int threshold, SortedMap<Integer, Long> low, SortedMap<Integer, Long> high) {
        requireCounts(incidence, low);
        requireCounts(incidence, high);
        SortedMap<Integer, Long> down = incidence.moved(low);
        SortedMap<Integer, Long> up = incidence.moved(high);
        BitSet forbids = new BitSet();
        down.keySet().forEach(forbids::set);
        up.keySet().forEach(forbids::set);
        BitSet covers = new BitSet();
        forbids.stream().forEach(cell -> {
            long count = incidence.count(cell);
            long rise = up.getOrDefault(cell, 0L);
            boolean wide = rise - down.getOrDefault(cell, 0L) >= threshold;
            if (count < threshold && wide && rise >= 1 && count + rise >= threshold) {
                covers.set(cell);
            }
        });
        return new Proof(low, high, covers, forbids);
    }

    /** The true table against one in which the leaves differ by these amounts. */
    static Proof of(Incidence incidence, int threshold, SortedMap<Integer, Long> high) {
        return of(incidence, threshold, new TreeMap<>(), high);
    }

    private static void requireCounts(Incidence incidence, SortedMap<Integer, Long> change) {
        change.forEach((leaf, difference) -> {
            if (Math.addExact(incidence.truth(leaf), difference) < 0) {
                throw new IllegalStateException("A witness has a negative count");
            }
        });
    }

    Witness witness(Incidence incidence) {
        List<CellKey> cells = covers.stream().mapToObj(incidence::cell).toList();
        return new Witness(cells, low, high);
    }
}
