package org.sentinelle.stats.regression;

/**
 * A count y with the negative binomial distribution (NB2) of mean mu and variance mu + mu^2/theta.
 *
 * <p>Deviance 2 [y log(y/mu) - (y + theta) log((y + theta)/(mu + theta))], written as y log[y (mu + theta)/(mu (y +
 * theta))] - theta log[(y + theta)/(mu + theta)], so that nothing large cancels; score (y - mu)/(1 + mu/theta); curvature mu (1 +
 * y/theta)/(1 + mu/theta)^2; information mu/(1 + mu/theta). Reference: Lawless (1987), doi 10.2307/3314912.
 */
record NegativeBinomialCount(double y, double theta) implements CountTerm {
    @Override
    public At at(double eta) {
        double mu = Math.exp(eta);
        double excess = 1 + mu / theta;
        double gain = y == 0 ? 0 : y * CountTerm.logRatio(y * (mu + theta), mu * (y + theta), theta * (y - mu));
        double deviance = 2 * (gain - theta * CountTerm.logRatio(y + theta, mu + theta, y - mu));
        return new At(deviance, (y - mu) / excess, mu * (1 + y / theta) / (excess * excess), mu / excess);
    }

    @Override
    public double guess() {
        return y + 0.5;
    }

    @Override
    public double largestLogLikelihood() {
        return y == 0
                ? 0
                : 0.5 * Math.log(theta / (y + theta) / (2 * Math.PI * y))
                        + StirlingError.of(y + theta)
                        - StirlingError.of(theta)
                        - StirlingError.of(y);
    }
}
