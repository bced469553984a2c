package org.sentinelle.stats.regression;

/**
 * A negative binomial fit.
 *
 * @param atTheta the fit with theta held where it is, whose standard errors do not count that theta is estimated
 * @param theta 1/theta is what the variance has beyond mu, in units of mu^2
 * @param thetaInformation minus the second derivative of the log-likelihood by theta with the coefficients held; where
 *     it is not above 0, theta has no standard error
 */
public record NegativeBinomialFit(LogLinkFit atTheta, double theta, double thetaInformation) implements CountFit {
    /** The derivative by theta of the log-likelihood of a count y with mean mu. */
    public double thetaScore(double y, double mu) {
        return new ThetaLikelihood(theta).score(y, mu);
    }
}
