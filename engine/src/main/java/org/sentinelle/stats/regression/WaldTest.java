package org.sentinelle.stats.regression;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Whether some coefficients are all 0: Q = b'V^-1 b of q coefficients, held against an F distribution.
 *
 * <p>F = Q/q with q and {@code df} degrees of freedom; for infinite ones Q has a chi-squared distribution.
 *
 * @param f the statistic
 * @param df1 q
 * @param df2 infinite where Q is held against chi-squared
 */
public record WaldTest(double f, double df1, double df2, double p) {
    /** A correlation matrix with a pivot below this has no inverse that could be trusted. */
    private static final double SINGULAR = 1e-13;

    /** With the usual degrees of freedom; {@code covariance} is that of the coefficients alone. Empty where it has no inverse. */
    public static Optional<WaldTest> of(double[] b, double[][] covariance, double df) {
        double q = b.length;
        return held(statistic(b, covariance) / q, q, df);
    }

    /**
     * The approximate Hotelling test (HTZ) of J. Pustejovsky and E. Tipton (2018), doi:10.1080/07350015.2016.1247004: F = (eta - q + 1) Q /
     * (eta q) with q and eta - q + 1 degrees of freedom; empty where these are not above 0.
     *
     * @param eta degrees of freedom of the covariance, from {@link ClusterSandwich#df(double[][])}
     */
    public static Optional<WaldTest> hotelling(double[] b, double[][] covariance, double eta) {
        double q = b.length;
        double left = eta - q + 1;
        return held(left / (eta * q) * statistic(b, covariance), q, left);
    }

    private static Optional<WaldTest> held(double f, double df1, double df2) {
        if (!(f >= 0 && df2 > 0 && Double.isFinite(f))) {
            return Optional.empty();
        }
        double p = Double.isInfinite(df2)
                ? ChiSquaredDistribution.of(df1).survivalProbability(f * df1)
                : FDistribution.of(df1, df2).survivalProbability(f);
        return Optional.of(new WaldTest(f, df1, df2, p));
    }

    /** Q, each coefficient by its own standard error so that scales do not matter; not a number where V has no inverse. */
    private static double statistic(double[] b, double[][] covariance) {
        int q = b.length;
        double[] t = new double[q];
        double[][] correlation = new double[q][q];
        for (int j = 0; j < q; j++) {
            t[j] = b[j] / Math.sqrt(covariance[j][j]);
            for (int l = 0; l < q; l++) {
                correlation[j][l] = covariance[j][l] / Math.sqrt(covariance[j][j] * covariance[l][l]);
            }
        }
        DecompositionSolver solver =
                new LUDecomposition(new Array2DRowRealMatrix(correlation, false), SINGULAR).getSolver();
        if (!solver.isNonSingular()) {
            return Double.NaN;
        }
        double[] solved = solver.solve(new ArrayRealVector(t)).toArray();
        double sum = 0;
        for (int j = 0; j < q; j++) {
            sum += t[j] * solved[j];
        }
        return sum;
    }
}
