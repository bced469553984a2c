package org.sentinelle.stats.regression;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * A count with the Poisson distribution of mean mu of which only low &lt;= Y &lt;= high is known, both whole, low &lt; high.
 *
 * <p>Log-likelihood log P(low &lt;= Y &lt;= high). With m and v the mean and variance of Y given that it lies within the bounds,
 * the score by eta = log mu is m - mu and the curvature mu - v, which is never below 0 because a Poisson distribution cut
 * off at both ends varies less than mu. The information is the curvature: how a figure would have been censored had it been
 * another is not known, so no expectation can be taken. The largest log-likelihood is 0 where low is 0, else the one at mu
 * = [high! / (low - 1)!]^(1 / (high - low + 1)).
 *
 * <p>All three are sums of Poisson terms relative to the largest one within the bounds, going outwards until terms no
 * longer count, so no differences of distribution functions are taken and nothing underflows: at most about 20 sqrt(mu)
 * terms. Where low is 0 and mu small, m - mu and mu - v are next to nothing; there they are written as -r and r (high + 1 - mu
 * + r), r = mu P(Y = high) / P(Y &lt;= high), which is the same. Derivation: differentiate the sum; no published reference needed. Checked against R 4.2.2 ppois.
 */
record CensoredPoissonCount(double low, double high) implements CountTerm {
    /** A term below this share of the sum changes no digit of it. */
    private static final double NEGLIGIBLE = 1e-18;

    /** Sums over the counts k within the bounds of w_k, w_k (k - mode), w_k (k - mode)^2, w being 1 at the mode. */
    private record Moments(double mode, double sum, double first, double second) {
        Moments plus(double k, double weight) {
            double d = k - mode;
            return new Moments(mode, sum + weight, first + weight * d, second + weight * d * d);
        }

        double meanBeyondMode() {
            return first / sum;
        }

        double variance() {
            return second / sum - meanBeyondMode() * meanBeyondMode();
        }
    }

    @Override
    public At at(double eta) {
        double mu = Math.exp(eta);
        Moments moments = moments(mu);
        double logProbability = logProbability(moments, eta);
        double deviance = 2 * (largestLogLikelihood() - logProbability);
        if (low == 0 && mu <= high) {
            double edge = mu * Math.exp(logPoisson(high, eta) - logProbability);
            double curvature = edge * (high + 1 - mu + edge);
            return new At(deviance, -edge, curvature, curvature);
        }
        double score = moments.mode() - mu + moments.meanBeyondMode();
        double curvature = Math.max(0, mu - moments.variance());
        return new At(deviance, score, curvature, curvature);
    }

    @Override
    public double guess() {
        return (low + high) / 2;
    }

    @Override
    public double largestLogLikelihood() {
        if (low == 0) {
            return 0;
        }
        double eta = (LogGamma.value(high + 1) - LogGamma.value(low)) / (high - low + 1);
        return logProbability(moments(Math.exp(eta)), eta);
    }

    private static double logProbability(Moments moments, double eta) {
        return logPoisson(moments.mode(), eta) + Math.log(moments.sum());
    }

    private static double logPoisson(double y, double eta) {
        PoissonCount count = new PoissonCount(y);
        return count.largestLogLikelihood() - count.at(eta).deviance() / 2;
    }

    private Moments moments(double mu) {
        double mode = Math.min(high, Math.max(low, Math.floor(mu)));
        Moments moments = new Moments(mode, 1, 0, 0);
        double weight = 1;
        for (double k = mode + 1; k <= high && weight > NEGLIGIBLE * moments.sum(); k++) {
            weight *= mu / k;
            moments = moments.plus(k, weight);
        }
        weight = 1;
        for (double k = mode; k > low && weight > NEGLIGIBLE * moments.sum(); k--) {
            weight *= k / mu;
            moments = moments.plus(k - 1, weight);
        }
        return moments;
    }
}
