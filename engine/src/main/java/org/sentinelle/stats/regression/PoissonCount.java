package org.sentinelle.stats.regression;

/**
 * A count y with the Poisson distribution of mean mu.
 *
 * <p>Deviance 2 [y log(y/mu) - (y - mu)], near the fit with log1p((y - mu)/mu), so that only |y - mu| is rounded;
 * score y - mu; curvature and information mu. The largest log-likelihood, at mu = y, is -log(2 pi y)/2 less Stirling's
 * error, 0 where y = 0 (Loader 2000, Fast and Accurate Computation of Binomial Probabilities). A y that is not whole has a
 * quasi-likelihood with the same derivatives.
 */
record PoissonCount(double y) implements CountTerm {
    @Override
    public At at(double eta) {
        double mu = Math.exp(eta);
        double gain = y == 0 ? 0 : y * CountTerm.logRatio(y, mu, y - mu);
        return new At(2 * (gain - (y - mu)), y - mu, mu, mu);
    }

    @Override
    public double guess() {
        return y + 0.5;
    }

    @Override
    public double largestLogLikelihood() {
        return y == 0 ? 0 : -0.5 * Math.log(2 * Math.PI * y) - StirlingError.of(y);
    }
}
