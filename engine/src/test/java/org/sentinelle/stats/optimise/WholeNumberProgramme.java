package org.sentinelle.stats.optimise;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.OptimizationProblemType;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.List;

/**
 * A linear programme in whole numbers: minimise {@code c'x} subject to {@code low_i <= a_i'x <= high_i} and bounds of each x. For
 * those who attack in tests, so that they do not depend on the solver that protects.
 *
 * <p>Solved by OR-Tools CP-SAT with one worker, a fixed seed and a limit of deterministic effort in place of time, so the same
 * programme always gets the same answer; that it satisfies the rows is verified in whole numbers. CP-SAT is reached through the
 * interface for linear programmes: its own one sets up logging for the whole process, which ends the process where something else
 * of OR-Tools did so before.
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
        MPSolver solver = new MPSolver("", OptimizationProblemType.SAT_INTEGER_PROGRAMMING);
        try {
            solver.suppressOutput();
            if (!solver.setSolverSpecificParametersAsString(
                    "num_workers: 1 random_seed: 1 max_deterministic_time: " + effort)) {
                throw new IllegalStateException("The solver does not know its own limits");
            }
            return solve(solver);
        } finally {
            solver.delete();
        }
    }

    private Answer solve(MPSolver solver) {
        MPVariable[] x = new MPVariable[variables.size()];
        for (int j = 0; j < x.length; j++) {
            Variable variable = variables.get(j);
            x[j] = solver.makeIntVar((double) variable.low(), (double) variable.high(), "");
            solver.objective().setCoefficient(x[j], (double) variable.cost());
        }
        for (Row row : rows) {
            MPConstraint constraint = solver.makeConstraint((double) row.low(), (double) row.high());
            row.terms().forEach(term -> constraint.setCoefficient(x[term.variable()], (double) term.coefficient()));
        }
        MPSolver.ResultStatus status = solver.solve();
        return switch (status) {
            case OPTIMAL, FEASIBLE -> verified(x, status == MPSolver.ResultStatus.OPTIMAL);
            case INFEASIBLE -> new Nothing(true);
            case NOT_SOLVED -> new Nothing(false);
            default -> throw new IllegalStateException("The solver refuses the programme: " + status);
        };
    }

    private Found verified(MPVariable[] variables, boolean optimal) {
        List<Long> x = Arrays.stream(variables)
                .map(variable -> Math.round(variable.solutionValue()))
                .toList();
        for (Row row : rows) {
            long sum = row.terms().stream()
                    .mapToLong(term -> term.coefficient() * x.get(term.variable()))
                    .sum();
            if (sum < row.low() || sum > row.high()) {
                throw new IllegalStateException("The solver's answer does not satisfy the programme");
            }
        }
        return new Found(x, optimal);
    }
}
