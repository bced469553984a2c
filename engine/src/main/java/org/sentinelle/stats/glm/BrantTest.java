package org.sentinelle.stats.glm;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.sentinelle.stats.regression.Design;

/**
 * Brant's test of parallel lines: whether the slopes of the logits of Y &gt; j are the same for all j.
 *
 * <p>Each logit is fitted alone. Covariance of the slopes at j and l, j below l: (X'W_j X)^-1 X'W_jl X (X'W_l X)^-1 with W_jl = p_l (1 - p_j).
 * Statistic d'Cov(d)^-1 d of the differences d from the first logit's slopes, chi-square with slopes times (thresholds - 1) degrees of freedom.
 * Reference: R. Brant (1990), doi:10.2307/2532457. Checked against R 4.2.2 by its formula.
 */
public record BrantTest(double statistic, int df) {
    /**
     * The test.
     *
     * @param x columns, the constant first
     * @param category from 0 up to {@code thresholds}
     * @return empty where one of the logits has no fit
     */
    public static Optional<BrantTest> of(double[][] x, double[] offset, int[] category, double[] a) {
        int thresholds = Arrays.stream(category).max().orElse(0);
        int slopes = x.length - 1;
        GlmFit[] fits = new GlmFit[thresholds];
        for (int j = 0; j < thresholds; j++) {
            double[] y = new double[category.length];
            for (int i = 0; i < y.length; i++) {
                y[i] = category[i] > j ? 1 : 0;
            }
            if (!(GlmRegression.fit(new GlmProblem(new BinomialFamily(), Design.of(x, offset), y, a))
                    instanceof GlmFit fit)) {
                return Optional.empty();
            }
            fits[j] = fit;
        }
        int size = slopes * (thresholds - 1);
        RealMatrix covariance = new Array2DRowRealMatrix(size, size);
        RealVector difference = new ArrayRealVector(size);
        RealMatrix[][] parts = parts(x, a, fits);
        for (int j = 1; j < thresholds; j++) {
            for (int l = 1; l < thresholds; l++) {
                RealMatrix block =
                        parts[j][l].subtract(parts[j][0]).subtract(parts[0][l]).add(parts[0][0]);
                covariance.setSubMatrix(
                        block.getSubMatrix(1, slopes, 1, slopes).getData(), (j - 1) * slopes, (l - 1) * slopes);
            }
            for (int k = 0; k < slopes; k++) {
                difference.setEntry((j - 1) * slopes + k, fits[j].b()[k + 1] - fits[0].b()[k + 1]);
            }
        }
        var solver = new LUDecomposition(covariance).getSolver();
        return solver.isNonSingular()
                ? Optional.of(new BrantTest(difference.dotProduct(solver.solve(difference)), size))
                : Optional.empty();
    }

    /** Covariances of the coefficients of each two logits. */
    private static RealMatrix[][] parts(double[][] x, double[] a, GlmFit[] fits) {
        RealMatrix[][] parts = new RealMatrix[fits.length][fits.length];
        for (int j = 0; j < fits.length; j++) {
            for (int l = j; l < fits.length; l++) {
                RealMatrix middle = new Array2DRowRealMatrix(x.length, x.length);
                for (int i = 0; i < a.length; i++) {
                    double w = a[i] / ((1 + Math.exp(-fits[l].eta()[i])) * (1 + Math.exp(fits[j].eta()[i])));
                    for (int k = 0; k < x.length; k++) {
                        for (int m = 0; m < x.length; m++) {
                            middle.addToEntry(k, m, w * x[k][i] * x[m][i]);
                        }
                    }
                }
                RealMatrix left = new Array2DRowRealMatrix(fits[j].working().bread());
                RealMatrix right = new Array2DRowRealMatrix(fits[l].working().bread());
                parts[j][l] = left.multiply(middle).multiply(right);
                parts[l][j] = parts[j][l].transpose();
            }
        }
        return parts;
    }
}
