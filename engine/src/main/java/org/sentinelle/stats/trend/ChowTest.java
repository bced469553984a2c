package org.sentinelle.stats.trend;

import org.apache.commons.statistics.distribution.FDistribution;

/**
 * The F test of one break at a given observation.
 *
 * <p>chi = (RSS_0 - RSS_1) / (RSS_1/(n - 2k)), RSS_0 of one fit to the whole series, RSS_1 of one fit to each side, k
 * coefficients a side; F = chi/k with k and n - 2k degrees. The largest chi over all breaks that leave at least h
 * observations on either side is supF (Andrews 1993, doi 10.2307/2951764); its p is that of {@link BridgeSupremum}.
 *
 * <p>Assumes independent errors of equal variance, and for F a break chosen without looking at the values. Edge cases: with
 * RSS_1 = 0 it has no value and is refused. Checked against R 4.2.2, strucchange 1.5-3 (Fstats, sctest).
 *
 * @param breakAfter last observation before the break, counted from 1
 * @param chi not divided by k
 * @param k coefficients a side
 * @param residualDf n - 2k
 */
public record ChowTest(int breakAfter, double chi, int k, int residualDf) {

    /** The test at one break. */
    public static ChowTest at(SegmentModel model, SeriesPoints points, int breakAfter) {
        SegmentFit whole = SegmentFit.of(model, points, 0, points.length() - 1);
        SegmentFit before = SegmentFit.of(model, points, 0, breakAfter - 1);
        SegmentFit after = SegmentFit.of(model, points, breakAfter, points.length() - 1);
        double apart = before.rss() + after.rss();
        if (!(apart > 0)) {
            throw new IllegalArgumentException("The two sides of the break fit without residual");
        }
        int df = points.length() - 2 * model.coefficients();
        double gained = Math.max(0, whole.rss() - apart);
        return new ChowTest(breakAfter, gained / (apart / df), model.coefficients(), df);
    }

    /** The break with the largest statistic, the first of several, at least h observations from either end. */
    public static ChowTest largest(BaiPerron options, SeriesPoints points) {
        int n = points.length();
        int h = options.minimumSegment();
        SeriesPoints back = points.backwards();
        double[] before = options.model().growingRss(points.times(0, n - 1), points.values(0, n - 1), 0);
        double[] after = options.model().growingRss(back.times(0, n - 1), back.values(0, n - 1), 0);
        int best = h;
        for (int i = h; i <= n - h; i++) {
            double smallest = before[best - 1] + after[n - best - 1];
            if (before[i - 1] + after[n - i - 1] < smallest * (1 - SegmentSearch.TIE)) {
                best = i;
            }
        }
        return at(options.model(), points, best);
    }

    public double f() {
        return chi / k;
    }

    /** The p of F for a break chosen beforehand. */
    public double p() {
        return FDistribution.of(k, residualDf).survivalProbability(f());
    }
}
