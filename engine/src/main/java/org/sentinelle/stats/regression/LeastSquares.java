package org.sentinelle.stats.regression;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * An ordinary least squares fit.
 *
 * <p>b = (X'X)^-1 X'y for a design X of n rows and k columns; e = y - Xb; under independent errors of one variance
 * cov(b) = s^2 (X'X)^-1 with s^2 = e'e / (n - k).
 *
 * <p>Assumes n &gt; k and columns of full rank; a column that the others reproduce to within
 * {@value #RANK_TOLERANCE} of its length is refused ({@link #isFullRank} asks beforehand). A column far from zero with
 * little variation, such as years beside a constant, loses digits: centre it first.
 *
 * <p>Algorithm: Householder QR (X = QR, Rb = Q'y), so that X'X is never formed. Checked against R 4.2.2 {@code lm}.
 */
public final class LeastSquares {
    private static final double RANK_TOLERANCE = 1e-10;

    private final double[][] x;
    private final double[] b;
    private final double[] e;
    private final RealMatrix crossInverse;

    private LeastSquares(double[][] x, double[] b, double[] e, RealMatrix crossInverse) {
        this.x = x;
        this.b = b;
        this.e = e;
        this.crossInverse = crossInverse;
    }

    /** Fits y on the columns of x, a row an observation, all finite. */
    public static LeastSquares fit(double[][] x, double[] y) {
        if (!isFullRank(x)) {
            throw new IllegalArgumentException("The columns of the design depend on each other or outnumber its rows");
        }
        RealMatrix design = new Array2DRowRealMatrix(x);
        QRDecomposition qr = new QRDecomposition(design);
        double[] b = qr.getSolver().solve(new ArrayRealVector(y)).toArray();
        double[] fitted = design.operate(b);
        double[] e = new double[y.length];
        Arrays.setAll(e, i -> y[i] - fitted[i]);
        return new LeastSquares(x, b, e, crossInverse(qr, b.length));
    }

    /** Whether there are more rows than columns, and no column is a combination of those before it. */
    public static boolean isFullRank(double[][] x) {
        if (x.length == 0 || x.length <= x[0].length) {
            return false;
        }
        RealMatrix design = new Array2DRowRealMatrix(x);
        RealMatrix r = new QRDecomposition(design).getR();
        for (int j = 0; j < x[0].length; j++) {
            if (!(Math.abs(r.getEntry(j, j))
                    > RANK_TOLERANCE * design.getColumnVector(j).getNorm())) {
                return false;
            }
        }
        return true;
    }

    /** (X'X)^-1 = R^-1 R^-T. */
    private static RealMatrix crossInverse(QRDecomposition qr, int k) {
        RealMatrix r = qr.getR().getSubMatrix(0, k - 1, 0, k - 1);
        DecompositionSolver solver = new QRDecomposition(r).getSolver();
        RealMatrix inverse = solver.solve(MatrixUtils.createRealIdentityMatrix(k));
        return inverse.multiply(inverse.transpose());
    }

    public int n() {
        return x.length;
    }

    public int k() {
        return b.length;
    }

    /** n - k. */
    public int df() {
        return n() - k();
    }

    public double[] coefficients() {
        return b.clone();
    }

    /** e, in the order of the rows. */
    public double[] residuals() {
        return e.clone();
    }

    /** e'e. */
    public double rss() {
        return Arrays.stream(e).map(r -> r * r).sum();
    }

    /** The value of the fit for a row of the design. */
    public double at(double... row) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * b[j];
        }
        return sum;
    }

    /** s^2 (X'X)^-1. */
    public CoefficientCovariance classical() {
        return new CoefficientCovariance(crossInverse.scalarMultiply(rss() / df()));
    }

    /** The contributions x_i e_i of the rows to the normal equations; each column sums to 0. */
    double[][] scores() {
        double[][] scores = new double[n()][k()];
        for (int i = 0; i < n(); i++) {
            for (int j = 0; j < k(); j++) {
                scores[i][j] = x[i][j] * e[i];
            }
        }
        return scores;
    }

    /** (X'X)^-1 M (X'X)^-1. */
    CoefficientCovariance sandwich(RealMatrix meat) {
        return new CoefficientCovariance(crossInverse.multiply(meat).multiply(crossInverse));
    }
}
