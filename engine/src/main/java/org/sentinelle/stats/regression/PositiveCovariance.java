package org.sentinelle.stats.regression;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A covariance that may have come out with a negative variance, and what is used in its place: negative eigenvalues are set to 0.
 *
 * <p>Only where a variance is negative, as in fixest; a matrix whose variances are all positive stays as it is. Reference: A. Cameron, J.
 * Gelbach and D. Miller (2011), section 2.3, doi:10.1198/jbes.2010.07136.
 *
 * @param repaired whether it had to be
 */
public record PositiveCovariance(double[][] covariance, boolean repaired) {
    public static PositiveCovariance of(double[][] covariance) {
        if (IntStream.range(0, covariance.length).allMatch(j -> covariance[j][j] >= 0)) {
            return new PositiveCovariance(covariance, false);
        }
        RealMatrix matrix = new Array2DRowRealMatrix(covariance);
        EigenDecomposition eigen =
                new EigenDecomposition(matrix.add(matrix.transpose()).scalarMultiply(0.5));
        double[] values = Arrays.stream(eigen.getRealEigenvalues())
                .map(value -> Math.max(0, value))
                .toArray();
        return new PositiveCovariance(
                eigen.getV()
                        .multiply(MatrixUtils.createRealDiagonalMatrix(values))
                        .multiply(eigen.getV().transpose())
                        .getData(),
                true);
    }
}
