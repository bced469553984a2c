package org.sentinelle.stats.mixed;

import java.util.function.ToDoubleFunction;

/**
 * Gradient and Hessian of a deviance by central differences.
 *
 * <p>The step of each parameter is the one that raises the deviance by about {@value #RISE}: far above rounding, and small
 * beside the curvature's own change.
 */
record Curvature(double[] gradient, double[][] hessian) {
    private static final double RISE = 1e-6;
    private static final double FIRST_STEP = 1e-3;
    private static final double SHORTEST = 1e-5;
    private static final double LONGEST = 0.1;

    static Curvature of(ToDoubleFunction<double[]> f, double[] at) {
        int k = at.length;
        double centre = f.applyAsDouble(at);
        double[] step = new double[k];
        double[] up = new double[k];
        double[] down = new double[k];
        double[] gradient = new double[k];
        double[][] hessian = new double[k][k];
        for (int j = 0; j < k; j++) {
            step[j] = step(f, at, j, centre);
            up[j] = f.applyAsDouble(moved(at, j, step[j]));
            down[j] = f.applyAsDouble(moved(at, j, -step[j]));
            gradient[j] = (up[j] - down[j]) / (2 * step[j]);
            hessian[j][j] = (up[j] - 2 * centre + down[j]) / (step[j] * step[j]);
        }
        for (int j = 0; j < k; j++) {
            for (int l = 0; l < j; l++) {
                double both = f.applyAsDouble(moved(moved(at, j, step[j]), l, step[l]));
                double neither = f.applyAsDouble(moved(moved(at, j, -step[j]), l, -step[l]));
                hessian[j][l] =
                        (both + neither - up[j] - down[j] - up[l] - down[l] + 2 * centre) / (2 * step[j] * step[l]);
                hessian[l][j] = hessian[j][l];
            }
        }
        return new Curvature(gradient, hessian);
    }

    private static double step(ToDoubleFunction<double[]> f, double[] at, int j, double centre) {
        double rise =
                f.applyAsDouble(moved(at, j, FIRST_STEP)) + f.applyAsDouble(moved(at, j, -FIRST_STEP)) - 2 * centre;
        double second = rise / (FIRST_STEP * FIRST_STEP);
        return second > 0 ? Math.min(LONGEST, Math.max(SHORTEST, Math.sqrt(2 * RISE / second))) : FIRST_STEP;
    }

    private static double[] moved(double[] at, int j, double by) {
        double[] moved = at.clone();
        moved[j] += by;
        return moved;
    }
}
