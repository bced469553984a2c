package org.sentinelle.stats.glm;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * A share y of a trials with the binomial distribution, logit link: mu = 1/(1 + exp(-eta)), V = mu (1 - mu).
 *
 * <p>With q = exp(-|eta|): mu is 1/(1 + q) or q/(1 + q), V = q/(1 + q)^2 and -log mu = log(1 + q) or |eta| + log(1 + q), which neither
 * underflows nor cancels. Checked against R 4.2.2 {@code binomial()}.
 */
public record BinomialFamily() implements Family {
    @Override
    public boolean isPossible(double y) {
        return y >= 0 && y <= 1;
    }

    @Override
    public double mean(double eta) {
        double q = Math.exp(-Math.abs(eta));
        return eta >= 0 ? 1 / (1 + q) : q / (1 + q);
    }

    @Override
    public double slope(double eta) {
        double q = Math.exp(-Math.abs(eta));
        return q / ((1 + q) * (1 + q));
    }

    @Override
    public double bend(double eta) {
        return 2 * firth(eta) * slope(eta);
    }

    @Override
    public double variance(double eta) {
        return slope(eta);
    }

    @Override
    public double information(double eta) {
        return slope(eta);
    }

    @Override
    public double residual(double y, double eta) {
        return y * mean(-eta) - (1 - y) * mean(eta);
    }

    @Override
    public double deviance(double y, double eta) {
        double own = (y > 0 ? y * Math.log(y) : 0) + (y < 1 ? (1 - y) * Math.log1p(-y) : 0);
        return Math.max(0, 2 * (own + y * minusLog(eta) + (1 - y) * minusLog(-eta)));
    }

    /** -log mean(eta). */
    private static double minusLog(double eta) {
        return Math.max(0, -eta) + Math.log1p(Math.exp(-Math.abs(eta)));
    }

    @Override
    public double saturated(double y, double a) {
        if (y == 0 || y == 1) {
            return 0;
        }
        double successes = a * y;
        double failures = a - successes;
        double ways = LogGamma.value(a + 1) - LogGamma.value(successes + 1) - LogGamma.value(failures + 1);
        return ways + successes * Math.log(y) + failures * Math.log1p(-y);
    }

    @Override
    public double guess(double y, double a) {
        return Math.log((a * y + 0.5) / (a * (1 - y) + 0.5));
    }

    @Override
    public int edge(double y) {
        return y == 0 ? -1 : y == 1 ? 1 : 0;
    }

    /** (1 - 2 mu)/2. */
    @Override
    public double firth(double eta) {
        return (mean(-eta) - mean(eta)) / 2;
    }
}
