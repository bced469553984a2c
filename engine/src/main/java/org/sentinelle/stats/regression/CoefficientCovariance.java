package org.sentinelle.stats.regression;

import org.apache.commons.math3.linear.RealMatrix;

/** The covariance of the coefficients of a fit. */
public final class CoefficientCovariance {
    private final RealMatrix covariance;

    CoefficientCovariance(RealMatrix covariance) {
        this.covariance = covariance;
    }

    public double at(int row, int column) {
        return covariance.getEntry(row, column);
    }

    /** The standard error of c'b, the sum of the coefficients times these weights: sqrt(c' V c). */
    public double stdError(double... c) {
        double[] product = covariance.operate(c);
        double sum = 0;
        for (int j = 0; j < c.length; j++) {
            sum += c[j] * product[j];
        }
        return Math.sqrt(Math.max(0, sum));
    }
}
