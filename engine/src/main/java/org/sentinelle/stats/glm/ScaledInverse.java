package org.sentinelle.stats.glm;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.jspecify.annotations.Nullable;

/** The inverse of a positive definite matrix by Cholesky's decomposition, brought to a diagonal of 1 first. */
final class ScaledInverse {
    private static final double SYMMETRY = 1e-9;
    private static final double SINGULAR = 1e-14;

    private ScaledInverse() {}

    /** Null where it is singular. */
    static double @Nullable [][] of(double[][] matrix) {
        int k = matrix.length;
        double[][] scaled = new double[k][k];
        for (int j = 0; j < k; j++) {
            for (int l = 0; l < k; l++) {
                scaled[j][l] = matrix[j][l] / Math.sqrt(matrix[j][j] * matrix[l][l]);
                if (!Double.isFinite(scaled[j][l])) {
                    return null;
                }
            }
        }
        try {
            double[][] inverse = new CholeskyDecomposition(new Array2DRowRealMatrix(scaled), SYMMETRY, SINGULAR)
                    .getSolver()
                    .solve(MatrixUtils.createRealIdentityMatrix(k))
                    .getData();
            for (int j = 0; j < k; j++) {
                for (int l = 0; l < k; l++) {
                    inverse[j][l] /= Math.sqrt(matrix[j][j] * matrix[l][l]);
                }
            }
            return inverse;
        } catch (NonPositiveDefiniteMatrixException singular) {
            return null;
        }
    }
}
