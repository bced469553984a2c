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
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.Witness;

/**
 * Decides which cells stay visible, by witnesses.
 *
 * <p>A cell of the lattice is sensitive when its count is below the threshold k, zero included. It starts with nothing
 * shown, where a table with k more in one leaf proves every cell above that leaf open. Then it shows the candidates one by
 * one, the largest sums first; each must leave, for every sensitive cell, two tables of non-negative integers that agree
 * with all that is shown, and between which the cell differs by k or more and reaches k. Proofs that the new cell does not
 * disturb go on standing; the others are looked for anew ({@link OpenInterval}), and where one is not found the candidate
 * stays hidden. So at every moment everything is proven, and whatever goes wrong in a search hides more, never less.
 */
final class Suppression {
    private final Incidence incidence;
    private final OpenInterval interval;
    private final boolean[] shown;
    private List<Proof> proofs = new ArrayList<>();
    private long workLeft;

    /** The cells that stay visible, and the proofs for all that must not be known. */
    record Pattern(SortedSet<CellKey> shown, List<Witness> witnesses) {
        Pattern {
            shown = Collections.unmodifiableSortedSet(new TreeSet<>(shown));
            witnesses = List.copyOf(witnesses);
        }
    }

    private Suppression(ConfidentialTable table, long mostWork) {
        incidence = new Incidence(table);
        interval = new OpenInterval(incidence, table.threshold());
        shown = new boolean[incidence.size()];
        workLeft = mostWork;
        for (int leaf = 0; leaf < table.leaves().size(); leaf++) {
            SortedMap<Integer, Long> more = new TreeMap<>();
            more.put(leaf, (long) table.threshold());
            proofs.add(Proof.of(incidence, table.threshold(), more));
        }
    }

    /**
     * The pattern for a table.
     *
     * @param mostWork entries of all programmes that may be solved; then the rest stays hidden. A limit on time that does
     *     not depend on the machine.
     */
    static Pattern of(ConfidentialTable table, long mostWork) {
        Suppression suppression = new Suppression(table, mostWork);
        List<Integer> largestFirst = suppression.largestFirst(table);
        largestFirst.forEach(suppression::tryToShow);
        suppression.dropNeedlessProofs();
        suppression.showUndisputed(largestFirst);
        return suppression.pattern();
    }

    private List<Integer> largestFirst(ConfidentialTable table) {
        return IntStream.range(0, incidence.size())
                .filter(cell -> table.candidates().contains(incidence.cell(cell)))
                .filter(cell -> incidence.count(cell) >= table.threshold())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(cell -> -incidence.leavesOf(cell).length)
                        .thenComparingLong(cell -> -incidence.count(cell))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private void tryToShow(int cell) {
        shown[cell] = true;
        List<Proof> standing = proofsBeside(cell);
        if (standing == null) {
            shown[cell] = false;
        } else {
            proofs = standing;
        }
    }

    /** Proofs for everything that also stand when this cell is shown; null where there are none. */
    private @Nullable List<Proof> proofsBeside(int cell) {
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
            Proof proof = prove(open);
            if (proof == null) {
                return null;
            }
            uncovered.andNot(proof.covers());
            standing.add(proof);
        }
        return standing;
    }

    private @Nullable Proof prove(int cell) {
        OpenInterval.Tables tables = interval.tables(cell, shown);
        workLeft -= tables.size();
        return workLeft < 0 ? null : interval.prove(cell, tables, shown);
    }

    /** Drops proofs whose cells others cover as well. */
    private void dropNeedlessProofs() {
        int[] times = new int[incidence.size()];
        proofs.forEach(proof -> proof.covers().stream().forEach(cell -> times[cell]++));
        List<Proof> needed = new ArrayList<>();
        for (Proof proof : proofs) {
            if (proof.covers().stream().allMatch(cell -> times[cell] > 1)) {
                proof.covers().stream().forEach(cell -> times[cell]--);
            } else {
                needed.add(proof);
            }
        }
        proofs = needed;
    }

    /** Shows what no proof forbids: cells that were refused for want of a proof that is not needed in the end. */
    private void showUndisputed(List<Integer> candidates) {
        BitSet forbidden = new BitSet();
        proofs.forEach(proof -> forbidden.or(proof.forbids()));
        candidates.forEach(cell -> shown[cell] = !forbidden.get(cell));
    }

    private Pattern pattern() {
        SortedSet<CellKey> visible = new TreeSet<>();
        IntStream.range(0, shown.length).filter(cell -> shown[cell]).forEach(cell -> visible.add(incidence.cell(cell)));
        return new Pattern(
                visible, proofs.stream().map(proof -> proof.witness(incidence)).toList());
    }
}
