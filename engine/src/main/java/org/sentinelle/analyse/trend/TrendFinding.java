package org.sentinelle.analyse.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import org.sentinelle.stats.trend.MannKendall;
import org.sentinelle.stats.trend.SenSlope;

/** What is told alike of one trend, however it was tested. */
record TrendFinding(TrendSeries series, TrendOptions options, Answer answer) {
    static TrendFinding of(TrendSeries series, TrendOptions options, List<String> caveats) {
        List<String> all = new ArrayList<>(series.rows().caveats());
        all.addAll(caveats);
        Answer answer = new Answer(MannKendallDeclaration.DECLARATION, series.length(), all)
                .say("n", (long) series.length())
                .say("n_dropped", (long) series.rows().dropped());
        return new TrendFinding(series, options, answer);
    }

    /** The test where the order of all values is known. */
    void addTest(MannKendall.Result test) {
        answer.say("S", test.score().s())
                .say("var_S", test.variance())
                .say("var_S_no_ties", test.score().varianceWithoutTies())
                .say("z", test.z())
                .say("p", test.p())
                .say("tau_a", test.score().tauA())
                .say("tau_b", test.score().tauB())
                .add(answer.draft(MannKendallDeclaration.S)
                        .value((double) test.score().s())
                        .stdError(Math.sqrt(test.variance()))
                        .test(test.z(), test.p(), options.alternative()))
                .add(answer.draft(MannKendallDeclaration.TAU_A)
                        .value(test.score().tauA()))
                .add(answer.draft(MannKendallDeclaration.TAU_B)
                        .value(test.score().tauB()));
    }

    void addLine(SenSlope.Result line) {
        answer.say("sen_slope", line.slope())
                .add(answer.draft(MannKendallDeclaration.SLOPE)
                        .value(line.slope())
                        .interval(line.low(), line.high(), options.level()))
                .add(answer.draft(MannKendallDeclaration.INTERCEPT).value(line.intercept()))
                .add(answer.draft(MannKendallDeclaration.INTERCEPT_OF_RESIDUALS).value(line.interceptOfResiduals()));
    }

    Finding finding(MannKendall.Result test, SenSlope.Result line, List<Table> more) {
        answer.say("verdict", verdict(test)).detail(DetailLayout.OBSERVATIONS.table(rows(series, line::at)));
        more.forEach(answer::detail);
        return answer.finding();
    }

    Finding finding(String verdict) {
        return answer.say("verdict", verdict)
                .detail(DetailLayout.OBSERVATIONS.table(rows(series, null)))
                .finding();
    }

    String verdict(MannKendall.Result test) {
        return TrendVerdict.of(test.p(), options.alpha(), (double) test.score().s());
    }

    /** A row an observation of {@link DetailLayout#OBSERVATIONS}. */
    static List<List<@Nullable Object>> rows(TrendSeries series, @Nullable DoubleUnaryOperator line) {
        double[] time = series.time();
        double[] low = series.low();
        double[] high = series.high();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < time.length; i++) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(time[i]);
            row.add(low[i] == high[i] ? (Double) low[i] : null);
            row.add(low[i]);
            row.add(high[i]);
            row.add(line == null ? null : (Double) line.applyAsDouble(time[i]));
            row.add(null);
            row.add(null);
            row.add(line == null ? null : (Double) (low[i] - line.applyAsDouble(time[i])));
            rows.add(row);
        }
        return rows;
    }
}
