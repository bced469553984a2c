package org.sentinelle.stats.glm;

import java.util.BitSet;
import java.util.Optional;

/**
 * Whether a direction of the coefficients tells rows apart for certain.
 *
 * <p>A direction d separates where x_i'd = 0 for every row whose y lies inside its range, and x_i'd has the sign of the edge for every
 * row at an edge, not 0 for all of them: the likelihood then never falls along d. It is complete where no x_i'd is 0 (A. Albert and J.
 * Anderson 1984, doi:10.1093/biomet/71.1.1; for counts J. Santos Silva and S. Tenreyro 2010, doi:10.1016/j.econlet.2010.02.020).
 */
final class Separation {
    /** What counts as 0 beside steps of about 1. */
    static final double NOTHING = 1e-2;

    static final double MOVES = 0.3;

    private Separation() {}

    /** @param moved x_i'd of each row */
    static Optional<GlmOutcome.Separated> along(GlmProblem problem, double[] moved, double[] d) {
        int apart = 0;
        int rows = 0;
        for (int i = 0; i < moved.length; i++) {
            if (problem.a()[i] > 0) {
                double outwards = problem.family().edge(problem.y()[i]) * moved[i];
                if (outwards < -NOTHING || (outwards == 0 && Math.abs(moved[i]) > NOTHING)) {
                    return Optional.empty();
                }
                apart += outwards > MOVES ? 1 : 0;
                rows++;
            }
        }
        return apart == 0
                ? Optional.empty()
                : Optional.of(new GlmOutcome.Separated(apart == rows, infinite(problem, d), apart));
    }

    private static BitSet infinite(GlmProblem problem, double[] d) {
        BitSet infinite = new BitSet();
        for (int j = 0; j < d.length; j++) {
            double largest = 0;
            for (int i = 0; i < problem.y().length; i++) {
                largest = Math.max(largest, Math.abs(d[j] * problem.design().x(i, j)));
            }
            infinite.set(j, largest > NOTHING);
        }
        return infinite;
    }
}
