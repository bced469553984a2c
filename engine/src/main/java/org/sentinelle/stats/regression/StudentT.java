package org.sentinelle.stats.regression;

import org.apache.commons.statistics.distribution.TDistribution;
import org.sentinelle.stats.Limits;

/**
 * Student's t distribution as intervals and tests of coefficients need it.
 *
 * <p>The quantile is that of the library, which is good to about 1e-9, made exact by Newton steps on the survival
 * function. Checked against R 4.2.2 {@code qt} and {@code pt}.
 *
 * @param df degrees of freedom, above 0
 */
public record StudentT(double df) {
    /** From 1e-9 one step is enough for double precision; the second costs nothing. */
    private static final int NEWTON_STEPS = 2;

    /** The probability of a statistic at least as far from 0. */
    public double twoSidedP(double t) {
        return Math.min(1, 2 * TDistribution.of(df).survivalProbability(Math.abs(t)));
    }

    /** The value that |t| stays below with probability {@code level}. */
    public double quantile(double level) {
        TDistribution t = TDistribution.of(df);
        double tail = (1 - level) / 2;
        double q = t.inverseSurvivalProbability(tail);
        for (int step = 0; step < NEWTON_STEPS; step++) {
            q += (t.survivalProbability(q) - tail) / t.density(q);
        }
        return q;
    }

    /** estimate - q se and estimate + q se. */
    public Limits limits(double estimate, double stdError, double level) {
        double half = quantile(level) * stdError;
        return new Limits(estimate - half, estimate + half);
    }
}
