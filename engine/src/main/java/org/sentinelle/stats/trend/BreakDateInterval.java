package org.sentinelle.stats.trend;

import org.jspecify.annotations.Nullable;

/**
 * A confidence interval for the observation after which a series changes.
 *
 * <p>With D(t) the difference of the two fits beside the break, q_1 and q_2 the means of D&sup2; over the observations of the
 * segment before and after, s_1&sup2; and s_2&sup2; their residual variances RSS/m, the break k_0 is estimated by k with
 * (q_1/s_1&sup2;)(k - k_0) distributed as {@link BreakDateDistribution} with xi = q_2/q_1, phi = xi s_2&sup2;/s_1&sup2;. The
 * interval runs from k minus the upper to k minus the lower quantile, both over q_1/s_1&sup2;, the lower limit rounded down, the
 * upper one up.
 *
 * <p>Assumes independent errors within segments; it is an approximation for small breaks in long series. Edge cases:
 * limits may lie outside the series; where nearly all probability lies on one side, the limit of the other side is the break
 * itself; a segment beside the break that fits without residual, or fits that do not differ, give no interval.
 *
 * <p>References: Bai (1997), doi 10.1162/003465397557132; Bai and Perron (2003), doi 10.1002/jae.659. Checked against R
 * 4.2.2, strucchange 1.5-3 (confint of breakpoints, het.reg and het.err each on and off).
 *
 * @param level inside (0, 1)
 * @param ownVariances whether each segment has its own residual variance, or all segments have one
 * @param ownRegressors whether q is the mean over the segment, or over the whole series
 */
public record BreakDateInterval(double level, boolean ownVariances, boolean ownRegressors) {
    /** Below this ratio of the two variances the formula of the distribution loses its digits to cancellation. */
    private static final double LEAST_RATIO = 1e-8;

    /** Numbers of observations, counted from 1; they may lie outside the series. */
    public record Range(long low, long high) {}

    /** The interval of the break behind a segment, counted from 0; null where there is none. */
    public @Nullable Range around(Partition partition, SeriesPoints points, int segment) {
        SegmentFit before = partition.segments().get(segment);
        SegmentFit after = partition.segments().get(segment + 1);
        double q1 = meanSquare(before, after, points, before);
        double q2 = meanSquare(before, after, points, after);
        double v1 = variance(partition, before);
        double v2 = variance(partition, after);
        if (!(Math.min(q1, q2) > 0 && Math.min(v1, v2) > LEAST_RATIO * Math.max(v1, v2))) {
            return null;
        }
        BreakDateDistribution distribution = new BreakDateDistribution(q2 / q1, q2 / q1 * v2 / v1);
        double tail = (1 - level) / 2;
        double k = before.to() + 1.0;
        double low = k - distribution.quantile(1 - tail) * v1 / q1;
        double high = k - distribution.quantile(tail) * v1 / q1;
        return new Range((long) Math.floor(Math.min(low, k)), (long) Math.ceil(Math.max(high, k)));
    }

    private double meanSquare(SegmentFit before, SegmentFit after, SeriesPoints points, SegmentFit over) {
        int from = ownRegressors ? over.from() : 0;
        int to = ownRegressors ? over.to() : points.length() - 1;
        double sum = 0;
        for (int i = from; i <= to; i++) {
            double gap = after.at(points.time(i)) - before.at(points.time(i));
            sum += gap * gap;
        }
        return sum / (to - from + 1);
    }

    private double variance(Partition partition, SegmentFit of) {
        return ownVariances ? of.rss() / of.length() : partition.rss() / partition.length();
    }
}
