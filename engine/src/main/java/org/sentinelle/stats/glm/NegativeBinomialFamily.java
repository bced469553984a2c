package org.sentinelle.stats.glm;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * A count y with the negative binomial distribution of a known theta, log link: mu = exp(eta), V = mu + mu^2/theta.
 *
 * <p>Reference: J. Lawless (1987), doi:10.2307/3314912. Checked against R 4.2.2 {@code MASS::negative.binomial}.
 */
public record NegativeBinomialFamily(double theta) implements Family {
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
        double mu = Math.exp(eta);
        return mu + mu * mu / theta;
    }

    @Override
    public double residual(double y, double eta) {
        return y - Math.exp(eta);
    }

    @Override
    public double deviance(double y, double eta) {
        double mu = Math.exp(eta);
        double spread = (y + theta) * Math.log1p((y - mu) / (mu + theta));
        return Math.max(0, 2 * ((y == 0 ? 0 : y * (Math.log(y) - eta)) - spread));
    }

    @Override
    public double saturated(double y, double a) {
        double ways = LogGamma.value(theta + y) - LogGamma.value(theta) - LogGamma.value(y + 1);
        double own = y == 0 ? 0 : y * Math.log(y / (y + theta));
        return a * (ways + own - theta * Math.log1p(y / theta));
    }

    @Override
    public double guess(double y, double a) {
        return Math.log(y + 0.1);
    }

    @Override
    public int edge(double y) {
        return y == 0 ? -1 : 0;
    }

    /** 1/(2 (1 + mu/theta)), as the information is mu/(1 + mu/theta). */
    @Override
    public double firth(double eta) {
        return 0.5 / (1 + Math.exp(eta) / theta);
    }
}
