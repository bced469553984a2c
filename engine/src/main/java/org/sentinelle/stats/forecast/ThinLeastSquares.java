package org.sentinelle.stats.forecast;

/**
 * Solves least squares problems of one size again and again without allocating.
 *
 * <p>Finds the x that minimises |z - J x|^2 for a matrix J of n rows and few columns, by Householder reflections of its columns.
 * A column that is a combination of the ones before (its rest is below 1e-11 of its length) gets the coefficient 0.
 *
 * <p>Reference: Golub and Van Loan (2013), Matrix Computations, 4th ed., section 5.3.
 */
final class ThinLeastSquares {
    /** Rounding leaves about 1e-16 times the number of rows of a column that is a combination of others. */
    private static final double DEPENDENT = 1e-11;

    private final int rows;
    private final double[][] columns;
    private final double[] right;
    private final double[] diagonal;

    ThinLeastSquares(int rows, int columns) {
        this.rows = rows;
        this.columns = new double[columns][rows];
        this.right = new double[rows];
        this.diagonal = new double[columns];
    }

    /** A column of J, to be filled; lost by {@link #solve}. */
    double[] column(int index) {
        return columns[index];
    }

    /** The right hand side z, to be filled; lost by {@link #solve}. */
    double[] right() {
        return right;
    }

    /** Writes the coefficients into {@code x}. */
    void solve(double[] x) {
        int row = 0;
        for (int k = 0; k < columns.length; k++) {
            diagonal[k] = row < rows ? reflect(k, row) : 0;
            if (diagonal[k] != 0) {
                row++;
            }
        }
        substitute(x, row);
    }

    private double reflect(int k, int row) {
        double[] v = columns[k];
        double whole = squares(v, 0);
        double rest = squares(v, row);
        if (!(rest > DEPENDENT * DEPENDENT * whole)) {
            return 0;
        }
        double d = v[row] > 0 ? -Math.sqrt(rest) : Math.sqrt(rest);
        v[row] -= d;
        double factor = -1 / (d * v[row]);
        for (int j = k + 1; j < columns.length; j++) {
            apply(v, row, factor, columns[j]);
        }
        apply(v, row, factor, right);
        return d;
    }

    private double squares(double[] v, int from) {
        double sum = 0;
        for (int i = from; i < rows; i++) {
            sum += v[i] * v[i];
        }
        return sum;
    }

    private void apply(double[] v, int row, double factor, double[] to) {
        double product = 0;
        for (int i = row; i < rows; i++) {
            product += v[i] * to[i];
        }
        product *= factor;
        for (int i = row; i < rows; i++) {
            to[i] -= product * v[i];
        }
    }

    private void substitute(double[] x, int rank) {
        int row = rank;
        for (int k = columns.length - 1; k >= 0; k--) {
            x[k] = 0;
            if (diagonal[k] != 0) {
                row--;
                double sum = right[row];
                for (int j = k + 1; j < columns.length; j++) {
                    sum -= columns[j][row] * x[j];
                }
                x[k] = sum / diagonal[k];
            }
        }
    }
}
