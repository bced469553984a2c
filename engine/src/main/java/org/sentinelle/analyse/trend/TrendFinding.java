package org.sentinelle.analyse.trend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.stats.trend.MannKendall;
import org.sentinelle.stats.trend.SenSlope;

/** The summary, estimates and details of a trend as they are filled. */
final class TrendFinding {
    private static final List<Column> DETAIL_COLUMNS = List.of(
            new Column("time", Table.Type.DECIMAL, "Time of the observation"),
            new Column("value", Table.Type.DECIMAL, "Value observed; empty where it is only bounded"),
            new Column("value_low", Table.Type.DECIMAL, "Smallest value that the figure allows"),
            new Column("value_high", Table.Type.DECIMAL, "Largest value that the figure allows"),
            new Column("fitted", Table.Type.DECIMAL, "The Theil-Sen line at that time; empty for bounded series"),
            new Column("residual", Table.Type.DECIMAL, "Value minus fitted"));

    private final TrendSeries series;
    private final Map<String, Object> summary = new LinkedHashMap<>();
    private final List<Estimate> estimates = new ArrayList<>();

    TrendFinding(TrendSeries series) {
        this.series = series;
        say("n", (long) series.length());
        say("n_dropped", (long) series.dropped());
    }

    TrendFinding say(String name, Object value) {
        summary.put(name, value);
        return this;
    }

    EstimateDraft draft(String term) {
        return new EstimateDraft(MannKendallDeclaration.DECLARATION.term(term), series.length(), series.caveats());
    }

    TrendFinding add(EstimateDraft draft) {
        estimates.add(draft.estimate());
        return this;
    }

    /** The test where the order of all values is known. */
    TrendFinding addTest(MannKendall.Result test, TrendOptions options) {
        double variance = test.score().variance();
        say("S", test.score().s());
        say("var_S", variance);
        say("var_S_no_ties", test.score().varianceWithoutTies());
        say("z", test.z());
        say("p", test.p());
        say("tau_a", test.score().tauA());
        say("tau_b", test.score().tauB());
        add(draft(MannKendallDeclaration.S)
                .value((double) test.score().s())
                .stdError(Math.sqrt(variance))
                .test(test.z(), test.p(), options.alternative()));
        add(draft(MannKendallDeclaration.TAU_A).value(test.score().tauA()));
        return add(draft(MannKendallDeclaration.TAU_B).value(test.score().tauB()));
    }

    Finding finding(String verdict, SenSlope.@Nullable Result line) {
        say("verdict", verdict);
        Table details = new Table("observations", DETAIL_COLUMNS, detailRows(line));
        return new Finding.Answered(MannKendallDeclaration.ID, summary, estimates, List.of(details));
    }

    private List<List<@Nullable Object>> detailRows(SenSlope.@Nullable Result line) {
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
            row.add(line == null ? null : (Double) line.at(time[i]));
            row.add(line == null ? null : (Double) (low[i] - line.at(time[i])));
            rows.add(row);
        }
        return rows;
    }
}
