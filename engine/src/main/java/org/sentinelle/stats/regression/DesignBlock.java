package org.sentinelle.stats.regression;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a regression.
 *
 * @param x columns
 * @param y response
 * @param w weights
 * @param offset part of the predictor that is known
 * @param clusters who belongs together; null where that does not count
 */
public record DesignBlock(double[][] x, double[] y, double[] w, double[] offset, String @Nullable [] clusters) {

    public int rows() {
        return y.length;
    }

    /** With these columns alone. */
    public DesignBlock kept(BitSet columns) {
        return new DesignBlock(columns.stream().mapToObj(j -> x[j]).toArray(double[][]::new), y, w, offset, clusters);
    }

    /** X b and the offset. */
    public double[] eta(double[] b) {
        double[] eta = offset.clone();
        for (int j = 0; j < b.length; j++) {
            add(eta, x[j], b[j]);
        }
        return eta;
    }

    /** X d. */
    public double[] times(double[] d) {
        double[] moved = new double[rows()];
        for (int j = 0; j < d.length; j++) {
            add(moved, x[j], d[j]);
        }
        return moved;
    }

    private static void add(double[] to, double[] column, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += column[i] * times;
        }
    }

    /** The columns, each row multiplied by its factor. */
    public double[][] scaled(double[] factors) {
        return Arrays.stream(x).map(column -> times(column, factors)).toArray(double[][]::new);
    }

    /** The same with one more column behind them. */
    public double[][] scaled(double[] factors, double[] more) {
        double[][] scaled = Arrays.copyOf(scaled(factors), x.length + 1);
        scaled[x.length] = times(more, factors);
        return scaled;
    }

    private static double[] times(double[] column, double[] factors) {
        double[] product = new double[factors.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = column[i] * factors[i];
        }
        return product;
    }

    /** Adds X'v to sums, from the first on. */
    public void addTransposed(CompensatedSums sums, double[] v) {
        for (int j = 0; j < x.length; j++) {
            double sum = 0;
            for (int i = 0; i < v.length; i++) {
                sum += x[j][i] * v[i];
            }
            sums.add(j, sum);
        }
    }
}
