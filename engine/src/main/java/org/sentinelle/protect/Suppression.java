package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.Witness;

/**
 * Decides which cells stay visible, by witnesses.
 *
 * <p>A cell of the lattice is sensitive when its count is below the threshold k, zero included. For each one, two tables of
 * non-negative integers are found that agree with everything shown; in one the cell is higher by at least k than in the
 * other, and reaches k. They are the proof: whoever knows all that is shown must allow the cell both values. Where what is
 * shown leaves no such tables, shown cells are hidden until it does; hiding more never spoils an earlier proof, and hiding
 * every cell that contains one leaf always frees that leaf. In the end, hidden cells that need not be are shown again, the
 * largest sums first.
 */
final class Suppression {
    /** So many proofs are tried anew to show hidden cells again; a limit on time that does not depend on the machine. */
    private static final int MOST_TRIALS = 20_000;

    private final Incidence incidence;
    private final WitnessSearch search;
    private final OpenInterval interval;
    private final int threshold;
    private final boolean[] candidate;
    private final boolean[] shown;
    private List<Proof> proofs = new ArrayList<>();
    private int trials;

    /** The cells that stay visible, and the proofs for all that must not be known. */
    record Pattern(SortedSet<CellKey> shown, List<Witness> witnesses) {
        Pattern {
            shown = Collections.unmodifiableSortedSet(new TreeSet<>(shown));
            witnesses = List.copyOf(witnesses);
        }
    }

    private Suppression(ConfidentialTable table) {
        incidence = new Incidence(table);
        threshold = table.threshold();
        search = new WitnessSearch(incidence, threshold);
        interval = new OpenInterval(incidence, threshold);
        candidate = new boolean[incidence.size()];
        for (int cell = 0; cell < incidence.size(); cell++) {
            candidate[cell] = table.candidates().contains(incidence.cell(cell)) && incidence.count(cell) >= threshold;
        }
        shown = candidate.clone();
    }

    static Pattern of(ConfidentialTable table) {
        Suppression suppression = new Suppression(table);
        suppression.hide();
        suppression.dropNeedlessProofs();
        suppression.showAgain();
        suppression.dropNeedlessProofs();
        return suppression.pattern();
    }

    private void hide() {
        BitSet uncovered = new BitSet();
        IntStream.range(0, incidence.size())
                .filter(cell -> incidence.count(cell) < threshold)
                .forEach(uncovered::set);
        for (int cell : smallestFirst(uncovered)) {
            if (uncovered.get(cell)) {
                Proof proof = open(cell);
                proof.forbids().stream().forEach(forbidden -> shown[forbidden] = false);
                uncovered.andNot(proof.covers());
                proofs.add(proof);
            }
        }
    }

    private Proof open(int cell) {
        Proof already = interval.prove(cell, shown);
        Proof proof = already != null ? already : Proof.of(incidence, threshold, search.find(cell, shown));
        if (!proof.covers().get(cell)) {
            throw new IllegalStateException(
                    "No witness for " + incidence.cell(cell).text());
        }
        return proof;
    }

    private List<Integer> smallestFirst(BitSet cells) {
        return cells.stream()
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(incidence::count).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Drops proofs whose cells others cover as well, those that forbid most first. */
    private void dropNeedlessProofs() {
        int[] times = timesCovered(proofs);
        proofs.sort(Comparator.comparingInt((Proof proof) -> -proof.forbids().cardinality()));
        List<Proof> needed = new ArrayList<>();
        for (Proof proof : proofs) {
            if (proof.covers().stream().allMatch(cell -> times[cell] > 1)) {
                proof.covers().stream().forEach(cell -> times[cell]--);
            } else {
                needed.add(proof);
            }
        }
        proofs = needed;
        System.arraycopy(candidate, 0, shown, 0, shown.length);
        proofs.forEach(proof -> proof.forbids().stream().forEach(cell -> shown[cell] = false));
    }

    private int[] timesCovered(List<Proof> by) {
        int[] times = new int[incidence.size()];
        by.forEach(proof -> proof.covers().stream().forEach(cell -> times[cell]++));
        return times;
    }

    private void showAgain() {
        List<Integer> largestFirst = IntStream.range(0, shown.length)
                .filter(cell -> candidate[cell] && !shown[cell])
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(cell -> -incidence.leavesOf(cell).length)
                        .thenComparingLong(cell -> -incidence.count(cell))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (int cell : largestFirst) {
            shown[cell] = true;
            List<Proof> others = proofsWithout(cell);
            if (others == null) {
                shown[cell] = false;
            } else {
                proofs = others;
            }
        }
    }

    /** Proofs for everything that also stand when this cell is shown; null where there are none. */
    private @Nullable List<Proof> proofsWithout(int cell) {
        List<Proof> standing = new ArrayList<>();
        BitSet uncovered = new BitSet();
        for (Proof proof : proofs) {
            if (proof.forbids().get(cell)) {
                uncovered.or(proof.covers());
            } else {
                standing.add(proof);
            }
        }
        standing.forEach(proof -> uncovered.andNot(proof.covers()));
        for (int open = uncovered.nextSetBit(0); open >= 0; open = uncovered.nextSetBit(0)) {
            Proof proof = ++trials > MOST_TRIALS ? null : interval.prove(open, shown);
            if (proof == null) {
                return null;
            }
            uncovered.andNot(proof.covers());
            standing.add(proof);
        }
        return standing;
    }

    private Pattern pattern() {
        SortedSet<CellKey> visible = new TreeSet<>();
        IntStream.range(0, shown.length).filter(cell -> shown[cell]).forEach(cell -> visible.add(incidence.cell(cell)));
        return new Pattern(
                visible, proofs.stream().map(proof -> proof.witness(incidence)).toList());
    }
}
