package org.sentinelle.stats.mixed;

import java.util.Arrays;

/**
 * Columns turned into ones that are orthogonal and of mean square 1: X = QR with Q'WQ = nI, R upper triangular.
 *
 * <p>Fits are worked out on Q, so neither the scale of a column nor a mean far from 0 (a calendar year) costs digits; what they
 * find is turned back here. Gram-Schmidt, done twice: Bjorck (1967), doi:10.1007/BF01934122.
 */
final class Orthogonal {
    private static final double DEPENDENT = 1e-9;

    private final double[][] q;
    private final double[][] r;
    private final boolean full;

    private Orthogonal(double[][] q, double[][] r, boolean full) {
        this.q = q;
        this.r = r;
        this.full = full;
    }

    static Orthogonal of(double[][] columns, double[] w) {
        int p = columns.length;
        double[][] q = new double[p][];
        double[][] r = new double[p][p];
        boolean full = true;
        for (int j = 0; j < p; j++) {
            double largest = Arrays.stream(columns[j]).map(Math::abs).max().orElse(0);
            double scale = largest > 0 ? largest : 1;
            q[j] = Arrays.stream(columns[j]).map(v -> v / scale).toArray();
            double length = meanSquareRoot(q[j], w);
            for (int pass = 0; pass < 2; pass++) {
                for (int l = 0; l < j; l++) {
                    r[l][j] += scale * takeOut(q[j], q[l], w);
                }
            }
            double left = meanSquareRoot(q[j], w);
            full &= left > DEPENDENT * length;
            divide(q[j], left > 0 ? left : 1);
            r[j][j] = scale * left;
        }
        return new Orthogonal(q, r, full);
    }

    /** Whether no column is a combination of those before it. */
    boolean isFull() {
        return full;
    }

    double[][] q() {
        return q;
    }

    /** ln |R'R|. */
    double logDeterminant() {
        double sum = 0;
        for (int j = 0; j < r.length; j++) {
            sum += 2 * Math.log(r[j][j]);
        }
        return sum;
    }

    /** R^-1 v: what the coefficients of Q are for X. */
    double[] back(double[] v) {
        double[] b = v.clone();
        for (int j = b.length - 1; j >= 0; j--) {
            for (int l = j + 1; l < b.length; l++) {
                b[j] -= r[j][l] * b[l];
            }
            b[j] /= r[j][j];
        }
        return b;
    }

    /** R^-1 V R^-T: what a covariance of the coefficients of Q is for X. */
    double[][] back(double[][] v) {
        double[][] half = transposed(new double[v.length][], v);
        double[][] other = new double[v.length][];
        for (int j = 0; j < v.length; j++) {
            half[j] = back(half[j]);
        }
        transposed(other, half);
        for (int j = 0; j < v.length; j++) {
            other[j] = back(other[j]);
        }
        return other;
    }

    private static double[][] transposed(double[][] into, double[][] v) {
        for (int i = 0; i < v.length; i++) {
            int column = i;
            into[i] = Arrays.stream(v).mapToDouble(row -> row[column]).toArray();
        }
        return into;
    }

    /** Takes the part along a direction of mean square 1 out; how much it was. */
    static double takeOut(double[] from, double[] direction, double[] w) {
        double along = 0;
        for (int i = 0; i < from.length; i++) {
            along += w[i] * from[i] * direction[i];
        }
        along /= from.length;
        for (int i = 0; i < from.length; i++) {
            from[i] -= along * direction[i];
        }
        return along;
    }

    private static double meanSquareRoot(double[] v, double[] w) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            sum += w[i] * v[i] * v[i];
        }
        return Math.sqrt(sum / v.length);
    }

    private static void divide(double[] vector, double by) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= by;
        }
    }
}
