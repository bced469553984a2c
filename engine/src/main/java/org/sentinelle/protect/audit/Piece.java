package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.stats.optimise.LinearProgramme;
import org.sentinelle.stats.optimise.LinearProgramme.Term;
import org.sentinelle.stats.optimise.Solution;

/**
 * Columns that hang together, with all rows over them. Programmes are written in what each column has above its lower limit, and
 * each row is divided by its largest coefficient.
 */
final class Piece {
    private final Map<Integer, Integer> places = new HashMap<>();
    private final List<Integer> columns;
    private final Limits limits;
    private final List<LinearProgramme.Row> rows = new ArrayList<>();
    private int solved;
    private @Nullable List<Double> first;

    /** @param cap what a column that nothing limits is held to */
    Piece(List<Integer> columns, List<Row> rows, Limits limits, long cap) {
        this.columns = columns;
        this.limits = limits;
        columns.forEach(column -> places.put(column, places.size()));
        Map<List<Term>, LinearProgramme.Row> different = new LinkedHashMap<>();
        rows.forEach(row -> add(row, different));
        this.rows.addAll(different.values());
        for (int column : columns) {
            boolean open = limits.high(column) == Limits.NONE;
            if (open || limits.isRounded(column)) {
                double high = open ? cap : limits.high(column) - limits.low(column);
                this.rows.add(
                        new LinearProgramme.Row(List.of(new Term(place(column), 1)), Double.NEGATIVE_INFINITY, high));
            }
        }
    }

    private void add(Row row, Map<List<Term>, LinearProgramme.Row> different) {
        List<Term> terms = new ArrayList<>();
        double largest = 1;
        double given = 0;
        for (int i = 0; i < row.length(); i++) {
            given += (double) row.coefficient(i) * limits.low(row.column(i));
            if (!limits.isFixed(row.column(i))) {
                largest = Math.max(largest, Math.abs((double) row.coefficient(i)));
            }
        }
        for (int i = 0; i < row.length(); i++) {
            if (!limits.isFixed(row.column(i))) {
                terms.add(new Term(place(row.column(i)), row.coefficient(i) / largest));
            }
        }
        double low = row.hasLow() ? (row.low() - given) / largest : Double.NEGATIVE_INFINITY;
        double high = row.hasHigh() ? (row.high() - given) / largest : Double.POSITIVE_INFINITY;
        different.merge(List.copyOf(terms), new LinearProgramme.Row(terms, low, high), Piece::meeting);
    }

    private static LinearProgramme.Row meeting(LinearProgramme.Row one, LinearProgramme.Row other) {
        double low = Math.max(one.low(), other.low());
        double high = Math.min(one.high(), other.high());
        return low > high ? one : new LinearProgramme.Row(one.terms(), low, high);
    }

    int place(int column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("Column " + column + " belongs to another piece");
        }
        return place;
    }

    int size() {
        return columns.size();
    }

    /** How many programmes were solved. */
    int solved() {
        return solved;
    }

    /** A table that everything said allows, the one with the largest sum; null where there is none. */
    @Nullable
    List<Double> largest(Share.Sum sum) {
        return solve(costs(sum, -1), rows);
    }

    /** The one with the smallest sum. */
    @Nullable
    List<Double> smallest(Share.Sum sum) {
        return solve(costs(sum, 1), rows);
    }

    /** Any; the same one each time. */
    @Nullable
    List<Double> any() {
        if (first == null) {
            first = solve(new ArrayList<>(Collections.nCopies(size(), 0.0)), rows);
        }
        return first;
    }

    private List<Double> costs(Share.Sum sum, int sign) {
        List<Double> costs = new ArrayList<>(Collections.nCopies(size(), 0.0));
        sum.terms().forEach((place, coefficient) -> costs.set(place, (double) sign * coefficient));
        return costs;
    }

    /** A sum with what else it needs and where it is to get. */
    record Wish(Share.Sum sum, double given, double goal) {}

    /** The table in which most sums come to their goals together: it has the largest total of {@code min(sum + given, goal)}. */
    @Nullable
    List<Double> raising(List<Wish> wishes) {
        List<LinearProgramme.Row> more = new ArrayList<>(rows);
        List<Double> costs = new ArrayList<>(Collections.nCopies(size(), 0.0));
        for (Wish wish : wishes) {
            Term reached = new Term(costs.size(), 1);
            List<Term> terms = terms(wish.sum(), 1);
            terms.add(new Term(costs.size(), -1));
            more.add(LinearProgramme.Row.atLeast(terms, -wish.given()));
            more.add(new LinearProgramme.Row(List.of(reached), Double.NEGATIVE_INFINITY, wish.goal()));
            costs.add(-1.0);
        }
        return solve(costs, more);
    }

    /** The table in which most sums come down to their goals: it has the smallest total of {@code max(sum + given - goal, 0)}. */
    @Nullable
    List<Double> lowering(List<Wish> wishes) {
        List<LinearProgramme.Row> more = new ArrayList<>(rows);
        List<Double> costs = new ArrayList<>(Collections.nCopies(size(), 0.0));
        for (Wish wish : wishes) {
            List<Term> terms = terms(wish.sum(), -1);
            terms.add(new Term(costs.size(), 1));
            more.add(LinearProgramme.Row.atLeast(terms, wish.given() - wish.goal()));
            costs.add(1.0);
        }
        return solve(costs, more);
    }

    private static List<Term> terms(Share.Sum sum, int sign) {
        List<Term> terms = new ArrayList<>();
        sum.terms().forEach((place, coefficient) -> terms.add(new Term(place, (double) sign * coefficient)));
        return terms;
    }

    private @Nullable List<Double> solve(List<Double> costs, List<LinearProgramme.Row> all) {
        solved++;
        return new LinearProgramme(costs, all).minimise() instanceof Solution.Optimal optimal
                ? optimal.x().subList(0, size())
                : null;
    }
}
