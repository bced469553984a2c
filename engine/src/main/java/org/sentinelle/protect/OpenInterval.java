package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.stats.optimise.IntegerProgramme;
import org.sentinelle.stats.optimise.LinearProgramme;
import org.sentinelle.stats.optimise.LinearProgramme.Row;
import org.sentinelle.stats.optimise.LinearProgramme.Term;
import org.sentinelle.stats.optimise.Solution;

/**
 * Asks whether a sensitive cell is open already: the largest and the smallest value x that whoever knows the shown cells
 * must allow, over tables y,
 *
 * <pre>
 * max and min of x = sum of y over the cell
 * s.t. sum of y over c = count of c   for each shown c,   y &gt;= 0
 * </pre>
 *
 * <p>Where the corner is not of whole numbers, a table of whole numbers near it is searched; if none is found, the cell
 * counts as closed and something more is hidden than needed. Only the leaves that hang together with the cell's first leaf
 * through shown cells are moved.
 */
record OpenInterval(Incidence incidence, int threshold) {
    /** Branch and bound gives up after these nodes. */
    private static final int MOST_NODES = 24;

    /** All tables that agree with the shown cells which hang together with the first leaf of a cell. */
    Tables tables(int cell, boolean[] shown) {
        SortedSet<Integer> leaves = incidence.component(incidence.leavesOf(cell)[0], shown);
        return new Tables(List.copyOf(leaves), List.copyOf(incidence.sumsWithin(leaves, shown)));
    }

    /** The two tables that prove the cell open, or null where it is not or no whole numbers were found. */
    @Nullable
    Proof prove(int cell, Tables tables, boolean[] shown) {
        int[] moving = Arrays.stream(incidence.leavesOf(cell))
                .filter(leaf -> tables.place(leaf) >= 0)
                .toArray();
        long count = Arrays.stream(moving).mapToLong(incidence::truth).sum();
        SortedMap<Integer, Long> high = tables.extreme(moving, -1, count + threshold);
        if (high == null) {
            return null;
        }
        Proof single = Proof.of(incidence, threshold, high);
        if (single.covers().get(cell)) {
            return proven(single, shown);
        }
        SortedMap<Integer, Long> low = tables.extreme(moving, 1, count);
        if (low == null) {
            return null;
        }
        Proof pair = Proof.of(incidence, threshold, low, high);
        return pair.covers().get(cell) ? proven(pair, shown) : null;
    }

    /** The solver may be wrong: only tables that leave every shown cell as it is are a proof. */
    private static @Nullable Proof proven(Proof proof, boolean[] shown) {
        return proof.forbids().stream().anyMatch(cell -> shown[cell]) ? null : proof;
    }

    /** All tables over some leaves that agree with the shown cells. */
    final class Tables {
        private final List<Integer> leaves;
        private final List<Integer> fixed;

        Tables(List<Integer> leaves, List<Integer> fixed) {
            this.leaves = leaves;
            this.fixed = fixed;
        }

        long size() {
            return leaves.size() * (fixed.size() + 1L);
        }

        /** The table where the sum over these leaves is smallest (sign 1) or largest (sign -1), but at most the limit. */
        @Nullable
        SortedMap<Integer, Long> extreme(int[] moving, int sign, long limit) {
            List<Double> costs = new ArrayList<>(Collections.nCopies(leaves.size(), 0.0));
            for (Term term : terms(moving)) {
                costs.set(term.variable(), (double) sign);
            }
            List<Row> rows = new ArrayList<>();
            for (int cell : fixed) {
                rows.add(Row.equal(terms(incidence.leavesOf(cell)), incidence.count(cell)));
            }
            rows.add(new Row(terms(moving), Double.NEGATIVE_INFINITY, limit));
            return integers(new LinearProgramme(costs, rows), moving, sign);
        }

        /** The extreme table, or one of whole numbers with the same sum, rounded to the inside. */
        private @Nullable SortedMap<Integer, Long> integers(LinearProgramme programme, int[] moving, int sign) {
            if (!(programme.minimise() instanceof Solution.Optimal corner)) {
                return null;
            }
            if (corner.isIntegral()) {
                return change(corner);
            }
            double sum = sign * Math.ceil(corner.value() - corner.tolerance());
            IntegerProgramme whole = new IntegerProgramme(programme.with(Row.equal(terms(moving), sum)), MOST_NODES);
            return whole.dive() instanceof Solution.Optimal table ? change(table) : null;
        }

        /** Where a leaf stands among the variables; negative where it is none. */
        int place(int leaf) {
            return Collections.binarySearch(leaves, leaf);
        }

        private List<Term> terms(int[] of) {
            return Arrays.stream(of).mapToObj(leaf -> new Term(place(leaf), 1)).toList();
        }

        private SortedMap<Integer, Long> change(Solution.Optimal solution) {
            SortedMap<Integer, Long> change = new TreeMap<>();
            for (int j = 0; j < leaves.size(); j++) {
                long difference = Math.max(0, solution.rounded(j)) - incidence.truth(leaves.get(j));
                if (difference != 0) {
                    change.put(leaves.get(j), difference);
                }
            }
            return change;
        }
    }
}
