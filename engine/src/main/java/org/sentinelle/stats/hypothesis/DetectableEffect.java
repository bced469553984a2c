package org.sentinelle.stats.hypothesis;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * What a test with a given standard error can find.
 *
 * <p>The minimum detectable effect is MDE = (q(1 - alpha/2) + q(power)) s, with the standard error s and the quantiles q of the normal or t
 * distribution (Bloom 1995, doi:10.1177/0193841X9501900504). The power at an effect d is P(T &gt; q(1 - alpha/2) - d/s) + P(T &lt; -q(1 -
 * alpha/2) - d/s), T being central: for t an approximation, as the formula of the MDE is, whose power by it is the power asked but for the
 * other tail.
 *
 * @param stdError s, above 0
 * @param df degrees of freedom; null for the normal distribution
 * @param alpha the level of the two-sided test
 */
public record DetectableEffect(double stdError, @Nullable Double df, double alpha) {
    public DetectableEffect {
        if (!(stdError > 0) || !(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("A standard error is above 0 and a level inside (0, 1)");
        }
    }

    /** The smallest effect that is found with this power. */
    public double minimum(double power) {
        ContinuousDistribution distribution = distribution();
        return (distribution.inverseCumulativeProbability(1 - alpha / 2)
                        + distribution.inverseCumulativeProbability(power))
                * stdError;
    }

    /** The probability of finding an effect of this size. */
    public double power(double effect) {
        ContinuousDistribution distribution = distribution();
        double critical = distribution.inverseCumulativeProbability(1 - alpha / 2);
        double shift = Math.abs(effect) / stdError;
        return distribution.survivalProbability(critical - shift)
                + distribution.cumulativeProbability(-critical - shift);
    }

    private ContinuousDistribution distribution() {
        return df == null ? NormalDistribution.of(0, 1) : TDistribution.of(df);
    }
}
