package org.sentinelle.stats.rates;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * A gamma distribution, or with shape 0 the certainty of 0.
 *
 * <p>It serves exact Poisson limits: for X Poisson with mean m, P(X &gt;= x) is the distribution function at m of shape x.
 *
 * @param shape at least 0
 * @param scale above 0
 */
record GammaLaw(double shape, double scale) {
    /** The law whose distribution function at m is the probability that a Poisson count of mean m is x or more. */
    static GammaLaw ofCount(long x) {
        return new GammaLaw(x, 1);
    }

    /** The law with a mean and a variance; certainty of 0 where both are 0. */
    static GammaLaw ofMoments(double mean, double variance) {
        return mean == 0 ? new GammaLaw(0, 1) : new GammaLaw(mean * mean / variance, variance / mean);
    }

    /** P(T &lt;= t). */
    double lowerTail(double t) {
        return shape == 0 ? 1 : GammaDistribution.of(shape, scale).cumulativeProbability(t);
    }

    /** P(T &gt; t). */
    double upperTail(double t) {
        return shape == 0 ? 0 : GammaDistribution.of(shape, scale).survivalProbability(t);
    }

    /** The point below which the probability is {@code tail}. */
    double lowerLimit(double tail) {
        return TailRoot.lower(this::lowerTail, tail, firstTry());
    }

    /** The point above which the probability is {@code tail}. */
    double upperLimit(double tail) {
        return TailRoot.upper(this::upperTail, tail, firstTry());
    }

    /** The point below which the probability is {@code tail} for this law and another mixed half and half. */
    double lowerLimitMixedWith(GammaLaw other, double tail) {
        return TailRoot.lower(t -> (lowerTail(t) + other.lowerTail(t)) / 2, tail, other.firstTry());
    }

    /** The point above which the probability is {@code tail} for this law and another mixed half and half. */
    double upperLimitMixedWith(GammaLaw other, double tail) {
        return TailRoot.upper(t -> (upperTail(t) + other.upperTail(t)) / 2, tail, other.firstTry());
    }

    private double firstTry() {
        return scale * (shape + 1);
    }
}
