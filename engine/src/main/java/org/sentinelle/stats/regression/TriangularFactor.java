package org.sentinelle.stats.regression;

import java.io.Serializable;
import java.util.Arrays;

/**
 * R with R'R = A'A of a matrix A of which rows are added block by block, and which is never held: all that least squares asks of A.
 *
 * <p>Each block is taken in by Householder reflections of R and the block, one a column, and so is another R: a state that adds up. A'A,
 * whose condition is squared, is never formed; a column may have any scale. Cost: about 2 k^2 operations a row. Reference: J. Demmel, L.
 * Grigori, M. Hoemmen and J. Langou, SIAM J. Sci. Comput. 34(1):A206-A239 (2012), doi:10.1137/080731992.
 */
public final class TriangularFactor implements Serializable {
    private static final long serialVersionUID = 1L;

    private final double[][] r;

    /** Of no rows; {@code r[l][j]} is row l of column j. */
    public TriangularFactor(int columns) {
        this.r = new double[columns][columns];
    }

    public int size() {
        return r.length;
    }

    /** Adds rows: the first {@code rows} entries of these columns, which are overwritten. */
    public void take(double[][] block, int rows) {
        for (int j = 0; j < r.length; j++) {
            double length = dot(block[j], block[j], rows);
            if (length > 0) {
                reflect(block, rows, j, length);
            }
        }
    }

    private void reflect(double[][] block, int rows, int j, double squared) {
        double head = r[j][j];
        double norm = Math.sqrt(head * head + squared);
        double turned = head > 0 ? -norm : norm;
        double tau = (turned - head) / turned;
        double scale = 1 / (head - turned);
        double[] v = block[j];
        for (int i = 0; i < rows; i++) {
            v[i] *= scale;
        }
        r[j][j] = turned;
        for (int l = j + 1; l < r.length; l++) {
            double along = tau * (r[j][l] + dot(v, block[l], rows));
            r[j][l] -= along;
            subtract(block[l], v, along, rows);
        }
    }

    /** Four sums side by side, which a processor adds up at once. */
    private static double dot(double[] a, double[] b, int rows) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < rows; i += 4) {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }
        for (; i < rows; i++) {
            first += a[i] * b[i];
        }
        return first + second + (third + fourth);
    }

    private static void subtract(double[] from, double[] v, double times, int rows) {
        for (int i = 0; i < rows; i++) {
            from[i] -= times * v[i];
        }
    }

    /** Adds the rows of another. */
    public void add(TriangularFactor other) {
        take(other.columns(), other.size());
    }

    /** The columns of R, zeros below the diagonal. */
    public double[][] columns() {
        double[][] columns = new double[r.length][r.length];
        for (int j = 0; j < r.length; j++) {
            for (int l = 0; l <= j; l++) {
                columns[j][l] = r[l][j];
            }
        }
        return columns;
    }

    /** Weights of the rows of R. */
    static double[] ones(int rows) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** R'R. */
    public double[][] products() {
        double[][] products = new double[r.length][r.length];
        for (int j = 0; j < r.length; j++) {
            for (int l = 0; l < r.length; l++) {
                for (int i = 0; i <= Math.min(j, l); i++) {
                    products[j][l] += r[i][j] * r[i][l];
                }
            }
        }
        return products;
    }

    public boolean isFinite() {
        return Arrays.stream(r).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    }
}
