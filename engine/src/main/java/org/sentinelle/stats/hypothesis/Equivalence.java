package org.sentinelle.stats.hypothesis;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Two one-sided tests of whether an effect is smaller, either way, than the smallest one that matters.
 *
 * <p>For an estimate b with standard error s and a smallest effect d &gt; 0 the two null hypotheses are effect &lt;= -d and effect &gt;= d, their
 * statistics (b + d) / s and (b - d) / s. Both must be rejected, so the p value is the larger of the two, which is P(T &gt;= (d - |b|) / s) with T
 * Student's t or, without degrees of freedom, standard normal. As an intersection-union test it needs no correction inside itself (Berger and
 * Hsu 1996, doi:10.1214/ss/1032280304). At level a it rejects where the interval of level 1 - 2a lies within -d to d (Schuirmann 1987,
 * doi:10.1007/BF01068419).
 *
 * <p>Without a standard error the p value is 0 inside and 1 on and beyond the bounds.
 *
 * @param margin d
 * @param df degrees of freedom; null for the normal distribution
 */
public record Equivalence(double margin, @Nullable Double df) {
    public Equivalence {
        if (!(margin > 0)) {
            throw new IllegalArgumentException("A smallest effect is above 0, was " + margin);
        }
    }

    /** The p value of both tests together. */
    public double p(double estimate, double stdError) {
        double room = margin - Math.abs(estimate);
        if (stdError == 0) {
            return room > 0 ? 0 : 1;
        }
        double statistic = room / stdError;
        return df == null
                ? NormalDistribution.of(0, 1).survivalProbability(statistic)
                : TDistribution.of(df).survivalProbability(statistic);
    }
}
