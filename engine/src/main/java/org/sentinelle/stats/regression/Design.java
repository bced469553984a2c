package org.sentinelle.stats.regression;

/**
 * What a linear predictor is made of: eta_i = offset_i + sum over columns j of x_ij beta_j. All numbers are finite.
 *
 * <p>For counts the offset is the logarithm of the exposure, in log units of exposure.
 */
public final class Design {
    private final double[][] columns;
    private final double[] offset;

    private Design(double[][] columns, double[] offset) {
        this.columns = columns;
        this.offset = offset;
    }

    /** A design of at least one column; every column is as long as the offset. */
    public static Design of(double[][] columns, double[] offset) {
        if (columns.length == 0) {
            throw new IllegalArgumentException("Needs at least one column");
        }
        double[][] copies = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            if (columns[j].length != offset.length) {
                throw new IllegalArgumentException(
                        "Column " + j + " must have " + offset.length + " rows, had " + columns[j].length);
            }
            copies[j] = columns[j].clone();
        }
        return new Design(copies, offset.clone());
    }

    public int rows() {
        return offset.length;
    }

    public int columns() {
        return columns.length;
    }

    public double x(int row, int column) {
        return columns[column][row];
    }

    public double offset(int row) {
        return offset[row];
    }

    /** X beta, without the offset. */
    public double[] times(double[] beta) {
        double[] eta = new double[rows()];
        for (int j = 0; j < beta.length; j++) {
            for (int i = 0; i < eta.length; i++) {
                eta[i] += columns[j][i] * beta[j];
            }
        }
        return eta;
    }

    /** X' v. */
    public double[] transposedTimes(double[] v) {
        double[] sums = new double[columns()];
        for (int j = 0; j < sums.length; j++) {
            for (int i = 0; i < v.length; i++) {
                sums[j] += columns[j][i] * v[i];
            }
        }
        return sums;
    }
}
