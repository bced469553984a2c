package org.sentinelle.stats.forecast;

import java.util.Arrays;

/**
 * Finds a local minimum of a smooth function of a few variables that all lie in [0, 1].
 *
 * <p>Quasi-Newton steps (BFGS) in the coordinates that are not held at a limit by the gradient, projected into the cube and
 * halved until the function falls enough (Armijo). Ends where the projected gradient or what a step gains is negligible.
 *
 * <p>Edge cases: the function may be infinite in parts; steps into them are halved. It must be finite at the start.
 *
 * <p>Reference: Bertsekas (1982), SIAM Journal on Control and Optimization 20, 221-246, doi 10.1137/0320018; Nocedal and
 * Wright (2006), Numerical Optimization, 2nd ed., chapter 6.
 */
final class UnitCubeDescent {
    /** A function, and its gradient where it was last computed. */
    interface Objective {
        double value(double[] u);

        void gradient(double[] u, double[] gradient);
    }

    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 40;
    private static final double SUFFICIENT = 1e-4;
    private static final double NEGLIGIBLE_SLOPE = 1e-8;

    private final Objective objective;
    private final int d;
    private final double[] gradient;
    private final double[] newGradient;
    private final double[] direction;
    private final double[] trial;
    private final double[][] hessian;
    private final FreeNewtonStep newton;

    UnitCubeDescent(Objective objective, int dimension) {
        this.objective = objective;
        this.d = dimension;
        this.gradient = new double[d];
        this.newGradient = new double[d];
        this.direction = new double[d];
        this.trial = new double[d];
        this.hessian = new double[d][d];
        this.newton = new FreeNewtonStep(d);
    }

    /**
     * Moves the point to a local minimum, and says the value there.
     *
     * @param negligibleGain part of the value that a step must gain to be followed by another
     */
    double descend(double[] u, double negligibleGain) {
        double value = objective.value(u);
        objective.gradient(u, gradient);
        boolean fresh = restart();
        for (int i = 0; i < MOST_STEPS && slope(u) > NEGLIGIBLE_SLOPE * Math.max(1, Math.abs(value)); i++) {
            newton.direction(hessian, gradient, u, direction);
            double lower = search(u, value);
            boolean stuck = !(value - lower > negligibleGain * Math.max(1, Math.abs(value)));
            if (stuck && fresh) {
                value = accept(u, value, lower);
                break;
            }
            value = accept(u, value, lower);
            fresh = stuck && restart();
        }
        return value;
    }

    private boolean restart() {
        double size =
                Math.max(1, Math.sqrt(Arrays.stream(gradient).map(g -> g * g).sum()));
        for (double[] row : hessian) {
            Arrays.fill(row, 0);
        }
        for (int i = 0; i < d; i++) {
            hessian[i][i] = 4 * size;
        }
        return true;
    }

    /** The largest part of the gradient that points into the cube. */
    private double slope(double[] u) {
        double largest = 0;
        for (int i = 0; i < d; i++) {
            double inward = Math.abs(Math.max(0, Math.min(1, u[i] - gradient[i])) - u[i]);
            largest = Math.max(largest, inward);
        }
        return largest;
    }

    /** Leaves the point reached in {@code trial}. */
    private double search(double[] u, double value) {
        double length = 1;
        for (int i = 0; i < MOST_HALVINGS; i++) {
            double promised = 0;
            for (int k = 0; k < d; k++) {
                trial[k] = Math.max(0, Math.min(1, u[k] + length * direction[k]));
                promised += gradient[k] * (trial[k] - u[k]);
            }
            double lower = objective.value(trial);
            if (lower <= value + SUFFICIENT * promised && lower <= value) {
                return lower;
            }
            length /= 2;
        }
        return Double.POSITIVE_INFINITY;
    }

    private double accept(double[] u, double value, double lower) {
        if (!(lower <= value)) {
            objective.value(u);
            return value;
        }
        objective.gradient(trial, newGradient);
        update(u);
        System.arraycopy(trial, 0, u, 0, d);
        System.arraycopy(newGradient, 0, gradient, 0, d);
        return lower;
    }

    /** The BFGS update of the Hessian, left out where it would lose its definiteness. */
    private void update(double[] u) {
        double curvature = 0;
        double before = 0;
        for (int i = 0; i < d; i++) {
            double s = trial[i] - u[i];
            curvature += s * (newGradient[i] - gradient[i]);
            direction[i] = 0;
            for (int j = 0; j < d; j++) {
                direction[i] += hessian[i][j] * (trial[j] - u[j]);
            }
            before += s * direction[i];
        }
        if (!(curvature > 1e-10 * before && before > 0)) {
            return;
        }
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                hessian[i][j] += (newGradient[i] - gradient[i]) * (newGradient[j] - gradient[j]) / curvature
                        - direction[i] * direction[j] / before;
            }
        }
    }
}
