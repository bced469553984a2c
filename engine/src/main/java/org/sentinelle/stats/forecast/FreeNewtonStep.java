package org.sentinelle.stats.forecast;

/** The Newton step in those coordinates of a unit cube that the gradient does not hold at a limit. */
final class FreeNewtonStep {
    private final int d;
    private final int[] free;
    private final double[][] factor;
    private final double[] solved;
    private int size;

    FreeNewtonStep(int dimension) {
        this.d = dimension;
        this.free = new int[d];
        this.factor = new double[d][d];
        this.solved = new double[d];
    }

    /** Writes the step; where the Hessian is not definite there, the one against the gradient. */
    void direction(double[][] hessian, double[] gradient, double[] u, double[] direction) {
        size = 0;
        for (int i = 0; i < d; i++) {
            direction[i] = 0;
            boolean held = (u[i] <= 0 && gradient[i] > 0) || (u[i] >= 1 && gradient[i] < 0);
            if (!held) {
                free[size++] = i;
            }
        }
        boolean definite = factorise(hessian);
        if (definite) {
            solve(gradient);
        }
        for (int i = 0; i < size; i++) {
            direction[free[i]] = definite ? -solved[i] : -gradient[free[i]];
        }
    }

    /** Cholesky: H = L L'. */
    private boolean factorise(double[][] hessian) {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = hessian[free[i]][free[j]];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (i == j && !(sum > 0)) {
                    return false;
                }
                factor[i][j] = i == j ? Math.sqrt(sum) : sum / factor[j][j];
            }
        }
        return true;
    }

    private void solve(double[] gradient) {
        for (int i = 0; i < size; i++) {
            double sum = gradient[free[i]];
            for (int k = 0; k < i; k++) {
                sum -= factor[i][k] * solved[k];
            }
            solved[i] = sum / factor[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double sum = solved[i];
            for (int k = i + 1; k < size; k++) {
                sum -= factor[k][i] * solved[k];
            }
            solved[i] = sum / factor[i][i];
        }
    }
}
