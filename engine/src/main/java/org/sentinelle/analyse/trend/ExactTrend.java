package org.sentinelle.analyse.trend;

import java.util.List;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.trend.MannKendall;
import org.sentinelle.stats.trend.SenSlope;

/** The trend of a series of plain values. */
record ExactTrend(TrendSeries series, TrendOptions options) {
    Finding finding() {
        MannKendall.Result test = options.test().test(series.low());
        SenSlope.Result line = options.slope().fit(series.time(), series.low());
        TrendFinding finding = TrendFinding.of(series, options, List.of());
        finding.addTest(test);
        finding.addLine(line);
        return finding.finding(test, line, List.of());
    }
}
