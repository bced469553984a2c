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
    private final List<MPVariable> variables = new ArrayList<>();
    private final List<MPConstraint> rows = new ArrayList<>();

    private Solver(PresolveValues presolve, boolean dual) {
        solver = new MPSolver("", OptimizationProblemType.GLOP_LINEAR_PROGRAMMING);
        solver.suppressOutput();
        String settings =
                "max_number_of_iterations: " + MOST_ITERATIONS + " num_omp_threads: 1 use_dual_simplex: " + dual;
        if (!solver.setSolverSpecificParametersAsString(settings)) {
            throw new IllegalStateException("The solver does not know the settings " + settings);
        }
        parameters.setIntegerParam(IntegerParam.PRESOLVE, presolve.swigValue());
        parameters.setIntegerParam(IntegerParam.INCREMENTALITY, IncrementalityValues.INCREMENTALITY_ON.swigValue());
    }

    /** Each solution is sought from scratch after the programme was made simpler, best for a single one. */
    public static Solver once() {
        return new Solver(PresolveValues.PRESOLVE_ON, false);
    }

    /** Each solution is sought from the one before, best after small changes. */
    public static Solver again() {
        return new Solver(PresolveValues.PRESOLVE_OFF, false);
    }

    /**
     * Each solution is sought from the one before, through values that are too cheap to be possible (the dual simplex method): best
     * where doing nothing costs least and only a few limits forbid it.
     */
    public static Solver fromTooCheap() {
        return new Solver(PresolveValues.PRESOLVE_OFF, true);
    }

    /** A new variable between limits, which may be infinite; its number. */
    public int variable(double low, double high, double cost) {
        MPVariable made = solver.makeVar(low, high, false, "");
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

    /** The optimum in real numbers. */
    public Solution minimise() {
        ResultStatus status = solver.solve(parameters);
        if (status == ResultStatus.OPTIMAL) {
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

    /**
     * The best whole x that is found by branch and bound, depth first.
     *
     * @param mostProgrammes real programmes that may be solved before the search ends with the best solution it has, if any
     * @param gain by how much a solution must be better than the best so far to be looked for; infinite where any will do
     */
    public Solution minimiseWhole(int mostProgrammes, double gain) {
        return new WholeSearch(this, mostProgrammes, gain).find();
    }

    double low(int j) {
        return variables.get(j).lb();
    }

    double high(int j) {
        return variables.get(j).ub();
    }

    @Override
    public void close() {
        parameters.delete();
        solver.delete();
    }
}
