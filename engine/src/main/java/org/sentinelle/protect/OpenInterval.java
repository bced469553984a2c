package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
    private static final int MOST_NODES = 10;

    /** All tables that agree with the shown cells which hang together with the first leaf of a cell. */
    Tables tables(int cell, boolean[] shown) {
        SortedSet<Integer> leaves = incidence.component(incidence.leavesOf(cell)[0], shown);
        return new Tables(cell, leaves, incidence.sumsWithin(leaves, shown));
    }

    /** The two tables that prove the cell open, or null where it is not or no whole numbers were found. */
    @Nullable
    Proof prove(int cell, Tables tables, boolean[] shown) {
        long count = tables.count();
        SortedMap<Integer, Long> high = tables.extreme(-1, count + threshold);
        if (high == null) {
            return null;
        }
        Proof single = Proof.of(incidence, threshold, high);
        if (single.covers().get(cell)) {
            return proven(single, shown);
        }
        SortedMap<Integer, Long> low = tables.extreme(1, count);
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

    /**
     * All tables over some leaves that agree with the shown cells. Leaves that lie in the same shown cells, and alike in or
     * outside the target, are one variable: only their sum matters.
     */
    final class Tables {
        private final int target;
        private final List<Integer> fixed;
        private final List<List<Integer>> bundles;

        Tables(int target, SortedSet<Integer> leaves, SortedSet<Integer> fixed) {
            this.target = target;
            this.fixed = List.copyOf(fixed);
            Map<List<Integer>, List<Integer>> bySignature = new LinkedHashMap<>();
            for (int leaf : leaves) {
                List<Integer> signature = Arrays.stream(incidence.cellsOf(leaf))
                        .filter(cell -> cell == target || fixed.contains(cell))
                        .boxed()
                        .toList();
                bySignature.computeIfAbsent(signature, s -> new ArrayList<>()).add(leaf);
            }
            bundles = List.copyOf(bySignature.values());
        }

        long size() {
            return bundles.size() * (fixed.size() + 1L);
        }

        /** The count of the target within these leaves. */
        long count() {
            return terms(target).stream()
                    .mapToLong(term -> count(bundles.get(term.variable())))
                    .sum();
        }

        private long count(List<Integer> bundle) {
            return bundle.stream().mapToLong(incidence::truth).sum();
        }

        /** The table where the target is smallest (sign 1) or largest (sign -1), but at most the limit. */
        @Nullable
        SortedMap<Integer, Long> extreme(int sign, long limit) {
            List<Double> costs = new ArrayList<>(Collections.nCopies(bundles.size(), 0.0));
            for (Term term : terms(target)) {
                costs.set(term.variable(), (double) sign);
            }
            List<Row> rows = new ArrayList<>();
            for (int cell : fixed) {
                rows.add(Row.equal(terms(cell), incidence.count(cell)));
            }
            rows.add(new Row(terms(target), Double.NEGATIVE_INFINITY, limit));
            return integers(new LinearProgramme(costs, rows), sign);
        }

        /** The extreme table, or one of whole numbers with the same sum, rounded to the inside. */
        private @Nullable SortedMap<Integer, Long> integers(LinearProgramme programme, int sign) {
            if (!(programme.minimise() instanceof Solution.Optimal corner)) {
                return null;
            }
            if (corner.isIntegral()) {
                return change(corner);
            }
            double sum = sign * Math.ceil(corner.value() - corner.tolerance());
            IntegerProgramme whole = new IntegerProgramme(programme.with(Row.equal(terms(target), sum)), MOST_NODES);
            return whole.dive() instanceof Solution.Optimal table ? change(table) : null;
        }

        private List<Term> terms(int cell) {
            int[] inside = incidence.leavesOf(cell);
            return IntStream.range(0, bundles.size())
                    .filter(b -> Arrays.binarySearch(inside, bundles.get(b).get(0)) >= 0)
                    .mapToObj(b -> new Term(b, 1))
                    .toList();
        }

        private SortedMap<Integer, Long> change(Solution.Optimal solution) {
            SortedMap<Integer, Long> change = new TreeMap<>();
            for (int b = 0; b < bundles.size(); b++) {
                List<Integer> bundle = bundles.get(b);
                spread(Math.max(0, solution.rounded(b)) - count(bundle), bundle, change);
            }
            return change;
        }

        /** More goes to the first leaf; less is taken from one leaf after the other, down to zero. */
        private void spread(long difference, List<Integer> bundle, SortedMap<Integer, Long> change) {
            if (difference > 0) {
                change.put(bundle.get(0), difference);
            }
            long left = -difference;
            for (int leaf : bundle) {
                long taken = Math.min(left, incidence.truth(leaf));
                if (taken > 0) {
                    change.put(leaf, -taken);
                    left -= taken;
                }
            }
        }
    }
}
