package org.sentinelle.analyse.regression;

import org.sentinelle.stats.regression.StudentT;

/**
 * How far estimates of coefficients may lie from the truth.
 *
 * @param covariance of the coefficients
 * @param df degrees of freedom of each one's statistic; infinite where it is held against the normal distribution
 */
record Spread(double[][] covariance, double[] df) {
    double stdError(int coefficient) {
        return Math.sqrt(Math.max(0, covariance[coefficient][coefficient]));
    }

    /** The probability of a statistic at least as far from 0. */
    double p(int coefficient, double statistic) {
        return Distributions.twoSidedP(statistic, df[coefficient]);
    }

    double quantile(int coefficient, double level) {
        return Double.isInfinite(df[coefficient])
                ? Distributions.normalQuantile(level)
                : new StudentT(df[coefficient]).quantile(level);
    }
}
