package org.sentinelle.stats.trend;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.sentinelle.stats.Limits;

/**
 * The Theil-Sen slope with Sen's confidence interval.
 *
 * <p>Slope b = median of (x_j - x_i) / (t_j - t_i) over all i &lt; j (the mean of the middle two where their number N is
 * even), in units of x per unit of t. Intercept = median(x) - b * median(t), the value of the line at t = 0; beside it
 * median(x - b t). The interval has the slopes ranked (N - C)/2 and (N + C)/2 + 1 for limits, C = z_{1-alpha/2} *
 * sqrt(var S), var(S) with the correction for ties; it is two-sided whatever the test's alternative.
 *
 * <p>Assumes different, rising times. Gaps and unequal distances are allowed; the interval is an approximation that
 * assumes independent observations and is best with equal distances. Edge cases: ranks outside 1..N are moved to the
 * nearest end, which for very short series makes the interval that of the extreme slopes.
 *
 * <p>References: Theil (1950), Indagationes Mathematicae 12, 85-91, 173, 386-392, 397-412; Sen (1968),
 * doi 10.1080/01621459.1968.10480934. Checked against R 4.2.2 with trend 1.1.6.
 *
 * @param level of the interval, inside (0, 1)
 * @param ranks how a fractional rank is read
 */
public record SenSlope(double level, Ranks ranks) {
    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    /** How the limits' fractional ranks become slopes. */
    public enum Ranks {
        /** The slope at the nearest rank, halves to the even one: the rule of R's trend::sens.slope. */
        ROUNDED,
        /** Linear interpolation between the two neighbouring slopes. */
        INTERPOLATED
    }

    /** A slope with its limits. */
    public record Slope(double median, Limits limits) {}

    /** The line and the limits of its slope. */
    public record Result(double slope, double low, double high, double intercept, double interceptOfResiduals) {
        /** The line's value at a time. */
        public double at(double time) {
            return intercept + slope * time;
        }
    }

    public SenSlope {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("Level must be inside (0, 1), was " + level);
        }
    }

    /** Fits finite values x at rising times t, at least two, with the variance of S of independent observations. */
    public Result fit(double[] t, double[] x) {
        return fit(t, x, KendallScore.of(x).variance());
    }

    /** The same where S has another variance, in the interval only. */
    public Result fit(double[] t, double[] x, double variance) {
        Slope slope = slope(List.of(t), List.of(x), variance);
        double b = slope.median();
        double[] residuals = new double[x.length];
        Arrays.setAll(residuals, i -> x[i] - b * t[i]);
        return new Result(b, slope.limits().low(), slope.limits().high(), intercept(t, x, b), median(residuals));
    }

    /**
     * The median of the slopes within each of several series, put together, with its interval; the variance is that of
     * the sum of their scores. The seasonal slope of Hirsch, Slack &amp; Smith (1982), doi 10.1029/WR018i001p00107, with the
     * interval of Gilbert (1987), Statistical Methods for Environmental Pollution Monitoring, 17.4.
     */
    public Slope slope(List<double[]> t, List<double[]> x, double variance) {
        PairwiseSlopes slopes = PairwiseSlopes.of(t, x, x);
        double c = STANDARD_NORMAL.inverseSurvivalProbability((1 - level) / 2) * Math.sqrt(variance);
        double lowRank = (slopes.size() - c) / 2;
        double highRank = (slopes.size() + c) / 2 + 1;
        return new Slope(slopes.median(), new Limits(limit(slopes, lowRank), limit(slopes, highRank)));
    }

    /** median(x) - slope * median(t), the value at t = 0 of a line with this slope. */
    public static double intercept(double[] t, double[] x, double slope) {
        return median(x) - slope * median(t);
    }

    /**
     * The median of (to_j - from_i) / (t_j - t_i) over all i &lt; j. A median never falls when one of its values rises, so
     * with upper bounds for {@code from} and lower ones for {@code to} it is the smallest slope that bounds allow, the
     * other way round the largest.
     */
    public static double medianSlope(double[] t, double[] from, double[] to) {
        return PairwiseSlopes.of(t, from, to).median();
    }

    /** The same of the slopes within each of several series, put together. */
    public static double medianSlope(List<double[]> t, List<double[]> from, List<double[]> to) {
        return PairwiseSlopes.of(t, from, to).median();
    }

    private double limit(PairwiseSlopes slopes, double rank) {
        return ranks == Ranks.ROUNDED ? slopes.ranked((long) Math.rint(rank)) : slopes.atRank(rank);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
