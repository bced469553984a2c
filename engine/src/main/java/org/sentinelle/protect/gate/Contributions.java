package org.sentinelle.protect.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;

/**
 * How many agencies are behind each cell, and how much the largest of them have.
 *
 * <p>Leaves without an agency are those of one that has no name; an account in which no leaf names one has no agencies at all.
 */
final class Contributions {
    private static final String NAMELESS = "";

    private final Cells cells;
    private final SortedMap<String, List<Integer>> leaves = new TreeMap<>();
    private final List<LeafCell> truth;
    private final int kept;
    private final int[] agencies;
    private final long[] largest;

    /** Keeps the shares of that many agencies for each cell. */
    Contributions(Ledger.Account account, Cells cells, int kept) {
        this.cells = cells;
        this.kept = kept;
        truth = account.truth();
        for (int leaf = 0; leaf < truth.size(); leaf++) {
            String named = truth.get(leaf).contributor();
            leaves.computeIfAbsent(named == null ? NAMELESS : named, a -> new ArrayList<>())
                    .add(leaf);
        }
        boolean none = account.policy().contributors().equals(Contributors.NONE)
                || leaves.keySet().stream().allMatch(NAMELESS::equals);
        agencies = new int[none ? 0 : cells.size()];
        largest = new long[none ? 0 : Math.multiplyExact(cells.size(), kept)];
        if (!none) {
            leaves.keySet().forEach(agency -> parts(agency).forEach(this::insert));
        }
    }

    boolean areKnown() {
        return agencies.length > 0;
    }

    /** Leaves by agency, those of no agency left out. */
    List<String> named() {
        return leaves.keySet().stream().filter(a -> !a.equals(NAMELESS)).toList();
    }

    List<Integer> leaves(String agency) {
        return leaves.getOrDefault(agency, List.of());
    }

    /** What an agency has of each cell in which it has a leaf. */
    Moves parts(String agency) {
        TreeMap<Integer, Long> own = new TreeMap<>();
        leaves(agency).forEach(leaf -> own.put(leaf, truth.get(leaf).count()));
        Moves parts = new Moves(cells);
        parts.take(own);
        return parts;
    }

    private void insert(int cell, long part) {
        agencies[cell]++;
        long left = part;
        for (int rank = cell * kept; rank < (cell + 1) * kept; rank++) {
            long larger = Math.max(largest[rank], left);
            left = Math.min(largest[rank], left);
            largest[rank] = larger;
        }
    }

    /** How many agencies have a part of it. */
    int agencies(int cell) {
        return agencies[cell];
    }

    /** What the largest agencies have of it together. */
    long ofLargest(int cell, int howMany) {
        long sum = 0;
        for (int rank = 0; rank < howMany; rank++) {
            sum = Math.addExact(sum, largest[cell * kept + rank]);
        }
        return sum;
    }
}
