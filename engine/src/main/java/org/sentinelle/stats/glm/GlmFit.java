package org.sentinelle.stats.glm;

import org.sentinelle.stats.regression.WorkingModel;

/**
 * A fit of a generalised linear model.
 *
 * @param b the coefficients, one a column
 * @param eta the linear predictor of each row, the offset included
 * @param logLikelihood of the family, dispersion 1
 * @param penalty what Firth's correction adds to the log-likelihood: half the log determinant of the information; 0 without it
 * @param working the weighted least squares problem in which it ends
 */
public record GlmFit(
        double[] b, double[] eta, double deviance, double logLikelihood, double penalty, WorkingModel working)
        implements GlmOutcome {

    /** What was maximised. */
    public double objective() {
        return logLikelihood + penalty;
    }

    /** Rows that count. */
    public int rows() {
        int rows = 0;
        for (int i = 0; i < working.n(); i++) {
            rows += working.weight(i) > 0 ? 1 : 0;
        }
        return rows;
    }

    /** Pearson's statistic: sum of a (y - mu)^2 / V(mu). */
    public double pearson(GlmProblem problem) {
        double sum = 0;
        for (int i = 0; i < eta.length; i++) {
            double variance = problem.family().variance(eta[i]);
            double residual = problem.family().residual(problem.y()[i], eta[i]);
            sum += variance > 0 ? problem.a()[i] * residual * residual / variance : 0;
        }
        return sum;
    }

    /** -2 log-likelihood + 2 parameters, of which there are {@code more} beside the coefficients. */
    public double aic(int more) {
        return -2 * logLikelihood + 2 * (b.length + more);
    }

    /** -2 log-likelihood + parameters times log rows. */
    public double bic(int more) {
        return -2 * logLikelihood + Math.log(rows()) * (b.length + more);
    }
}
