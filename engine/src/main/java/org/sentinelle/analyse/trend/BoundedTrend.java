package org.sentinelle.analyse.trend;

import org.sentinelle.result.Finding;
import org.sentinelle.stats.trend.IntervalMannKendall;
import org.sentinelle.stats.trend.KendallScore;
import org.sentinelle.stats.trend.MannKendall;
import org.sentinelle.stats.trend.SenSlope;

/**
 * The range of trends that a series of bounds allows.
 *
 * <p>There is no p unless the order of all values is certain, and no line.
 */
record BoundedTrend(TrendSeries series, TrendOptions options, IntervalMannKendall range) {
    static BoundedTrend of(TrendSeries series, TrendOptions options) {
        return new BoundedTrend(series, options, series.range());
    }

    Finding finding() {
        TrendFinding finding = new TrendFinding(series)
                .say("n_ranges", series.ranges())
                .say("undecided_pairs", range.undecidedPairs())
                .say("S_low", range.sLow())
                .say("S_high", range.sHigh());
        String verdict = range.undecidedPairs() == 0 ? decided(finding) : open(finding);
        addSlope(finding);
        return finding.finding(verdict, null);
    }

    private String decided(TrendFinding finding) {
        MannKendall.Result test = options.test().test(series.low());
        finding.addTest(test, options);
        return ExactTrend.verdict(test, options);
    }

    private String open(TrendFinding finding) {
        double pairs = KendallScore.pairs(series.length());
        finding.add(finding.draft(MannKendallDeclaration.S).range((double) range.sLow(), (double) range.sHigh()));
        finding.add(finding.draft(MannKendallDeclaration.TAU_A).range(range.sLow() / pairs, range.sHigh() / pairs));
        return TrendVerdict.of(range.verdict(options.test(), options.alpha()));
    }

    private void addSlope(TrendFinding finding) {
        double[] time = series.time();
        finding.add(finding.draft(MannKendallDeclaration.SLOPE)
                .range(
                        SenSlope.medianSlope(time, series.high(), series.low()),
                        SenSlope.medianSlope(time, series.low(), series.high())));
    }
}
