package org.sentinelle.analyse.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import org.sentinelle.stats.Limits;
import org.sentinelle.stats.forecast.Holt;
import org.sentinelle.stats.forecast.HoltFit;

/** Holt's linear exponential smoothing of a series and its forecast; the formulas are in {@link Holt}. */
public final class HoltForecast implements Method {
    /** One more than the parameters without damping. */
    private static final int FEWEST = 5;

    @Override
    public MethodDeclaration declaration() {
        return HoltDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        EvenSeries series = EvenSeries.of(input);
        HoltOptions options = new HoltOptions(input);
        return series.refused(declaration(), options.damping() < 1 ? FEWEST + 1 : FEWEST)
                .or(() -> options.range().refused(declaration()))
                .or(() -> refusedForStart(options))
                .orElseGet(() -> answered(series, options));
    }

    private Optional<Finding> refusedForStart(HoltOptions options) {
        return options.startIsTooLarge()
                ? Optional.of(declaration()
                        .declined(
                                HoltDeclaration.START_TOO_LARGE,
                                "The initial level and trend must not be beyond 1e70; use a larger unit."))
                : Optional.empty();
    }

    private static Finding answered(EvenSeries series, HoltOptions options) {
        double[] y = series.value();
        HoltFit fit = options.fit(y);
        NaiveComparison comparison = NaiveComparison.of(options.backTest(), y, options);
        Answer answer = Answer.on(HoltDeclaration.DECLARATION, series.rows());
        sayFit(answer, fit, options);
        addFit(answer, fit);
        for (int k = 1; k <= options.range().horizon(); k++) {
            answer.add(forecast(answer, fit, k, options.range().level(), comparison.caveats()));
        }
        answer.detail(observations(series, fit)).detail(forecasts(series, fit, options));
        comparison.tell(answer);
        return answer.finding();
    }

    private static void sayFit(Answer answer, HoltFit fit, HoltOptions options) {
        answer.say("alpha", fit.holt().alpha())
                .say("alpha_estimated", options.written(HoltDeclaration.ALPHA) == null)
                .say("beta", fit.holt().beta())
                .say("beta_estimated", options.written(HoltDeclaration.BETA) == null)
                .say("damping", fit.holt().phi())
                .say("initial_level", fit.holt().start().level())
                .say("initial_trend", fit.holt().start().trend())
                .say("sse", fit.sse())
                .say("sigma2", fit.sigma2())
                .say("degrees_of_freedom", fit.degreesOfFreedom());
    }

    private static void addFit(Answer answer, HoltFit fit) {
        answer.add(answer.draft(HoltDeclaration.ALPHA).value(fit.holt().alpha()))
                .add(answer.draft(HoltDeclaration.BETA).value(fit.holt().beta()))
                .add(answer.draft(HoltDeclaration.END_LEVEL).value(fit.end().level()))
                .add(answer.draft(HoltDeclaration.END_TREND).value(fit.end().trend()))
                .add(answer.draft(HoltDeclaration.SSE).value(fit.sse()))
                .add(answer.draft(HoltDeclaration.SIGMA).value(Math.sqrt(fit.sigma2())));
    }

    private static EstimateDraft forecast(Answer answer, HoltFit fit, int k, double level, List<String> caveats) {
        Limits limits = fit.forecast(k, level).limits();
        EstimateDraft draft = answer.draft(ForecastRange.FORECAST, Integer.toString(k))
                .value(fit.mean(k))
                .stdError(fit.stdError(k))
                .interval(limits.low(), limits.high(), level);
        caveats.forEach(draft::caveat);
        return draft;
    }

    private static Table observations(EvenSeries series, HoltFit fit) {
        double[] time = series.time();
        double[] value = series.value();
        double[] fitted = fit.fitted();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < time.length; i++) {
            rows.add(Arrays.asList(time[i], value[i], value[i], value[i], fitted[i], null, null, value[i] - fitted[i]));
        }
        return DetailLayout.OBSERVATIONS.table(rows);
    }

    private static Table forecasts(EvenSeries series, HoltFit fit, HoltOptions options) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int k = 1; k <= options.range().horizon(); k++) {
            Limits outer = fit.forecast(k, options.range().level()).limits();
            Limits inner = fit.forecast(k, options.range().innerLevel()).limits();
            rows.add(Arrays.asList(
                    series.future(k),
                    fit.mean(k),
                    fit.stdError(k),
                    outer.low(),
                    outer.high(),
                    inner.low(),
                    inner.high()));
        }
        return DetailLayout.FORECAST.table(rows);
    }
}
