package org.sentinelle.stats.glm;

import org.sentinelle.stats.regression.StirlingError;

/**
 * A count y with the Poisson distribution, log link: mu = exp(eta), V = mu.
 *
 * <p>A y that is not whole has a pseudo-likelihood with the same derivatives. Checked against R 4.2.2 {@code poisson()}.
 */
public record PoissonFamily() implements Family {
    @Override
    public boolean isPossible(double y) {
        return y >= 0;
    }

    @Override
    public double mean(double eta) {
        return Math.exp(eta);
    }

    @Override
    public double slope(double eta) {
        return Math.exp(eta);
    }

    @Override
    public double bend(double eta) {
        return Math.exp(eta);
    }

    @Override
    public double variance(double eta) {
        return Math.exp(eta);
    }

    @Override
    public double information(double eta) {
        return Math.exp(eta);
    }

    @Override
    public double residual(double y, double eta) {
        return y - Math.exp(eta);
    }

    @Override
    public double deviance(double y, double eta) {
        double mu = Math.exp(eta);
        return y == 0 ? 2 * mu : Math.max(0, 2 * (y * (Math.log(y) - eta) - (y - mu)));
    }

    @Override
    public double saturated(double y, double a) {
        return y == 0 ? 0 : a * (-0.5 * Math.log(2 * Math.PI * y) - StirlingError.of(y));
    }

    @Override
    public double guess(double y, double a) {
        return Math.log(y + 0.1);
    }

    @Override
    public int edge(double y) {
        return y == 0 ? -1 : 0;
    }

    @Override
    public double firth(double eta) {
        return 0.5;
    }
}
