package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.stats.optimise.LinearProgramme;
import org.sentinelle.stats.optimise.LinearProgramme.Term;

/**
 * Columns that hang together, with all rows over them. Programmes are written in what each column has above its lower limit, and
 * each row is divided by its largest coefficient. They have only the rows that are needed; a table that breaks another one is sought
 * again with all of them.
 */
final class Piece {
    /** How far a table may miss a row, and for each unit that the row adds up. */
    private static final double MISS = 1e-6;

    private static final double MISS_EACH = 1e-9;

    private final Map<Integer, Integer> places = new HashMap<>();
    private final List<Integer> columns;
    private final Limits limits;
    private final Equations equations;
    private final List<LinearProgramme.Row> all;
    private final List<LinearProgramme.Row> needed;
    private @Nullable Programme programme;
    private int solved;
    private double @Nullable [] first;

    /** @param cap what a column that nothing limits is held to */
    Piece(List<Integer> columns, List<Row> rows, Limits limits, long cap) {
        this.columns = columns;
        this.limits = limits;
        columns.forEach(column -> places.put(column, places.size()));
        Map<List<Term>, LinearProgramme.Row> different = new LinkedHashMap<>();
        Map<List<Term>, LinearProgramme.Row> some = new LinkedHashMap<>();
        this.equations = new Equations(columns.size(), this::place, limits);
        BitSet wanted = equations.needed(rows);
        for (int i = 0; i < rows.size(); i++) {
            LinearProgramme.Row written = written(rows.get(i));
            different.merge(written.terms(), written, Piece::meeting);
            if (wanted.get(i)) {
                some.merge(written.terms(), written, Piece::meeting);
            }
        }
        List<LinearProgramme.Row> ends = ends(cap);
        this.all = joined(different, ends);
        this.needed = joined(some, ends);
    }

    private static List<LinearProgramme.Row> joined(
            Map<List<Term>, LinearProgramme.Row> rows, List<LinearProgramme.Row> ends) {
        List<LinearProgramme.Row> joined = new ArrayList<>(rows.values());
        joined.addAll(ends);
        return joined;
    }

    private List<LinearProgramme.Row> ends(long cap) {
        List<LinearProgramme.Row> ends = new ArrayList<>();
        for (int column : columns) {
            boolean open = limits.high(column) == Limits.NONE;
            if (open || limits.isRounded(column)) {
                double high = open ? cap : limits.high(column) - limits.low(column);
                ends.add(new LinearProgramme.Row(List.of(new Term(place(column), 1)), Double.NEGATIVE_INFINITY, high));
            }
        }
        return ends;
    }

    private LinearProgramme.Row written(Row row) {
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
        return new LinearProgramme.Row(terms, low, high);
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

    Equations equations() {
        return equations;
    }

    /** How many programmes were solved. */
    int solved() {
        return solved;
    }

    /** Any table that everything said allows, the same one each time; null where there is none. */
    double @Nullable [] any() {
        if (first == null) {
            first = cheapest(new double[size()]);
            rest();
        }
        return first;
    }

    /** The table that costs least among those that everything said allows; null where there is none. */
    double @Nullable [] cheapest(double[] costs) {
        if (programme == null) {
            programme = new Programme(size(), needed);
        }
        solved++;
        double[] table = programme.cheapest(costs);
        return table != null && isAllowed(table) ? table : again(costs);
    }

    private double @Nullable [] again(double[] costs) {
        rest();
        solved++;
        try (Programme whole = new Programme(size(), all)) {
            return whole.cheapest(costs);
        }
    }

    private boolean isAllowed(double[] table) {
        for (LinearProgramme.Row row : all) {
            double value = 0;
            double magnitude = 0;
            for (Term term : row.terms()) {
                double part = term.coefficient() * table[term.variable()];
                value += part;
                magnitude += Math.abs(part);
            }
            double miss = MISS + MISS_EACH * magnitude;
            if (value < row.low() - miss || value > row.high() + miss) {
                return false;
            }
        }
        return true;
    }

    /** Lets go of the solver until it is needed again. */
    void rest() {
        if (programme != null) {
            programme.close();
            programme = null;
        }
    }
}
