package org.sentinelle.analyse.trend;

import org.sentinelle.result.Finding;
import org.sentinelle.stats.trend.MannKendall;
import org.sentinelle.stats.trend.SenSlope;

/** The trend of a series of plain values. */
record ExactTrend(TrendSeries series, TrendOptions options) {
    Finding finding() {
        MannKendall.Result test = options.test().test(series.low());
        SenSlope.Result line = options.slope().fit(series.time(), series.low());
        TrendFinding finding = new TrendFinding(series).addTest(test, options);
        addLine(finding, line);
        return finding.finding(verdict(test, options), line);
    }

    static String verdict(MannKendall.Result test, TrendOptions options) {
        if (!(test.p() < options.alpha())) {
            return TrendVerdict.NO_EVIDENCE;
        }
        return test.score().s() > 0 ? TrendVerdict.INCREASING : TrendVerdict.DECREASING;
    }

    private void addLine(TrendFinding finding, SenSlope.Result line) {
        finding.say("sen_slope", line.slope());
        finding.add(finding.draft(MannKendallDeclaration.SLOPE)
                .value(line.slope())
                .interval(line.low(), line.high(), options.level()));
        finding.add(finding.draft(MannKendallDeclaration.INTERCEPT).value(line.intercept()));
        finding.add(finding.draft(MannKendallDeclaration.INTERCEPT_OF_RESIDUALS).value(line.interceptOfResiduals()));
    }
}
