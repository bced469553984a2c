package org.sentinelle.analyse.trend;

import java.util.List;
import org.sentinelle.analyse.Answer;
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
        TrendFinding finding = TrendFinding.of(series, options, List.of());
        Answer answer = finding.answer();
        sayRange(answer, series.ranges(), range);
        String verdict = range.undecidedPairs() == 0 ? decided(finding) : open(answer);
        double[] time = series.time();
        answer.add(answer.draft(MannKendallDeclaration.SLOPE)
                .range(
                        SenSlope.medianSlope(time, series.high(), series.low()),
                        SenSlope.medianSlope(time, series.low(), series.high())));
        return finding.finding(verdict);
    }

    static void sayRange(Answer answer, long ranges, IntervalMannKendall range) {
        answer.say("n_ranges", ranges)
                .say("undecided_pairs", range.undecidedPairs())
                .say("S_low", range.sLow())
                .say("S_high", range.sHigh());
    }

    private String decided(TrendFinding finding) {
        MannKendall.Result test = options.test().test(series.low());
        finding.addTest(test);
        return finding.verdict(test);
    }

    private String open(Answer answer) {
        addScores(answer, range, KendallScore.pairs(series.length()));
        return TrendVerdict.of(range.verdict(options.test(), options.alpha()));
    }

    static void addScores(Answer answer, IntervalMannKendall range, long pairs) {
        answer.add(answer.draft(MannKendallDeclaration.S).range((double) range.sLow(), (double) range.sHigh()))
                .add(answer.draft(MannKendallDeclaration.TAU_A)
                        .range(range.sLow() / (double) pairs, range.sHigh() / (double) pairs));
    }
}
