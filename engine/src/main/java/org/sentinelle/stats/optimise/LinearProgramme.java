package org.sentinelle.stats.optimise;

import java.util.List;

/**
 * A linear programme: minimise {@code c'x} subject to {@code low_i <= a_i'x <= high_i} and {@code x >= 0}.
 *
 * <p>The answer is a floating-point one, so whoever needs certainty checks it in exact arithmetic. The search is bounded
 * by iterations, never by time: the same programme always gets the same answer.
 *
 * @param costs c, one for each variable; variables are numbered from 0
 */
public record LinearProgramme(List<Double> costs, List<Row> rows) {
    /** One coefficient of a row. */
    public record Term(int variable, double coefficient) {}

    /** {@code low <= sum of terms <= high}; use infinities for an open side. */
    public record Row(List<Term> terms, double low, double high) {
        public Row {
            terms = List.copyOf(terms);
            if (!(low <= high)) {
                throw new IllegalArgumentException("A row's limits run from " + low + " to " + high);
            }
        }

        public static Row equal(List<Term> terms, double value) {
            return new Row(terms, value, value);
        }

        public static Row atLeast(List<Term> terms, double low) {
            return new Row(terms, low, Double.POSITIVE_INFINITY);
        }
    }

    public LinearProgramme {
        costs = List.copyOf(costs);
        rows = List.copyOf(rows);
    }

    /** The optimum over real x. */
    public Solution minimise() {
        try (Solver solver = Solver.again()) {
            for (double cost : costs) {
                solver.variable(0, Double.POSITIVE_INFINITY, cost);
            }
            for (Row row : rows) {
                int i = solver.row(row.low(), row.high());
                row.terms().forEach(term -> solver.coefficient(i, term.variable(), term.coefficient()));
            }
            return solver.minimise();
        }
    }
}
