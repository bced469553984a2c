package org.sentinelle.stats.optimise;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Arrays;
import java.util.List;

/**
 * A linear programme in whole numbers: minimise {@code c'x} subject to {@code low_i <= a_i'x <= high_i} and bounds of each x.
 *
 * <p>Solved by OR-Tools CP-SAT with one worker, a fixed seed and a limit of deterministic effort in place of time, so the same
 * programme always gets the same answer.
 *
 * @param variables numbered from 0
 */
public record WholeNumberProgramme(List<Variable> variables, List<Row> rows) {

    /** {@code low <= x <= high} at a cost for each unit. */
    public record Variable(long low, long high, long cost) {}

    /** One coefficient of a row. */
    public record Term(int variable, long coefficient) {}

    /** {@code low <= sum of terms <= high}. */
    public record Row(List<Term> terms, long low, long high) {
        public Row {
            terms = List.copyOf(terms);
        }
    }

    /** What was found. */
    public sealed interface Answer {}

    /**
     * Values that satisfy all rows.
     *
     * @param optimal whether no others are cheaper; false where the search ended before this was known
     */
    public record Found(List<Long> x, boolean optimal) implements Answer {
        public Found {
            x = List.copyOf(x);
        }
    }

    /**
     * No values.
     *
     * @param impossible whether there are none; false where the search ended before this was known
     */
    public record Nothing(boolean impossible) implements Answer {}

    public WholeNumberProgramme {
        variables = List.copyOf(variables);
        rows = List.copyOf(rows);
    }

    /**
     * The optimum, or the best that is found.
     *
     * @param effort the most deterministic seconds, a count of operations that is about a second of an ordinary processor each
     */
    public Answer minimise(double effort) {
        Loader.loadNativeLibraries();
        CpModel model = new CpModel();
        IntVar[] x = new IntVar[variables.size()];
        long[] costs = new long[x.length];
        for (int j = 0; j < x.length; j++) {
            Variable variable = variables.get(j);
            x[j] = model.newIntVar(variable.low(), variable.high(), "");
            costs[j] = variable.cost();
        }
        rows.forEach(row -> model.addLinearConstraint(expression(row, x), row.low(), row.high()));
        model.minimize(LinearExpr.weightedSum(x, costs));
        return solve(model, x, effort);
    }

    private static LinearExprBuilder expression(Row row, IntVar[] x) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        row.terms().forEach(term -> sum.addTerm(x[term.variable()], term.coefficient()));
        return sum;
    }

    private static Answer solve(CpModel model, IntVar[] x, double effort) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(1)
                .setMaxDeterministicTime(effort)
                .setLogSearchProgress(false);
        CpSolverStatus status = solver.solve(model);
        return switch (status) {
            case OPTIMAL, FEASIBLE ->
                new Found(Arrays.stream(x).map(solver::value).toList(), status == CpSolverStatus.OPTIMAL);
            case INFEASIBLE -> new Nothing(true);
            case UNKNOWN -> new Nothing(false);
            default -> throw new IllegalStateException("The solver refuses the programme: " + status);
        };
    }
}
