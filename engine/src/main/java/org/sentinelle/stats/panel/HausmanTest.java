package org.sentinelle.stats.panel;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Hausman's test, whether random effects go with the columns: |d'(V_within - V_random)^-1 d| over the coefficients that both fits have, d
 * being their difference, held against a chi-squared distribution with as many degrees of freedom.
 *
 * <p>V are classical. The difference of covariances need not be positive in a sample; {@code positive} says whether it is. Reference: J.
 * Hausman, Econometrica 46:1251-1271 (1978), doi:10.2307/1913827. Checked against R 4.2.2 with plm 2.6-2 ({@code phtest}).
 */
public record HausmanTest(double chiSquared, int df, double p, boolean positive) {
    /** Empty where they have no coefficient in common, or the difference of covariances has no inverse. */
    public static Optional<HausmanTest> of(PanelFit within, PanelFit random) {
        int[] w = IntStream.range(0, within.k())
                .filter(j -> at(random, within.columns()[j]) >= 0)
                .toArray();
        int[] r = IntStream.of(w).map(j -> at(random, within.columns()[j])).toArray();
        double[] d = new double[w.length];
        double[][] v = new double[w.length][w.length];
        for (int j = 0; j < w.length; j++) {
            double scale = Math.sqrt(within.covariance(w[j], w[j]));
            d[j] = (within.b()[w[j]] - random.b()[r[j]]) / scale;
            for (int l = 0; l < w.length; l++) {
                double other = Math.sqrt(within.covariance(w[l], w[l]));
                v[j][l] = (within.covariance(w[j], w[l]) - random.covariance(r[j], r[l])) / scale / other;
            }
        }
        return w.length == 0 ? Optional.empty() : test(new ArrayRealVector(d), new Array2DRowRealMatrix(v, false));
    }

    private static Optional<HausmanTest> test(RealVector d, Array2DRowRealMatrix v) {
        DecompositionSolver solver = new LUDecomposition(v).getSolver();
        if (!solver.isNonSingular()) {
            return Optional.empty();
        }
        double chiSquared = Math.abs(d.dotProduct(solver.solve(d)));
        boolean positive =
                Arrays.stream(new EigenDecomposition(v).getRealEigenvalues()).allMatch(e -> e > 0);
        int df = d.getDimension();
        return Double.isFinite(chiSquared)
                ? Optional.of(new HausmanTest(
                        chiSquared, df, ChiSquaredDistribution.of(df).survivalProbability(chiSquared), positive))
                : Optional.empty();
    }

    private static int at(PanelFit fit, int column) {
        return Arrays.binarySearch(fit.columns(), column);
    }
}
