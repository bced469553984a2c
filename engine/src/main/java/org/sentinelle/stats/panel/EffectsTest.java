package org.sentinelle.stats.panel;

import java.util.Optional;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Whether there are effects at all: F = ((RSS_pooled - RSS_within) / q) / (RSS_within / df), q being the difference of degrees of freedom.
 *
 * <p>Checked against R 4.2.2 with plm 2.6-2 ({@code pFtest}).
 */
public record EffectsTest(double f, double df1, double df2, double p) {
    /** Empty where the two do not differ in their number of parameters. */
    public static Optional<EffectsTest> of(PanelFit pooled, PanelFit within) {
        double df2 = within.fit().df();
        double q = pooled.fit().df() - df2;
        double f = (pooled.fit().rss() - within.fit().rss()) / q / within.fit().variance();
        return q > 0 && f >= 0 && Double.isFinite(f)
                ? Optional.of(
                        new EffectsTest(f, q, df2, FDistribution.of(q, df2).survivalProbability(f)))
                : Optional.empty();
    }
}
