package org.sentinelle.stats.pretrends;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import org.sentinelle.stats.optimise.Solution;
import org.sentinelle.stats.optimise.Solver;

/**
 * Whether l'tau may be theta while the difference in trends lies in one polyhedron A delta <= d: a test of moment inequalities with nuisance
 * parameters.
 *
 * <p>The statistic is eta = max of gamma'(y - a theta) over the gamma >= 0 with gamma'x = 0 and sum gamma = 1 (see {@link Moments}).
 * Conditional on which gamma is best, eta is a normal truncated to [low, high], which are found along the line that y moves on with eta: the
 * largest is convex and piecewise linear there. The hybrid test first rejects where eta passes its 1 - kappa quantile under the least
 * favourable mean, 0, found by simulation, kappa = alpha / 10, and else tests conditionally at (alpha - kappa) / (1 - kappa) with that quantile as another upper end.
 *
 * <p>Source: I. Andrews, J. Roth and A. Pakes (2023), Review of Economic Studies 90(6), doi 10.1093/restud/rdad003.
 */
final class MomentTest implements AutoCloseable {
    /** In standard errors; beyond it nothing is found of a normal. */
    private static final double FAR = 60;

    private static final double TOLERANCE = 1e-9;
    private static final int MOST_STEPS = 100;
    private static final double FIRST_STAGE = 0.1;

    private final Moments moments;
    private final double alpha;
    private final double ceiling;
    private final Solver solver = Solver.again();

    /**
     * The test for one polyhedron.
     *
     * @param draws to find the hybrid test's quantile with; 0 for the conditional test
     */
    MomentTest(Moments moments, double alpha, int draws, long seed) {
        this.moments = moments;
        int sum = solver.row(1, 1);
        for (int i = 0; i < moments.rows(); i++) {
            solver.coefficient(sum, solver.variable(0, Double.POSITIVE_INFINITY, 0), 1);
        }
        for (double[] column : moments.x()) {
            int row = solver.row(0, 0);
            for (int i = 0; i < column.length; i++) {
                if (column[i] != 0) {
                    solver.coefficient(row, i, column[i]);
                }
            }
        }
        double kappa = FIRST_STAGE * alpha;
        this.alpha = draws > 0 ? (alpha - kappa) / (1 - kappa) : alpha;
        this.ceiling = draws > 0 ? quantile(1 - kappa, draws, seed) : Double.POSITIVE_INFINITY;
    }

    /** Whether theta is not rejected. */
    boolean accepts(double theta) {
        double[] at = new double[moments.rows()];
        for (int i = 0; i < at.length; i++) {
            at[i] = moments.y()[i] - moments.a()[i] * theta;
        }
        double[] gamma = best(at);
        if (gamma == null) {
            return true;
        }
        double eta = Moments.dot(gamma, at);
        if (eta <= 0) {
            return true;
        }
        return eta <= ceiling && isLikely(eta, gamma, at);
    }

    /** The conditional test. */
    private boolean isLikely(double eta, double[] gamma, double[] at) {
        double[] covariance = moments.covarianceTimes(gamma);
        double variance = Moments.dot(covariance, gamma);
        double sd = Math.sqrt(variance);
        if (sd == 0) {
            return false;
        }
        double[] slope = Arrays.stream(covariance).map(c -> c / variance).toArray();
        double[] rest = new double[at.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = at[i] - slope[i] * eta;
        }
        double low = end(rest, slope, Math.min(0, eta) - FAR * sd);
        double high = Math.min(ceiling, end(rest, slope, Math.max(0, eta) + FAR * sd));
        return NormalTail.above(eta / sd, low / sd, high / sd) >= alpha;
    }

    /** The first c on the way from {@code from} at which gamma is best for {@code rest + slope c}. */
    private double end(double[] rest, double[] slope, double from) {
        double c = from;
        double[] at = new double[rest.length];
        for (int step = 0; step < MOST_STEPS; step++) {
            for (int i = 0; i < at.length; i++) {
                at[i] = rest[i] + slope[i] * c;
            }
            double[] gamma = best(at);
            if (gamma == null || Moments.dot(gamma, at) - c <= TOLERANCE * (1 + Math.abs(c))) {
                return c;
            }
            c = Moments.dot(gamma, rest) / (1 - Moments.dot(gamma, slope));
        }
        return c;
    }

    private double @Nullable [] best(double[] of) {
        for (int i = 0; i < of.length; i++) {
            solver.cost(i, -of[i]);
        }
        if (!(solver.minimise() instanceof Solution.Optimal optimal)) {
            return null;
        }
        return optimal.x().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The quantile of eta when y has mean 0. */
    private double quantile(double p, int draws, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double[] largest = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            double[] z = new double[moments.root()[0].length];
            for (int k = 0; k < z.length; k++) {
                z[k] = normal.inverseCumulativeProbability(1 - random.nextDouble());
            }
            double[] y = Arrays.stream(moments.root())
                    .mapToDouble(row -> Moments.dot(row, z))
                    .toArray();
            double[] gamma = best(y);
            largest[draw] = gamma == null ? Double.NEGATIVE_INFINITY : Moments.dot(gamma, y);
        }
        Arrays.sort(largest);
        return largest[Math.min(draws - 1, (int) Math.ceil(p * draws) - 1)];
    }

    @Override
    public void close() {
        solver.close();
    }
}
