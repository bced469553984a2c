package org.sentinelle.assess.hypothesis;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Hypothesis;
import org.sentinelle.model.Hypothesis.Scale;
import org.sentinelle.result.Estimate;
import org.sentinelle.stats.hypothesis.Equivalence;

/**
 * An estimate as a distance from no effect: itself, or the logarithm of a ratio.
 *
 * @param stdError null where the estimate has none
 * @param df null for the normal distribution
 * @param p two-sided, that there is no effect
 */
record Effect(
        double size, @Nullable Double stdError, @Nullable Double df, double p) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Null where the estimate is no number or nothing tells how sure it is. */
    static @Nullable Effect of(Hypothesis hypothesis, Estimate estimate) {
        Double value = estimate.estimate();
        boolean ratio = hypothesis.scale() == Scale.RATIO;
        if (value == null || (ratio && value <= 0)) {
            return null;
        }
        double size = ratio ? Math.log(value) : value;
        Double stdError = ratio ? logError(estimate) : estimate.stdError();
        Double p = twoSidedP(estimate, size, stdError);
        return p == null ? null : new Effect(size, stdError, estimate.df(), p);
    }

    /** The p value that the effect is too small to matter; null where that is not asked or cannot be told. */
    @Nullable
    Double equivalenceP(Hypothesis hypothesis) {
        Double smallest = hypothesis.smallestEffect();
        if (smallest == null || stdError == null) {
            return null;
        }
        double margin = hypothesis.scale() == Scale.RATIO ? Math.log(smallest) : smallest;
        return new Equivalence(margin, df).p(size, stdError);
    }

    /** Half the width of the interval of the logarithm, in quantiles: the standard error that such intervals are made with. */
    private static @Nullable Double logError(Estimate estimate) {
        Double low = estimate.confLow();
        Double high = estimate.confHigh();
        Double level = estimate.confLevel();
        if (low == null || high == null || level == null || low <= 0) {
            return null;
        }
        double tail = (1 - level) / 2;
        Double df = estimate.df();
        double quantile = df == null
                ? NORMAL.inverseSurvivalProbability(tail)
                : TDistribution.of(df).inverseSurvivalProbability(tail);
        return Math.log(high / low) / (2 * quantile);
    }

    private static @Nullable Double twoSidedP(Estimate estimate, double size, @Nullable Double stdError) {
        String alternative = estimate.alternative();
        Double own = estimate.pValue();
        if (own != null && (alternative == null || alternative.equals("two-sided"))) {
            return own;
        }
        if (stdError == null || stdError <= 0) {
            return null;
        }
        double statistic = Math.abs(size) / stdError;
        Double df = estimate.df();
        double tail = df == null
                ? NORMAL.survivalProbability(statistic)
                : TDistribution.of(df).survivalProbability(statistic);
        return Math.min(1, 2 * tail);
    }
}
