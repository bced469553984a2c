package org.sentinelle.analyse.did;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.stats.regression.StudentT;

/**
 * How an effect's error is told: interval, test.
 *
 * @param level of the interval
 * @param df degrees of freedom of its statistic; infinite for the normal distribution
 * @param least standard errors up to this are rounding
 */
record EffectDraft(double level, double df, double least) {
    /** The caveat of an effect of which nothing says how uncertain it is. */
    static final String NO_SCATTER = "no-scatter";

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final String TWO_SIDED = "two-sided";

    /** Errors below this share of the largest outcome are rounding. */
    private static final double ROUNDING = 1e-13;

    static EffectDraft normal(double level, double[] y) {
        return new EffectDraft(level, Double.POSITIVE_INFINITY, least(y));
    }

    static double least(double[] y) {
        double largest = 0;
        for (double v : y) {
            largest = Math.max(largest, Math.abs(v));
        }
        return ROUNDING * largest;
    }

    boolean isError(double error) {
        return error > least && Double.isFinite(error);
    }

    double quantile() {
        if (Double.isInfinite(df)) {
            return NORMAL.inverseSurvivalProbability((1 - level) / 2);
        }
        double quantile = new StudentT(df).quantile(level);
        return Double.isFinite(quantile) ? quantile : Double.POSITIVE_INFINITY;
    }

    double p(double statistic) {
        return Double.isInfinite(df)
                ? Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(statistic)))
                : new StudentT(df).twoSidedP(statistic);
    }

    /** The draft with its value, error, interval and test. */
    EstimateDraft on(EstimateDraft draft, double estimate, double error) {
        draft.value(estimate);
        if (!isError(error)) {
            return draft.caveat(NO_SCATTER);
        }
        double half = quantile() * error;
        draft.stdError(error)
                .interval(estimate - half, estimate + half, level)
                .test(estimate / error, p(estimate / error), TWO_SIDED);
        return Double.isInfinite(df) ? draft : draft.df(df);
    }
}
