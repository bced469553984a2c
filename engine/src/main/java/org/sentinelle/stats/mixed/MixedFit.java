package org.sentinelle.stats.mixed;

/**
 * A fitted mixed model.
 *
 * @param beta the fixed effects
 * @param covariance of the fixed effects
 * @param variances the covariance matrix of each term's deviations
 * @param modes the deviations of each term's groups where they are most likely: term, group, column
 * @param residual sigma squared; 1 for a logistic model, whose errors it does not scale
 * @param logLikelihood of the data, for REML of its contrasts
 * @param parameters how many numbers were estimated
 * @param singular whether the deviations lie in fewer dimensions than they might: a variance of 0, a correlation of 1 or -1
 * @param converged whether the search for the largest likelihood came to an end
 * @param wald whether the covariance comes from the predictor's information, the Hessian being no use
 */
public record MixedFit(
        double[] beta,
        double[][] covariance,
        double[][][] variances,
        double[][][] modes,
        double residual,
        double logLikelihood,
        int parameters,
        boolean singular,
        boolean converged,
        boolean wald) {

    /** Below this share of the residual's size a deviation counts as 0, as in lme4's isSingular. */
    static final double SINGULAR = 1e-4;

    static boolean isSingular(double[] theta, boolean[] diagonal) {
        for (int k = 0; k < theta.length; k++) {
            if (diagonal[k] && theta[k] < SINGULAR) {
                return true;
            }
        }
        return false;
    }
}
