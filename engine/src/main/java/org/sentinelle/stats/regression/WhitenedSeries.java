package org.sentinelle.stats.regression;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Series without what each time says of the next: h_t = A h_(t-1) + u_t, A by least squares without a constant.
 *
 * <p>What is left depends little on the times before, so that few lags tell its covariance; that of the series in the long run is D M D', D =
 * (I - A)^-1. Reference: D. Andrews and J. Monahan (1992), Econometrica 60, 953-966, doi:10.2307/2951574. Checked against R 4.2.2 {@code
 * sandwich::NeweyWest} 3.0-2, prewhite = 1.
 *
 * @param rest u, from the second time on
 * @param d D
 */
record WhitenedSeries(double[][] rest, double[][] d) {
    /** A pivot below this share is rounding. */
    private static final double SINGULAR = 1e-12;

    /** Empty where the series are too short or depend on each other, or go on without end. */
    static Optional<WhitenedSeries> of(double[][] h) {
        int k = h[0].length;
        if (h.length < k + 2) {
            return Optional.empty();
        }
        RealMatrix all = new Array2DRowRealMatrix(h);
        RealMatrix before = all.getSubMatrix(0, h.length - 2, 0, k - 1);
        RealMatrix after = all.getSubMatrix(1, h.length - 1, 0, k - 1);
        return inverse(before.transpose().multiply(before)).flatMap(cross -> {
            RealMatrix transition = cross.multiply(before.transpose().multiply(after));
            RealMatrix rest = after.subtract(before.multiply(transition));
            return inverse(MatrixUtils.createRealIdentityMatrix(k).subtract(transition.transpose()))
                    .map(d -> new WhitenedSeries(rest.getData(), d.getData()));
        });
    }

    private static Optional<RealMatrix> inverse(RealMatrix matrix) {
        double scale = matrix.getNorm();
        if (!(scale > 0)) {
            return Optional.empty();
        }
        LUDecomposition parts = new LUDecomposition(matrix.scalarMultiply(1 / scale), SINGULAR);
        return parts.getSolver().isNonSingular()
                ? Optional.of(parts.getSolver().getInverse().scalarMultiply(1 / scale))
                : Optional.empty();
    }

    /** D M D'. */
    double[][] coloured(double[][] m) {
        RealMatrix colours = new Array2DRowRealMatrix(d);
        return colours.multiply(new Array2DRowRealMatrix(m))
                .multiply(colours.transpose())
                .getData();
    }
}
