package org.sentinelle.stats.imputation;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Whether k numbers are all 0, of m completed tables (D1): F = Q'U^-1 Q/(k (1 + r)), r = (1 + 1/m) tr(B U^-1)/k.
 *
 * <p>With t = k (m - 1) > 4 and infinite degrees of freedom in a complete table the second ones are 4 + (t - 4)(1 + (1 - 2/t)/r)^2, with t of 4 or less t
 * (1 + 1/k)(1 + 1/r)^2/2. With v_com in a complete table they are Reiter's: 4 + 1/z, a = r t/(t - 2), v = v_com (v_com + 1)/(v_com + 3),
 * c = v - 2(1 + a), d = v - 4(1 + a), z = 1/d + (a^2 c/((1 + a)^2 d) + 8 a^2 c/((1 + a) d^2) + 4 a^2/((1 + a) d) + 4 a^2/(c d)
 * + 16 a^2 c/d^3 + 8 a^2/d^2)/(t - 4), where t > 4 and d > 0. Assumes that as much is missing of each number. References: K. Li,
 * T. Raghunathan and D. Rubin (1991), doi:10.1080/01621459.1991.10475152; J. Reiter (2007), doi:10.1093/biomet/asm028.
 *
 * @param f the statistic
 * @param df1 k
 * @param riv r
 */
public record PooledWald(double f, double df1, double df2, double riv, double p) {
    private static final double SINGULAR = 1e-13;

    /**
     * The test; empty where the covariance has no inverse, or nothing varies between the tables and no degrees of freedom are known.
     *
     * @param q the numbers of each table
     * @param u their covariances
     * @param complete degrees of freedom of each; may be infinite
     */
    public static Optional<PooledWald> of(double[][] q, double[][][] u, double complete) {
        int m = q.length;
        int k = q[0].length;
        double[] mean = new double[k];
        double[][] within = new double[k][k];
        double[][] between = new double[k][k];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < k; j++) {
                mean[j] += q[i][j] / m;
            }
        }
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < k; j++) {
                for (int l = 0; l < k; l++) {
                    within[j][l] += u[i][j][l] / m;
                    between[j][l] += (q[i][j] - mean[j]) * (q[i][l] - mean[l]) / (m - 1);
                }
            }
        }
        return of(m, mean, scaled(within, within), scaled(between, within), diagonal(within), complete);
    }

    private static double[] diagonal(double[][] a) {
        double[] diagonal = new double[a.length];
        for (int j = 0; j < diagonal.length; j++) {
            diagonal[j] = Math.sqrt(a[j][j]);
        }
        return diagonal;
    }

    /** Each number in units of its error, so that scales do not matter. */
    private static double[][] scaled(double[][] a, double[][] by) {
        double[] unit = diagonal(by);
        double[][] scaled = new double[a.length][a.length];
        for (int j = 0; j < a.length; j++) {
            for (int l = 0; l < a.length; l++) {
                scaled[j][l] = a[j][l] / (unit[j] * unit[l]);
            }
        }
        return scaled;
    }

    private static Optional<PooledWald> of(
            int m, double[] mean, double[][] within, double[][] between, double[] unit, double complete) {
        int k = mean.length;
        DecompositionSolver solver = new LUDecomposition(new Array2DRowRealMatrix(within), SINGULAR).getSolver();
        if (!solver.isNonSingular()) {
            return Optional.empty();
        }
        RealMatrix inverse = solver.solve(MatrixUtils.createRealIdentityMatrix(k));
        double r = (1 + 1.0 / m)
                * inverse.multiply(new Array2DRowRealMatrix(between)).getTrace()
                / k;
        double[] t = new double[k];
        for (int j = 0; j < k; j++) {
            t[j] = mean[j] / unit[j];
        }
        ArrayRealVector vector = new ArrayRealVector(t);
        double f = inverse.operate(vector).dotProduct(vector) / (k * (1 + r));
        double df2 = Math.max(df(k, k * (m - 1.0), r, complete), 0);
        if (!(f >= 0 && df2 > 0 && Double.isFinite(f) && Double.isFinite(df2))) {
            return Optional.empty();
        }
        return Optional.of(new PooledWald(f, k, df2, r, FDistribution.of(k, df2).survivalProbability(f)));
    }

    private static double df(double k, double t, double r, double complete) {
        double v = Double.isInfinite(complete) ? complete : complete * (complete + 1) / (complete + 3);
        double a = r * t / (t - 2);
        double d = v - 4 * (1 + a);
        if (t > 4 && Double.isFinite(v) && d > 0) {
            return reiter(t, a, v - 2 * (1 + a), d);
        }
        if (r <= 0) {
            return v;
        }
        double large =
                t > 4 ? 4 + (t - 4) * Math.pow(1 + (1 - 2 / t) / r, 2) : t * (1 + 1 / k) * Math.pow(1 + 1 / r, 2) / 2;
        return Math.min(large, v);
    }

    private static double reiter(double t, double a, double c, double d) {
        double a2 = a * a;
        double first = a2 * c / ((1 + a) * (1 + a) * d);
        double second = 8 * a2 * c / ((1 + a) * d * d) + 4 * a2 / ((1 + a) * d);
        double third = 4 * a2 / (c * d) + 16 * a2 * c / (d * d * d) + 8 * a2 / (d * d);
        return 4 + 1 / (1 / d + (first + second + third) / (t - 4));
    }
}
