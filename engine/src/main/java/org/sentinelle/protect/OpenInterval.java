package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
 * <p>Fractional corners count as no answer: then something more is hidden than needed.
 */
record OpenInterval(Incidence incidence, int threshold) {
    /** Rows by columns up to which a programme is solved in about a second. */
    private static final long LARGEST_PROGRAMME = 2_000_000;

    /** The two tables that prove it, or null where the cell is not open or no whole numbers were found. */
    @Nullable
    Proof prove(int cell, boolean[] shown) {
        int[] inside = incidence.leavesOf(cell);
        SortedSet<Integer> leaves = incidence.component(inside[0], shown);
        int[] moving = Arrays.stream(inside).filter(leaves::contains).toArray();
        long count = Arrays.stream(moving).mapToLong(incidence::truth).sum();
        Tables tables = new Tables(List.copyOf(leaves), List.copyOf(incidence.sumsWithin(leaves, shown)));
        if (tables.size() > LARGEST_PROGRAMME) {
            return null;
        }
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
    private final class Tables {
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
            Solution solution = new LinearProgramme(costs, rows).minimise();
            return solution instanceof Solution.Optimal optimal && optimal.isIntegral() ? change(optimal) : null;
        }

        private List<Term> terms(int[] of) {
            return Arrays.stream(of)
                    .mapToObj(leaf -> new Term(Collections.binarySearch(leaves, leaf), 1))
                    .toList();
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
