package org.sentinelle.stats.did;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Orthonormal columns that span a constant and the covariates, over some rows.
 *
 * <p>Fitted means and errors of a regression do not depend on which columns span its space; with these, normal equations lose no digits.
 *
 * @param q columns
 */
record Basis(double[][] q) {
    /** As R's lm: a column of which less than this share is left when those before it are taken out says nothing new. */
    private static final double COLLINEAR = 1e-7;

    /** A pivot of a scaled matrix of cross-products below this has no digits left. */
    private static final double SINGULAR = 1e-13;

    /** Columns that are combinations of those before them, such as codes that none of the rows has, are passed over. */
    static Basis of(double[][] x, int n) {
        List<double[]> q = new ArrayList<>();
        double[] constant = new double[n];
        Arrays.fill(constant, 1 / Math.sqrt(n));
        q.add(constant);
        for (double[] column : x) {
            double[] left = column.clone();
            double length =
                    scaled(left, Arrays.stream(left).map(Math::abs).max().orElse(0));
            for (int pass = 0; pass < 2; pass++) {
                q.forEach(direction -> takeOut(left, direction));
            }
            double norm = Math.sqrt(Influence.dot(left, left));
            if (norm > COLLINEAR * length) {
                scaled(left, norm);
                q.add(left);
            }
        }
        return new Basis(q.toArray(double[][]::new));
    }

    /** Divides by a number above 0; the length of what comes out. */
    private static double scaled(double[] v, double by) {
        for (int i = 0; i < v.length && by > 0; i++) {
            v[i] /= by;
        }
        return Math.sqrt(Influence.dot(v, v));
    }

    private static void takeOut(double[] from, double[] direction) {
        double along = Influence.dot(from, direction);
        for (int i = 0; i < from.length; i++) {
            from[i] -= along * direction[i];
        }
    }

    int k() {
        return q.length;
    }

    int n() {
        return q[0].length;
    }

    /** Q b. */
    double[] times(double[] b) {
        double[] fitted = new double[n()];
        for (int j = 0; j < b.length; j++) {
            for (int i = 0; i < fitted.length; i++) {
                fitted[i] += q[j][i] * b[j];
            }
        }
        return fitted;
    }

    /** Q'v. */
    double[] sums(double[] v) {
        double[] sums = new double[k()];
        Arrays.setAll(sums, j -> Influence.dot(q[j], v));
        return sums;
    }

    /** (Q'VQ)^-1 for weights v; empty where it has none. */
    Optional<double[][]> inverse(double[] v) {
        double[][] cross = new double[k()][k()];
        double[] weighted = new double[n()];
        for (int j = 0; j < k(); j++) {
            for (int i = 0; i < weighted.length; i++) {
                weighted[i] = v[i] * q[j][i];
            }
            for (int l = 0; l <= j; l++) {
                cross[j][l] = Influence.dot(weighted, q[l]);
                cross[l][j] = cross[j][l];
            }
        }
        return inverse(cross);
    }

    /** By Cholesky's factors of the matrix scaled to a diagonal of ones. */
    static Optional<double[][]> inverse(double[][] matrix) {
        int k = matrix.length;
        double[] scale = new double[k];
        Arrays.setAll(scale, j -> 1 / Math.sqrt(matrix[j][j]));
        double[][] l = new double[k][k];
        for (int j = 0; j < k; j++) {
            for (int i = j; i < k; i++) {
                double sum = matrix[i][j] * scale[i] * scale[j];
                for (int m = 0; m < j; m++) {
                    sum -= l[i][m] * l[j][m];
                }
                if (i == j && !(sum > SINGULAR && Double.isFinite(sum))) {
                    return Optional.empty();
                }
                l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
            }
        }
        double[][] inverse = new double[k][];
        for (int j = 0; j < k; j++) {
            inverse[j] = solved(l, scale, j);
        }
        return Optional.of(inverse);
    }

    private static double[] solved(double[][] l, double[] scale, int column) {
        int k = scale.length;
        double[] d = new double[k];
        d[column] = scale[column];
        for (int j = 0; j < k; j++) {
            for (int m = 0; m < j; m++) {
                d[j] -= l[j][m] * d[m];
            }
            d[j] /= l[j][j];
        }
        for (int j = k - 1; j >= 0; j--) {
            for (int m = j + 1; m < k; m++) {
                d[j] -= l[m][j] * d[m];
            }
            d[j] /= l[j][j];
        }
        for (int j = 0; j < k; j++) {
            d[j] *= scale[j];
        }
        return d;
    }

    static double[] times(double[][] matrix, double[] v) {
        double[] image = new double[v.length];
        Arrays.setAll(image, j -> Influence.dot(matrix[j], v));
        return image;
    }
}
