package org.sentinelle.stats.regression;

/** What one row says of its mean mu = exp(eta): its part of a log-likelihood that is concave in eta. */
sealed interface CountTerm permits PoissonCount, NegativeBinomialCount, CensoredPoissonCount {

    /**
     * The term at one eta.
     *
     * @param deviance 2 (largest log-likelihood of the row - its log-likelihood), 0 or more
     * @param score first derivative of the log-likelihood by eta
     * @param curvature minus the second derivative
     * @param information what standard errors are made of: the expected curvature where it is known, else the curvature
     */
    record At(double deviance, double score, double curvature, double information) {}

    At at(double eta);

    /** A mean to begin from, above 0. */
    double guess();

    /** The largest log-likelihood that the row can have. */
    double largestLogLikelihood();
}
