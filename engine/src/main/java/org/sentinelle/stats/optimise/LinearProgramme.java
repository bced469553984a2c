package org.sentinelle.stats.optimise;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * A linear programme: minimise {@code c'x} subject to {@code low_i <= a_i'x <= high_i} and {@code x >= 0}.
 *
 * <p>The answer is a floating-point one, so whoever needs certainty checks it in exact arithmetic. The search is bounded
 * by iterations, never by time: the same programme always gets the same answer.
 *
 * @param costs c, one for each variable; variables are numbered from 0
 */
public record LinearProgramme(List<Double> costs, List<Row> rows) {
    /** Far above what programmes of a few thousand rows need; there to end a search that cycles. */
    private static final int MOST_ITERATIONS = 200_000;

    /** Wide enough for round-off at counts of millions, narrow enough to tell fractions from integers. */
    private static final double INTEGRAL_TOLERANCE = 1e-6;

    /** The same programme with one row more. */
    public LinearProgramme with(Row row) {
        List<Row> more = new ArrayList<>(rows);
        more.add(row);
        return new LinearProgramme(costs, more);
    }

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
        return solve(model());
    }

    private ExpressionsBasedModel model() {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        limit(model.options);
        List<Variable> x = new ArrayList<>(costs.size());
        for (double cost : costs) {
            Variable variable = model.addVariable().lower(0);
            variable.weight(cost);
            x.add(variable);
        }
        for (Row row : rows) {
            add(row, x, model.addExpression());
        }
        return model;
    }

    private static void add(Row row, List<Variable> x, Expression expression) {
        for (Term term : row.terms()) {
            expression.add(x.get(term.variable()), term.coefficient());
        }
        if (row.low() > Double.NEGATIVE_INFINITY) {
            expression.lower(row.low());
        }
        if (row.high() < Double.POSITIVE_INFINITY) {
            expression.upper(row.high());
        }
    }

    private static void limit(Optimisation.Options options) {
        options.time_abort = Long.MAX_VALUE;
        options.time_suffice = Long.MAX_VALUE;
        options.iterations_abort = MOST_ITERATIONS;
        options.iterations_suffice = MOST_ITERATIONS;
    }

    private Solution solve(ExpressionsBasedModel model) {
        Optimisation.Result result = model.minimise();
        if (result.getState().isOptimal()) {
            List<Double> x = new ArrayList<>(costs.size());
            for (int j = 0; j < costs.size(); j++) {
                x.add(result.doubleValue(j));
            }
            return new Solution.Optimal(result.getValue(), x, INTEGRAL_TOLERANCE);
        }
        return new Solution.None(result.getState() == Optimisation.State.UNBOUNDED);
    }
}
