package org.sentinelle.analyse.trend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.analyse.TimeSeries;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.Limits;
import org.sentinelle.stats.regression.CoefficientCovariance;
import org.sentinelle.stats.regression.StudentT;

/** What is told of a line and its errors; lags are null with classical ones. */
record LinearTrendFinding(
        TimeSeries series,
        TimeLine line,
        AnalysisInput input,
        @Nullable Long lags,
        CoefficientCovariance errors) {
    private static final String TWO_SIDED = "two-sided";

    /** The caveat of Newey-West errors where simulated intervals held the slope clearly less often than they said. */
    private static final String ERRORS_TOO_SMALL = "newey-west-errors-too-small";

    private static final int SHORT_SERIES = 100;
    private static final double MOST_LAGS_PER_OBSERVATION = 0.25;

    Finding finding() {
        Answer answer = new Answer(LinearTrendDeclaration.DECLARATION, series.length(), caveats())
                .say("n", (long) series.length())
                .say("n_dropped", (long) series.rows().dropped())
                .say("slope", line.slope());
        double slopeError = line.slopeError(errors);
        double p = distribution().twoSidedP(line.slope() / slopeError);
        answer.say("p", p)
                .say("r_squared", line.rSquared())
                .say("durbin_watson", line.durbinWatson())
                .say("verdict", TrendVerdict.of(p, 1 - level(), line.slope()));
        sayLags(answer);
        return answer.add(filled(answer.draft(LinearTrendDeclaration.SLOPE), line.slope(), slopeError))
                .add(filled(answer.draft(LinearTrendDeclaration.INTERCEPT), line.at(0), line.errorAt(0, errors)))
                .detail(DetailLayout.OBSERVATIONS.table(rows()))
                .finding();
    }

    private List<String> caveats() {
        List<String> caveats = new ArrayList<>(series.rows().caveats());
        if (lags != null && (series.length() < SHORT_SERIES || lags > MOST_LAGS_PER_OBSERVATION * series.length())) {
            caveats.add(ERRORS_TOO_SMALL);
        }
        if (lags != null && lags > 0 && !series.isEvenlySpaced()) {
            caveats.add(CorrectedTrend.UNEVEN_TIMES);
        }
        return caveats;
    }

    private void sayLags(Answer answer) {
        double bandwidth = line.automaticBandwidth();
        if (Double.isFinite(bandwidth)) {
            answer.say("bandwidth_automatic", bandwidth);
        }
        if (lags != null) {
            answer.say("lags", lags);
        }
    }

    private EstimateDraft filled(EstimateDraft draft, double estimate, double stdError) {
        Limits limits = distribution().limits(estimate, stdError, level());
        double t = estimate / stdError;
        return draft.value(estimate)
                .stdError(stdError)
                .interval(limits.low(), limits.high(), level())
                .df(line.fit().df())
                .test(t, distribution().twoSidedP(t), TWO_SIDED);
    }

    private List<List<@Nullable Object>> rows() {
        double[] time = series.time();
        double[] value = series.numbers(LinearTrendDeclaration.VALUE);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < time.length; i++) {
            double fitted = line.at(time[i]);
            Limits band = distribution().limits(fitted, line.errorAt(time[i], errors), level());
            rows.add(
                    List.of(time[i], value[i], value[i], value[i], fitted, band.low(), band.high(), value[i] - fitted));
        }
        return rows;
    }

    private StudentT distribution() {
        return new StudentT(line.fit().df());
    }

    private double level() {
        return input.number(LinearTrendDeclaration.LEVEL);
    }
}
