package org.sentinelle.stats.regression;

/** What one row says of its mean mu = exp(eta): its part of a log-likelihood that is concave in eta. */
sealed interface CountTerm permits PoissonCount, NegativeBinomialCount, CensoredPoissonCount, WeightedCount {

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

    /**
     * log(a/b), from their difference where they are close, so that only that is rounded, and from their ratio where they are
     * not, as 1 + (a - b)/b would then be.
     */
    static double logRatio(double a, double b, double difference) {
        double share = difference / b;
        return Math.abs(share) < 0.5 ? Math.log1p(share) : Math.log(a / b);
    }
}
