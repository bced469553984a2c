package org.sentinelle.stats.glm;

import org.sentinelle.stats.regression.Design;

/**
 * What is to be fitted.
 *
 * @param y the response of each row
 * @param a the prior weight of each row, 0 for one that does not count: trials of a share, or how much a row counts
 */
public record GlmProblem(Family family, Design design, double[] y, double[] a) {

    double[] eta(double[] b) {
        double[] eta = design.times(b);
        for (int i = 0; i < eta.length; i++) {
            eta[i] += design.offset(i);
        }
        return eta;
    }

    double deviance(double[] eta) {
        double sum = 0;
        for (int i = 0; i < eta.length; i++) {
            sum += a[i] > 0 ? a[i] * family.deviance(y[i], eta[i]) : 0;
        }
        return sum;
    }

    /** The largest log-likelihood that any means could have. */
    public double saturated() {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += a[i] > 0 ? family.saturated(y[i], a[i]) : 0;
        }
        return sum;
    }

    /** The log-likelihood at linear predictors. */
    public double logLikelihood(double[] eta) {
        return saturated() - deviance(eta) / 2;
    }

    double[] informations(double[] eta) {
        double[] w = new double[eta.length];
        for (int i = 0; i < w.length; i++) {
            w[i] = a[i] > 0 ? a[i] * family.information(eta[i]) : 0;
        }
        return w;
    }

    /** V(mu_i) / a_i, the variance of each response up to a factor; V(mu_i) of rows that do not count. */
    double[] variances(double[] eta) {
        double[] variances = new double[eta.length];
        for (int i = 0; i < variances.length; i++) {
            variances[i] = family.variance(eta[i]) / (a[i] > 0 ? a[i] : 1);
        }
        return variances;
    }

    /** Derivatives of the log-likelihood by each eta. */
    double[] scores(double[] eta) {
        double[] s = new double[eta.length];
        for (int i = 0; i < s.length; i++) {
            double variance = family.variance(eta[i]);
            double gain = variance > 0 ? family.slope(eta[i]) / variance : 0;
            s[i] = a[i] > 0 ? a[i] * gain * family.residual(y[i], eta[i]) : 0;
        }
        return s;
    }
}
