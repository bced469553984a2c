package org.sentinelle.analyse.margins;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.formula.ModelFrame;

/**
 * The mean that a fitted model says of any rows.
 *
 * @param names of the columns that were fitted
 * @param b their coefficients
 * @param weights of the rows
 * @param offset of the rows
 * @param rows where the rows that were fitted are in the frame; null where all were, in its order
 */
public record FittedMean(
        ModelFrame frame,
        List<String> names,
        double[] b,
        double[] weights,
        double[] offset,
        Mean mean,
        Uncertainty uncertainty,
        int @Nullable [] rows) {
    public FittedMean {
        names = List.copyOf(names);
    }

    /** Of a fit of all rows. */
    public FittedMean(
            ModelFrame frame,
            List<String> names,
            double[] b,
            double[] weights,
            double[] offset,
            Mean mean,
            Uncertainty uncertainty) {
        this(frame, names, b, weights, offset, mean, uncertainty, null);
    }

    /** The same with another mean of the same predictor. */
    public FittedMean with(Mean other) {
        return new FittedMean(frame, names, b, weights, offset, other, uncertainty, rows);
    }

    /** What a column of the frame has in the rows that were fitted. */
    public double[] at(double[] column) {
        return rows == null
                ? column
                : Arrays.stream(rows).mapToDouble(i -> column[i]).toArray();
    }

    /** Where a fitted row is in the frame. */
    public int row(int fitted) {
        return rows == null ? fitted : rows[fitted];
    }

    /** An average of means, and its gradient by the coefficients and what the mean depends on beside them. */
    public record Average(double value, double[] gradient) {}

    /** The columns that were fitted, of all that a frame has. */
    public double[][] kept(ModelFrame.Columns columns) {
        return names.stream()
                .mapToInt(columns.names()::indexOf)
                .mapToObj(j -> at(columns.x()[j]))
                .toArray(double[][]::new);
    }

    public double[] eta(double[][] x) {
        double[] eta = offset.clone();
        for (int j = 0; j < x.length; j++) {
            for (int i = 0; i < eta.length; i++) {
                eta[i] += x[j][i] * b[j];
            }
        }
        return eta;
    }

    /** The share of each row in averages. */
    public double[] shares() {
        double total = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / total).toArray();
    }

    /** The average over rows with these columns in place of their own. */
    public Average average(double[][] x) {
        double[] eta = eta(x);
        double[] shares = shares();
        double value = 0;
        double[] gradient = new double[x.length + mean.besides()];
        for (int i = 0; i < eta.length; i++) {
            value += shares[i] * mean.at(eta[i]);
            double slope = shares[i] * mean.slope(eta[i]);
            for (int j = 0; j < x.length; j++) {
                gradient[j] += slope * x[j][i];
            }
            mean.addBesides(gradient, i, eta[i], shares[i]);
        }
        return new Average(value, gradient);
    }
}
