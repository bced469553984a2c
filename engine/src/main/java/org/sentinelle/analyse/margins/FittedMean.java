package org.sentinelle.analyse.margins;

import java.util.Arrays;
import java.util.List;
import org.sentinelle.analyse.formula.ModelFrame;

/**
 * The mean that a fitted model says of any rows.
 *
 * @param names of the columns that were fitted
 * @param b their coefficients
 * @param weights of the rows
 * @param offset of the rows
 */
public record FittedMean(
        ModelFrame frame,
        List<String> names,
        double[] b,
        double[] weights,
        double[] offset,
        Mean mean,
        Uncertainty uncertainty) {
    public FittedMean {
        names = List.copyOf(names);
    }

    /** An average of means, and its gradient by the coefficients. */
    public record Average(double value, double[] gradient) {}

    /** The columns that were fitted, of all that a frame has. */
    public double[][] kept(ModelFrame.Columns columns) {
        return names.stream()
                .mapToInt(columns.names()::indexOf)
                .mapToObj(j -> columns.x()[j])
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
        double[] gradient = new double[x.length];
        for (int i = 0; i < eta.length; i++) {
            value += shares[i] * mean.at(eta[i]);
            double slope = shares[i] * mean.slope(eta[i]);
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] += slope * x[j][i];
            }
        }
        return new Average(value, gradient);
    }
}
