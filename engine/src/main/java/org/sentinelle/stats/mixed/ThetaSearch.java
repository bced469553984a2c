package org.sentinelle.stats.mixed;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.jspecify.annotations.Nullable;

/**
 * The smallest deviance over parameters some of which have a lower limit.
 *
 * <p>BOBYQA (M. Powell 2009, report NA2009/06, Cambridge) from the start, begun again from where it ended until that gains nothing;
 * deviations of size 0 are tried once more at a size above it, for 0 may be a minimum beside a better one. Newton steps on central
 * differences end the search, and what they promise to gain says whether it has converged.
 */
final class ThetaSearch {
    /** The largest parameter that is looked at. */
    static final double LARGEST = 1e5;

    private static final double GAIN = 1e-7;
    private static final double PROMISE = 1e-5;
    private static final double ROUGH = 1e-4;
    private static final int MOST_STARTS = 6;
    private static final int MOST_POLISH = 4;
    private static final int MOST_CALLS = 20_000;
    private static final double AT_LIMIT = 1e-6;

    private final ToDoubleFunction<double[]> deviance;
    private final double[] low;
    private double[] best;
    private double least = Double.POSITIVE_INFINITY;

    private ThetaSearch(ToDoubleFunction<double[]> deviance, double[] low, double[] start) {
        this.deviance = deviance;
        this.low = low;
        this.best = start;
    }

    /** Where the search ended; {@code curvature} is that of the deviance there. */
    record Minimum(
            double[] at,
            double value,
            boolean converged,
            @Nullable Curvature curvature) {}

    /** @param radius how far from the start the first steps go */
    static Minimum of(ToDoubleFunction<double[]> deviance, double[] low, double[] start, double radius) {
        ThetaSearch search = new ThetaSearch(deviance, low, start);
        search.value(start);
        if (start.length == 0) {
            return new Minimum(start, search.least, true, null);
        }
        if (start.length == 1) {
            search.line();
        } else {
            search.space(radius);
        }
        return search.polished();
    }

    /** Where a single, coarser run ends, for a better search to begin from. */
    static double[] rough(ToDoubleFunction<double[]> deviance, double[] low, double[] start, double radius) {
        ThetaSearch search = new ThetaSearch(deviance, low, start);
        search.value(start);
        if (start.length == 1) {
            search.line();
        } else if (start.length > 1) {
            search.run(search.best, radius, ROUGH);
            if (!Arrays.equals(search.raised(), search.best)) {
                search.run(search.raised(), radius, ROUGH);
            }
        }
        return search.best;
    }

    /** From a start that is close: Newton's steps alone where they get to the end, else the whole search. */
    static Minimum near(ToDoubleFunction<double[]> deviance, double[] low, double[] start, double radius) {
        ThetaSearch search = new ThetaSearch(deviance, low, start);
        search.value(start);
        if (start.length > 0) {
            Minimum minimum = search.polished();
            if (minimum.converged()) {
                return minimum;
            }
        }
        return of(deviance, low, search.best, radius);
    }

    private double value(double[] at) {
        double value = deviance.applyAsDouble(at);
        if (value < least) {
            least = value;
            best = at.clone();
        }
        return value;
    }

    /** One parameter: the best of a grid, then golden sections and parabolas between its neighbours. */
    private void line() {
        double lowest = Math.max(low[0], -LARGEST);
        double[] grid = IntStream.rangeClosed(0, 22)
                .mapToDouble(k -> k == 0 ? lowest : Math.pow(10, -2.5 + (k - 1) * 0.5 * 7.5 / 10.5))
                .map(v -> Math.min(v, LARGEST))
                .toArray();
        int at = 0;
        double first = Double.POSITIVE_INFINITY;
        for (int k = 0; k < grid.length; k++) {
            double value = value(new double[] {grid[k]});
            if (value < first) {
                first = value;
                at = k;
            } else if (k > at + 4) {
                break;
            }
        }
        LineSearch.minimise(
                v -> value(new double[] {v}), grid[Math.max(0, at - 1)], grid[Math.min(grid.length - 1, at + 1)]);
    }

    private void space(double radius) {
        double before = Double.POSITIVE_INFINITY;
        for (int k = 0; k < MOST_STARTS && before - least > GAIN; k++) {
            before = least;
            run(best, k == 0 ? radius : radius / 5, k == 0 ? 1e-5 : 1e-7);
            double[] raised = raised();
            if (!Arrays.equals(raised, best)) {
                run(raised, radius / 2, 1e-5);
            }
        }
    }

    /** The best, with what lies at its limit moved away from it. */
    private double[] raised() {
        double[] raised = best.clone();
        for (int j = 0; j < raised.length; j++) {
            if (raised[j] - low[j] < AT_LIMIT) {
                raised[j] = low[j] + 0.5;
            }
        }
        return raised;
    }

    /** An exception means that the method lost its precision; the best value met counts all the same. */
    private void run(double[] start, double radius, double end) {
        int k = start.length;
        double[] high = new double[k];
        double[] from = new double[k];
        double[] finite = new double[k];
        for (int j = 0; j < k; j++) {
            high[j] = LARGEST;
            finite[j] = Math.max(low[j], -LARGEST);
            from[j] = Math.min(high[j], Math.max(finite[j], start[j]));
        }
        try {
            new BOBYQAOptimizer(2 * k + 1, radius, end)
                    .optimize(
                            new MaxEval(MOST_CALLS),
                            new ObjectiveFunction(this::value),
                            GoalType.MINIMIZE,
                            new InitialGuess(from),
                            new SimpleBounds(finite, high));
        } catch (MathIllegalStateException lostPrecision) {
            value(start);
        }
    }

    private Minimum polished() {
        Curvature curvature = Curvature.of(deviance, best);
        double promise = Double.POSITIVE_INFINITY;
        for (int k = 0; k < MOST_POLISH; k++) {
            int[] free = free(curvature);
            double[] step = newton(curvature, free);
            if (step == null) {
                return new Minimum(best, least, false, curvature);
            }
            promise = promise(curvature, free, step);
            if (promise < PROMISE * PROMISE) {
                break;
            }
            double before = least;
            value(moved(free, step));
            if (!(least < before)) {
                break;
            }
            curvature = Curvature.of(deviance, best);
        }
        return new Minimum(best, least, promise < PROMISE, curvature);
    }

    /** The parameters that are not held at their limit. */
    private int[] free(Curvature curvature) {
        return IntStream.range(0, best.length)
                .filter(j -> best[j] - low[j] > AT_LIMIT || curvature.gradient()[j] < -PROMISE)
                .toArray();
    }

    private double[] moved(int[] free, double[] step) {
        double[] moved = best.clone();
        for (int k = 0; k < free.length; k++) {
            moved[free[k]] = Math.max(low[free[k]], moved[free[k]] - step[k]);
        }
        return moved;
    }

    /** Null where the deviance does not curve upwards in the free parameters. */
    private static double @Nullable [] newton(Curvature curvature, int[] free) {
        double[][] h = new double[free.length][free.length];
        double[] g = new double[free.length];
        for (int a = 0; a < free.length; a++) {
            g[a] = curvature.gradient()[free[a]];
            for (int b = 0; b < free.length; b++) {
                h[a][b] = curvature.hessian()[free[a]][free[b]];
            }
        }
        SmallMatrix small = SmallMatrix.of(h);
        return small == null ? null : small.solve(g);
    }

    private static double promise(Curvature curvature, int[] free, double[] step) {
        double sum = 0;
        for (int k = 0; k < free.length; k++) {
            sum += curvature.gradient()[free[k]] * step[k] / 2;
        }
        return sum;
    }
}
