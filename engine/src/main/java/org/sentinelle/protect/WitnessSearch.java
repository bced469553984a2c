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
 * Looks for a second table in which one sensitive cell is higher by the threshold k while as little as possible of what is
 * shown changes:
 *
 * <pre>
 * min  sum over shown cells c of w_c (up_c + down_c),    w_c = sqrt(number of leaves of c) (1 + ln(1 + count of c) / 10)
 * s.t. sum of y over c - up_c + down_c = count of c      for each shown c
 *      sum of y over the sensitive cell = its count + k,  y, up, down &gt;= 0
 * </pre>
 *
 * <p>Any table of non-negative integers will do as long as every shown cell that it changes is hidden, so what the solver
 * says can only cost cells, never safety.
 */
record WitnessSearch(Incidence incidence, int threshold) {
    /** Rows by columns up to which a programme is solved in about a second; larger ones hide a leaf's cells at once. */
    private static final long LARGEST_PROGRAMME = 5_000_000;

    /** Branch and bound gives up after these nodes. */
    private static final int MOST_NODES = 2_000;

    private static final double WEIGHT_OF_SIZE = 0.1;

    /** A table's departure from the truth, leaf to difference, in which the cell gains at least the threshold. */
    SortedMap<Integer, Long> find(int cell, boolean[] shown) {
        int leaf = cheapestLeaf(cell, shown);
        SortedMap<Integer, Long> alone = new TreeMap<>();
        alone.put(leaf, (long) threshold);
        if (cost(alone, shown) == 0) {
            return alone;
        }
        SortedMap<Integer, Long> solved = solve(cell, incidence.component(leaf, shown), shown);
        return solved == null || cost(solved, shown) >= cost(alone, shown) ? alone : solved;
    }

    /** What is lost by hiding the shown cells that the change moves. */
    double cost(SortedMap<Integer, Long> change, boolean[] shown) {
        return incidence.moved(change).keySet().stream()
                .filter(c -> shown[c])
                .mapToDouble(this::weight)
                .sum();
    }

    private double weight(int cell) {
        return Math.sqrt(incidence.leavesOf(cell).length) * (1 + WEIGHT_OF_SIZE * Math.log1p(incidence.count(cell)));
    }

    private int cheapestLeaf(int cell, boolean[] shown) {
        int cheapest = incidence.leavesOf(cell)[0];
        double least = Double.POSITIVE_INFINITY;
        for (int leaf : incidence.leavesOf(cell)) {
            double cost = Arrays.stream(incidence.cellsOf(leaf))
                    .filter(c -> shown[c])
                    .mapToDouble(this::weight)
                    .sum();
            if (cost < least) {
                least = cost;
                cheapest = leaf;
            }
        }
        return cheapest;
    }

    private @Nullable SortedMap<Integer, Long> solve(int cell, SortedSet<Integer> leaves, boolean[] shown) {
        List<Integer> variables = List.copyOf(leaves);
        SortedSet<Integer> fixed = incidence.sumsWithin(leaves, shown);
        long columns = variables.size() + 2L * fixed.size();
        if (columns * (fixed.size() + 1L) > LARGEST_PROGRAMME) {
            return null;
        }
        LinearProgramme programme = programme(cell, leaves, List.copyOf(fixed));
        if (!(programme.minimise() instanceof Solution.Optimal real)) {
            return null;
        }
        if (real.isIntegral()) {
            return change(cell, variables, real);
        }
        return programme.minimiseOverIntegers(MOST_NODES) instanceof Solution.Optimal whole
                ? change(cell, variables, whole)
                : null;
    }

    private LinearProgramme programme(int target, SortedSet<Integer> variables, List<Integer> fixed) {
        Place place = new Place(List.copyOf(variables));
        List<Double> costs = new ArrayList<>();
        variables.forEach(v -> costs.add(0.0));
        List<Row> rows = new ArrayList<>();
        for (int cell : fixed) {
            List<Term> terms = place.terms(incidence.leavesOf(cell));
            terms.add(new Term(costs.size(), -1));
            terms.add(new Term(costs.size() + 1, 1));
            rows.add(Row.equal(terms, incidence.count(cell)));
            costs.add(weight(cell));
            costs.add(weight(cell));
        }
        int[] inside = Arrays.stream(incidence.leavesOf(target))
                .filter(variables::contains)
                .toArray();
        long count = Arrays.stream(inside).mapToLong(incidence::truth).sum();
        rows.add(Row.equal(place.terms(inside), count + threshold));
        return new LinearProgramme(costs, rows);
    }

    /** The solver's table as integers; null where rounding or the solver spoilt it. */
    private @Nullable SortedMap<Integer, Long> change(int target, List<Integer> variables, Solution.Optimal solution) {
        SortedMap<Integer, Long> change = new TreeMap<>();
        for (int j = 0; j < variables.size(); j++) {
            int leaf = variables.get(j);
            long difference = Math.max(0, solution.rounded(j)) - incidence.truth(leaf);
            if (difference != 0) {
                change.put(leaf, difference);
            }
        }
        return incidence.moved(change).getOrDefault(target, 0L) >= threshold ? change : null;
    }

    /** Where each leaf stands among the variables. */
    private record Place(List<Integer> variables) {
        List<Term> terms(int[] leaves) {
            List<Term> terms = new ArrayList<>();
            for (int leaf : leaves) {
                int j = Collections.binarySearch(variables, leaf);
                terms.add(new Term(j, 1));
            }
            return terms;
        }
    }
}
