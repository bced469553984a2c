package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.Witness;

/**
 * Decides which cells stay visible, by witnesses.
 *
 * <p>A cell of the lattice is sensitive when its count is below the threshold k, zero included. For each one a table of
 * non-negative integers is found that agrees with everything shown and in which the cell is higher by at least k; shown
 * cells that stand in the way are hidden. The true table and this one are the proof: whoever knows everything that is
 * shown must allow the cell both values. Hiding more later never spoils an earlier proof. Such a table always exists, for
 * hiding every cell that contains one leaf frees that leaf.
 */
final class Suppression {
    private final Incidence incidence;
    private final WitnessSearch search;
    private final int threshold;
    private final boolean[] candidate;
    private final boolean[] shown;
    private final List<Proof> proofs = new ArrayList<>();

    /** The cells that stay visible, and the proofs for all that must not be known. */
    record Pattern(SortedSet<CellKey> shown, List<Witness> witnesses) {
        Pattern {
            shown = Collections.unmodifiableSortedSet(new TreeSet<>(shown));
            witnesses = List.copyOf(witnesses);
        }
    }

    /** A witness, the sensitive cells it covers and the candidates it forbids to show. */
    private record Proof(SortedMap<Integer, Long> change, BitSet covers, BitSet forbids) {}

    private Suppression(ConfidentialTable table) {
        incidence = new Incidence(table);
        threshold = table.threshold();
        search = new WitnessSearch(incidence, threshold);
        candidate = new boolean[incidence.size()];
        for (int cell = 0; cell < incidence.size(); cell++) {
            candidate[cell] = table.candidates().contains(incidence.cell(cell)) && !isSensitive(cell);
        }
        shown = candidate.clone();
    }

    static Pattern of(ConfidentialTable table) {
        return new Suppression(table).protect();
    }

    private Pattern protect() {
        BitSet uncovered = sensitive();
        for (int cell : inOrder(uncovered)) {
            if (uncovered.get(cell)) {
                Proof proof = proof(search.find(cell, shown));
                proof.forbids().stream().forEach(forbidden -> shown[forbidden] = false);
                uncovered.andNot(proof.covers());
                if (uncovered.get(cell)) {
                    throw new IllegalStateException(
                            "No witness for " + incidence.cell(cell).text());
                }
                proofs.add(proof);
            }
        }
        return pattern(needed());
    }

    private boolean isSensitive(int cell) {
        return incidence.count(cell) < threshold;
    }

    private BitSet sensitive() {
        BitSet sensitive = new BitSet();
        IntStream.range(0, incidence.size()).filter(this::isSensitive).forEach(sensitive::set);
        return sensitive;
    }

    private List<Integer> inOrder(BitSet cells) {
        return cells.stream()
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(incidence::count).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private Proof proof(SortedMap<Integer, Long> change) {
        change.forEach((leaf, difference) -> {
            if (incidence.truth(leaf) + difference < 0) {
                throw new IllegalStateException("A witness has a negative count");
            }
        });
        BitSet covers = new BitSet();
        BitSet forbids = new BitSet();
        incidence.moved(change).forEach((cell, difference) -> {
            if (candidate[cell]) {
                forbids.set(cell);
            }
            if (difference >= threshold && isSensitive(cell)) {
                covers.set(cell);
            }
        });
        return new Proof(change, covers, forbids);
    }

    /** Drops witnesses whose cells others cover as well, those that forbid most first. */
    private List<Proof> needed() {
        int[] times = new int[incidence.size()];
        proofs.forEach(proof -> proof.covers().stream().forEach(cell -> times[cell]++));
        List<Proof> dearestFirst = new ArrayList<>(proofs);
        dearestFirst.sort(
                Comparator.comparingInt((Proof proof) -> -proof.forbids().cardinality()));
        List<Proof> needed = new ArrayList<>();
        for (Proof proof : dearestFirst) {
            if (proof.covers().stream().allMatch(cell -> times[cell] > 1)) {
                proof.covers().stream().forEach(cell -> times[cell]--);
            } else {
                needed.add(proof);
            }
        }
        return needed;
    }

    private Pattern pattern(List<Proof> needed) {
        boolean[] kept = candidate.clone();
        needed.forEach(proof -> proof.forbids().stream().forEach(cell -> kept[cell] = false));
        SortedSet<CellKey> visible = new TreeSet<>();
        IntStream.range(0, kept.length).filter(cell -> kept[cell]).forEach(cell -> visible.add(incidence.cell(cell)));
        return new Pattern(visible, needed.stream().map(this::witness).toList());
    }

    private Witness witness(Proof proof) {
        List<CellKey> covers = proof.covers().stream().mapToObj(incidence::cell).toList();
        return new Witness(covers, new TreeMap<>(), proof.change());
    }
}
