package org.sentinelle.stats.regression;

import java.util.Optional;

/**
 * The information X'WX of a design under weights, as R with R'R = X'WX.
 *
 * <p>R is built by modified Gram-Schmidt on the columns of sqrt(W) X, so X'WX itself, whose condition is squared, is never
 * formed. Weights below 0, which rounding can leave where a row says next to nothing, count as 0. Reference: Bjorck (1967),
 * doi 10.1007/BF01934122.
 */
public final class Information {
    /** A column whose part outside the others is below this share of its length is taken for their combination. */
    static final double COLLINEAR = 1e-11;

    /** The square of anything shorter has lost its digits. */
    private static final double SHORTEST = 1e-150;

    private final double[][] r;

    private Information(double[][] r) {
        this.r = r;
    }

    /** Empty where a weighted column is a combination of those before it, or too long or short for its square to be a number. */
    public static Optional<Information> of(Design design, double[] weights) {
        int k = design.columns();
        double[][] q = weighted(design, weights);
        double[][] r = new double[k][k];
        for (int j = 0; j < k; j++) {
            double length = Math.sqrt(dot(q[j], q[j]));
            for (int l = 0; l < j; l++) {
                r[l][j] = dot(q[l], q[j]);
                subtract(q[j], q[l], r[l][j]);
            }
            r[j][j] = Math.sqrt(dot(q[j], q[j]));
            boolean usable = r[j][j] > SHORTEST && r[j][j] < Double.POSITIVE_INFINITY;
            if (!(usable && r[j][j] > COLLINEAR * length)) {
                return Optional.empty();
            }
            divide(q[j], r[j][j]);
        }
        return Optional.of(new Information(r));
    }

    /** The d of X'WX d = v. */
    public double[] solve(double[] v) {
        int k = r.length;
        double[] d = v.clone();
        for (int j = 0; j < k; j++) {
            for (int l = 0; l < j; l++) {
                d[j] -= r[l][j] * d[l];
            }
            d[j] /= r[j][j];
        }
        for (int j = k - 1; j >= 0; j--) {
            for (int l = j + 1; l < k; l++) {
                d[j] -= r[j][l] * d[l];
            }
            d[j] /= r[j][j];
        }
        return d;
    }

    /** The logarithm of the determinant of X'WX. */
    public double logDeterminant() {
        double sum = 0;
        for (int j = 0; j < r.length; j++) {
            sum += 2 * Math.log(r[j][j]);
        }
        return sum;
    }

    /** The inverse of X'WX. */
    public double[][] inverse() {
        double[][] inverse = new double[r.length][];
        for (int j = 0; j < r.length; j++) {
            double[] unit = new double[r.length];
            unit[j] = 1;
            inverse[j] = solve(unit);
        }
        return inverse;
    }

    private static double[][] weighted(Design design, double[] weights) {
        double[][] q = new double[design.columns()][design.rows()];
        for (int j = 0; j < q.length; j++) {
            for (int i = 0; i < weights.length; i++) {
                q[j][i] = design.x(i, j) * Math.sqrt(Math.max(0, weights[i]));
            }
        }
        return q;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void subtract(double[] from, double[] direction, double times) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= times * direction[i];
        }
    }

    private static void divide(double[] vector, double by) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= by;
        }
    }
}
