package org.sentinelle.analyse.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.stats.Limits;
import org.sentinelle.stats.forecast.EtsFit;
import org.sentinelle.stats.forecast.EtsForecast;
import org.sentinelle.stats.forecast.EtsModel;
import org.sentinelle.stats.forecast.EtsState;

/** What a fitted model says of a series and of what follows. */
record EtsAnswer(EvenSeries series, EtsOptions options, EtsFit fit) {
    /** The caveat of intervals that come from simulated paths. */
    static final String SIMULATED = "interval-simulated";

    /** The caveat of intervals that are too narrow, as the parameters of a short series are taken for known. */
    static final String TOO_NARROW = "short-series-narrow-interval";

    /** From here on intervals a few steps ahead cover nearly what they should, see the coverage in the method's page. */
    private static final int LONG_SERIES = 60;

    private static final DetailLayout MODELS = new DetailLayout(
            "models",
            List.of(
                    new Column("model", Table.Type.TEXT, "Error, trend and season"),
                    new Column(
                            "parameters", Table.Type.INTEGER, "Estimated parameters, initial states and the variance"),
                    new Column("log_likelihood", Table.Type.DECIMAL, "Log-likelihood without constants"),
                    new Column("aic", Table.Type.DECIMAL, "Akaike's criterion"),
                    new Column("aicc", Table.Type.DECIMAL, "Akaike's criterion, corrected for short series"),
                    new Column("bic", Table.Type.DECIMAL, "Schwarz's criterion"),
                    new Column("chosen", Table.Type.BOOLEAN, "Whether this model is the one reported")));

    Finding finding(List<EtsFit> tried) {
        EtsForecast ahead = options.forecast(fit, options.range().horizon());
        NaiveComparison comparison = NaiveComparison.of(options.backTest(), series.value(), options);
        Answer answer = Answer.on(EtsDeclaration.DECLARATION, series.rows());
        sayFit(answer, tried);
        sayStart(answer);
        addParameters(answer);
        addEnd(answer);
        for (int h = 1; h <= options.range().horizon(); h++) {
            answer.add(forecast(answer, ahead, h, comparison.caveats()));
        }
        answer.detail(observations()).detail(forecasts(ahead)).detail(models(tried));
        comparison.tell(answer);
        return answer.finding();
    }

    private void sayFit(Answer answer, List<EtsFit> tried) {
        answer.say("model", fit.model().name())
                .say("chosen_by", options.isAutomatic() ? options.criterion() : "name")
                .say("models_tried", tried.size())
                .say("period", options.period())
                .say("log_likelihood", fit.logLikelihood())
                .say("aic", fit.aic())
                .say("aicc", fit.aicc())
                .say("bic", fit.bic())
                .say("parameters", fit.estimated() + 1)
                .say("sigma2", fit.sigma2())
                .say("sse", fit.squaredErrors())
                .say("mse", fit.mse());
    }

    private void sayStart(Answer answer) {
        EtsState start = fit.initial();
        answer.say("initial_level", start.level());
        if (fit.model().hasTrend()) {
            answer.say("initial_trend", start.slope());
        }
        for (int i = 0; i < start.season().size(); i++) {
            answer.say("initial_season_" + (i + 1), start.season().get(i));
        }
    }

    private void addParameters(Answer answer) {
        EtsModel model = fit.model();
        answer.add(answer.draft(EtsDeclaration.ALPHA).value(fit.smoothing().alpha()));
        if (model.hasTrend()) {
            answer.add(answer.draft(EtsDeclaration.BETA).value(fit.smoothing().beta()));
        }
        if (model.isSeasonal()) {
            answer.add(answer.draft(EtsDeclaration.GAMMA).value(fit.smoothing().gamma()));
        }
        if (model.isDamped()) {
            answer.add(answer.draft(EtsDeclaration.PHI).value(fit.smoothing().phi()));
        }
    }

    private void addEnd(Answer answer) {
        EtsModel model = fit.model();
        EtsState end = fit.end();
        answer.add(answer.draft(EtsDeclaration.END_LEVEL).value(end.level()));
        if (model.hasTrend()) {
            answer.add(answer.draft(EtsDeclaration.END_TREND).value(end.slope()));
        }
        String season = model.isSeasonMultiplied() ? EtsDeclaration.SEASON_FACTOR : EtsDeclaration.SEASON;
        for (int i = 0; i < end.season().size(); i++) {
            answer.add(answer.draft(season, Integer.toString(i + 1))
                    .value(end.season().get(i)));
        }
        String sigma = model.isErrorMultiplied() ? EtsDeclaration.SIGMA_RELATIVE : EtsDeclaration.SIGMA;
        answer.add(answer.draft(sigma).value(Math.sqrt(fit.sigma2())));
    }

    private EstimateDraft forecast(Answer answer, EtsForecast ahead, int h, List<String> caveats) {
        Limits limits = ahead.limits(h, options.range().level());
        EstimateDraft draft = answer.draft(ForecastRange.FORECAST, Integer.toString(h))
                .value(ahead.mean(h))
                .interval(limits.low(), limits.high(), options.range().level());
        Double deviation = finite(ahead.deviation(h));
        if (deviation != null) {
            draft.stdError(deviation);
        }
        caveats.forEach(draft::caveat);
        if (fit.n() < LONG_SERIES) {
            draft.caveat(TOO_NARROW);
        }
        return fit.model().isUnstable() ? draft.caveat(SIMULATED) : draft;
    }

    private Table observations() {
        double[] time = series.time();
        double[] value = series.value();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < time.length; i++) {
            double fitted = fit.fitted().get(i);
            rows.add(Arrays.asList(time[i], value[i], value[i], value[i], fitted, null, null, value[i] - fitted));
        }
        return DetailLayout.OBSERVATIONS.table(rows);
    }

    private Table forecasts(EtsForecast ahead) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int h = 1; h <= options.range().horizon(); h++) {
            Limits outer = ahead.limits(h, options.range().level());
            Limits inner = ahead.limits(h, options.range().innerLevel());
            rows.add(Arrays.asList(
                    series.future(h),
                    ahead.mean(h),
                    finite(ahead.deviation(h)),
                    finite(outer.low()),
                    finite(outer.high()),
                    finite(inner.low()),
                    finite(inner.high())));
        }
        return DetailLayout.FORECAST.table(rows);
    }

    private Table models(List<EtsFit> tried) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (EtsFit one : tried) {
            rows.add(Arrays.asList(
                    one.model().name(),
                    one.estimated() + 1L,
                    one.logLikelihood(),
                    one.aic(),
                    one.aicc(),
                    one.bic(),
                    one.equals(fit)));
        }
        return MODELS.table(rows);
    }

    private static @Nullable Double finite(@Nullable Double number) {
        return number != null && Double.isFinite(number) ? number : null;
    }
}
