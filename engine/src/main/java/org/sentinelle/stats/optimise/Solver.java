package org.sentinelle.stats.optimise;

import com.google.ortools.Loader;
import com.google.ortools.init.CppBridge;
import com.google.ortools.init.CppFlags;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.OptimizationProblemType;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.IncrementalityValues;
import com.google.ortools.linearsolver.MPSolverParameters.IntegerParam;
import com.google.ortools.linearsolver.MPSolverParameters.PresolveValues;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;

/**
 * A programme that stays with the solver, so that after a change of limits or costs only the change has to be worked out:
 * minimise {@code c'x} subject to {@code low_i <= a_i'x <= high_i} and limits on each x.
 *
 * <p>The answer is a floating-point one, so whoever needs certainty checks it in exact arithmetic. One thread works, and
 * the search is bounded by steps, never by time: the same calls always get the same answers. The solver writes nothing
 * anywhere. Its memory is outside the heap, so close it.
 */
public final class Solver implements AutoCloseable {
    /** Far above what programmes of a few thousand rows need; there to end a search that cycles. */
    private static final int MOST_ITERATIONS = 200_000;

    /** Wide enough for round-off at counts of millions, narrow enough to tell fractions from integers. */
    private static final double INTEGRAL_TOLERANCE = 1e-6;

    /** Of the solver's levels of messages, the one that only a crash reaches. */
    private static final int FATAL = 3;

    static {
        Loader.loadNativeLibraries();
        CppBridge.initLogging("");
        CppFlags flags = new CppFlags();
        flags.setStderrthreshold(FATAL);
        CppBridge.setFlags(flags);
    }

    private final MPSolver solver;
    private final MPSolverParameters parameters = new MPSolverParameters();
    private final boolean whole;
    private final List<MPVariable> variables = new ArrayList<>();
    private final List<MPConstraint> rows = new ArrayList<>();

    private Solver(OptimizationProblemType type, boolean whole, String limit) {
        this.whole = whole;
        solver = new MPSolver("", type);
        solver.suppressOutput();
        if (!solver.setSolverSpecificParametersAsString(limit)) {
            throw new IllegalStateException("The solver does not know the limit " + limit);
        }
    }

    /** Real x; each solution is sought from scratch after the programme was made simpler, best for a single one. */
    public static Solver once() {
        return linear(PresolveValues.PRESOLVE_ON);
    }

    /** Real x; each solution is sought from the one before, best after small changes. */
    public static Solver again() {
        return linear(PresolveValues.PRESOLVE_OFF);
    }

    /**
     * Whole x.
     *
     * @param mostNodes real programmes that may be solved before the search ends with the best solution it has, if any
     */
    public static Solver whole(int mostNodes) {
        return new Solver(
                OptimizationProblemType.SCIP_MIXED_INTEGER_PROGRAMMING, true, "limits/nodes = " + mostNodes + "\n");
    }

    private static Solver linear(PresolveValues presolve) {
        Solver made = new Solver(
                OptimizationProblemType.GLOP_LINEAR_PROGRAMMING,
                false,
                "max_number_of_iterations: " + MOST_ITERATIONS + " num_omp_threads: 1");
        made.parameters.setIntegerParam(IntegerParam.PRESOLVE, presolve.swigValue());
        made.parameters.setIntegerParam(
                IntegerParam.INCREMENTALITY, IncrementalityValues.INCREMENTALITY_ON.swigValue());
        return made;
    }

    /** A new variable between limits, which may be infinite; its number. */
    public int variable(double low, double high, double cost) {
        MPVariable made = solver.makeVar(low, high, whole, "");
        if (cost != 0) {
            solver.objective().setCoefficient(made, cost);
        }
        variables.add(made);
        return variables.size() - 1;
    }

    /** A new row, still empty; its number. */
    public int row(double low, double high) {
        rows.add(solver.makeConstraint(low, high));
        return rows.size() - 1;
    }

    public void coefficient(int row, int variable, double value) {
        rows.get(row).setCoefficient(variables.get(variable), value);
    }

    public void cost(int variable, double cost) {
        solver.objective().setCoefficient(variables.get(variable), cost);
    }

    /** Variable {@code j} lies in other limits from now on. */
    public void limits(int j, double low, double high) {
        variables.get(j).setBounds(low, high);
    }

    /** Row {@code i} lies in other limits from now on. */
    public void rowLimits(int i, double low, double high) {
        rows.get(i).setBounds(low, high);
    }

    /** The optimum; for whole x the best that was found within the limit. */
    public Solution minimise() {
        ResultStatus status = solver.solve(parameters);
        if (status == ResultStatus.OPTIMAL || (whole && status == ResultStatus.FEASIBLE)) {
            List<Double> x = new ArrayList<>(variables.size());
            for (MPVariable variable : variables) {
                x.add(variable.solutionValue());
            }
            return new Solution.Optimal(solver.objective().value(), x, INTEGRAL_TOLERANCE);
        }
        return switch (status) {
            case UNBOUNDED -> Solution.None.UNBOUNDED;
            case INFEASIBLE -> Solution.None.IMPOSSIBLE;
            default -> Solution.None.NOT_FOUND;
        };
    }

    @Override
    public void close() {
        parameters.delete();
        solver.delete();
    }
}
