package org.sentinelle.stats.optimise;

import org.jspecify.annotations.Nullable;

/**
 * Branch and bound, depth first: a variable that is not whole is held below and above its value in turn, the nearer way first. Tables
 * of counts are nearly whole by themselves, so that a few steps lead to a solution. Unlike the solvers in whole numbers that could be
 * had, which look at addresses in memory, it takes the same steps in every run.
 */
final class WholeSearch {
    private final Solver solver;
    private final double gain;
    private int left;
    private boolean isComplete = true;
    private Solution.@Nullable Optimal best;

    WholeSearch(Solver solver, int mostProgrammes, double gain) {
        this.solver = solver;
        this.gain = gain;
        left = mostProgrammes;
    }

    Solution find() {
        visit();
        if (best != null) {
            return best;
        }
        return isComplete ? Solution.None.IMPOSSIBLE : Solution.None.NOT_FOUND;
    }

    private void visit() {
        if (left-- <= 0) {
            isComplete = false;
            return;
        }
        Solution solution = solver.minimise();
        if (!(solution instanceof Solution.Optimal real)) {
            isComplete &= solution == Solution.None.IMPOSSIBLE;
            return;
        }
        if (best != null && real.value() > best.value() - gain) {
            return;
        }
        int j = nearlyWhole(real);
        if (j < 0) {
            best = real;
            return;
        }
        double x = real.x().get(j);
        boolean below = x - Math.floor(x) <= 0.5;
        branch(j, x, below);
        branch(j, x, !below);
    }

    private void branch(int j, double x, boolean below) {
        if (best != null && gain == Double.POSITIVE_INFINITY) {
            return;
        }
        double low = solver.low(j);
        double high = solver.high(j);
        solver.limits(j, below ? low : Math.ceil(x), below ? Math.floor(x) : high);
        visit();
        solver.limits(j, low, high);
    }

    /** The variable that lies nearest to a whole number without being one; -1 where all are whole. */
    private static int nearlyWhole(Solution.Optimal real) {
        int nearest = -1;
        double least = 1;
        for (int j = 0; j < real.x().size(); j++) {
            double x = real.x().get(j);
            double from = Math.abs(x - Math.rint(x));
            if (from > real.tolerance() && from < least) {
                least = from;
                nearest = j;
            }
        }
        return nearest;
    }
}
