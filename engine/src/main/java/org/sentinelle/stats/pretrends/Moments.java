package org.sentinelle.stats.pretrends;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;

/**
 * Rows of A delta <= d as moments of an event study, each divided by its standard error.
 *
 * @param y (A b - d) / s
 * @param a what theta = l'tau adds to them
 * @param x what the effects beside theta add to them, a column each, with entries of at most 1
 * @param root a square root of their covariance: one row a moment
 */
record Moments(double[] y, double[] a, double[][] x, double[][] root) {
    /** Below this share of the largest, an entry is rounding. */
    private static final double NOTHING = 1e-12;

    /** The moments with an effect in them, as Rambachan and Roth take them. */
    static Moments of(EventEstimates study, double[] l, Trends trends) {
        int[] used = IntStream.range(0, trends.rows().length)
                .filter(i -> hasEffect(trends.rows()[i], study.pre()))
                .toArray();
        double[][] rows = new double[used.length][];
        double[] y = new double[used.length];
        for (int i = 0; i < used.length; i++) {
            double[] row = trends.rows()[used[i]];
            double error = Math.sqrt(study.variance(row));
            rows[i] = Arrays.stream(row).map(value -> value / error).toArray();
            y[i] = dot(rows[i], study.b()) - trends.limits()[used[i]] / error;
        }
        double[][] effects = Arrays.stream(rows)
                .map(row -> Arrays.copyOfRange(row, study.pre(), row.length))
                .toArray(double[][]::new);
        double squared = dot(l, l);
        double[] a =
                Arrays.stream(effects).mapToDouble(row -> dot(row, l) / squared).toArray();
        return new Moments(y, a, others(effects, l), product(rows, root(study.v())));
    }

    private static boolean hasEffect(double[] row, int pre) {
        return IntStream.range(pre, row.length).anyMatch(t -> row[t] != 0);
    }

    int rows() {
        return y.length;
    }

    /** C gamma, C the moments' covariance. */
    double[] covarianceTimes(double[] gamma) {
        double[] through = new double[root[0].length];
        for (int i = 0; i < gamma.length; i++) {
            for (int k = 0; k < through.length; k++) {
                through[k] += gamma[i] * root[i][k];
            }
        }
        return Arrays.stream(root).mapToDouble(row -> dot(row, through)).toArray();
    }

    /** Columns that span what effects with l'tau = 0 add. */
    private static double[][] others(double[][] effects, double[] l) {
        double[][] q = new QRDecomposition(new Array2DRowRealMatrix(l)).getQ().getData();
        double[][] columns = new double[l.length - 1][effects.length];
        for (int k = 0; k < columns.length; k++) {
            double most = 0;
            for (int i = 0; i < effects.length; i++) {
                for (int t = 0; t < l.length; t++) {
                    columns[k][i] += effects[i][t] * q[t][k + 1];
                }
                most = Math.max(most, Math.abs(columns[k][i]));
            }
            for (int i = 0; i < effects.length; i++) {
                columns[k][i] = Math.abs(columns[k][i]) <= NOTHING * most ? 0 : columns[k][i] / most;
            }
        }
        return columns;
    }

    private static double[][] root(double[][] v) {
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(v));
        double[][] root = eigen.getV().getData();
        for (double[] row : root) {
            for (int k = 0; k < row.length; k++) {
                row[k] *= Math.sqrt(Math.max(0, eigen.getRealEigenvalue(k)));
            }
        }
        return root;
    }

    private static double[][] product(double[][] rows, double[][] root) {
        return new Array2DRowRealMatrix(rows)
                .multiply(new Array2DRowRealMatrix(root))
                .getData();
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
