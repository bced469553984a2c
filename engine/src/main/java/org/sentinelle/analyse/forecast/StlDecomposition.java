package org.sentinelle.analyse.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import org.sentinelle.stats.forecast.Decomposition;
import org.sentinelle.stats.forecast.Loess;
import org.sentinelle.stats.forecast.Stl;

/** A series taken apart into season, trend and remainder; the formulas are in {@link Stl}. */
public final class StlDecomposition implements Method {
    /** More than two of the shortest periods. */
    private static final int FEWEST = 5;

    @Override
    public MethodDeclaration declaration() {
        return StlDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        EvenSeries series = EvenSeries.of(input);
        Optional<Finding> refused = series.refused(declaration(), FEWEST);
        if (refused.isPresent()) {
            return refused.get();
        }
        Integer period = StlOptions.period(input, series.step());
        if (period == null) {
            return declaration()
                    .declined(
                            StlDeclaration.NO_PERIOD,
                            "The times are no equal parts of years; write under period how many observations make one.");
        }
        StlOptions options = new StlOptions(input, period, series.length());
        return series.refused(declaration(), 2 * period + 1)
                .or(() -> refusedForLog(series, options))
                .orElseGet(() -> answered(series, options));
    }

    private Optional<Finding> refusedForLog(EvenSeries series, StlOptions options) {
        return options.log() && DoubleStream.of(series.value()).anyMatch(v -> v <= 0)
                ? Optional.of(declaration()
                        .declined(
                                StlDeclaration.NOT_POSITIVE,
                                "Some values are not above 0 and have no logarithm; use scale: linear."))
                : Optional.empty();
    }

    private static Finding answered(EvenSeries series, StlOptions options) {
        double[] y = series.value();
        if (options.log()) {
            y = DoubleStream.of(y).map(Math::log).toArray();
        }
        Stl stl = options.stl();
        Decomposition parts = stl.decompose(y);
        Answer answer = Answer.on(StlDeclaration.DECLARATION, series.rows());
        saySettings(answer, stl, options);
        sayParts(answer, parts, series.time(), stl.period());
        addTerms(answer, parts, options);
        return answer.detail(table(series.time(), parts)).finding();
    }

    private static void saySettings(Answer answer, Stl stl, StlOptions options) {
        Loess seasonal = stl.seasonal().loess(options.n());
        boolean periodic = stl.seasonal() instanceof Stl.Unchanging;
        answer.say("scale", options.log() ? StlDeclaration.LOG : StlDeclaration.LINEAR)
                .say("period", stl.period())
                .say("seasonal_window", periodic ? StlDeclaration.PERIODIC : Integer.toString(seasonal.window()))
                .say("trend_window", stl.trend().window())
                .say("low_pass_window", stl.lowPass().window())
                .say("seasonal_jump", seasonal.jump())
                .say("trend_jump", stl.trend().jump())
                .say("low_pass_jump", stl.lowPass().jump())
                .say("inner", stl.loops().inner())
                .say("outer", stl.loops().outer());
    }

    private static void sayParts(Answer answer, Decomposition parts, double[] time, int period) {
        double[] seasonal = parts.seasonal();
        int peak = seasonal.length - period;
        int trough = peak;
        for (int i = seasonal.length - period; i < seasonal.length; i++) {
            peak = seasonal[i] > seasonal[peak] ? i : peak;
            trough = seasonal[i] < seasonal[trough] ? i : trough;
        }
        answer.say("peak_time", time[peak])
                .say("trough_time", time[trough])
                .say("remainder_ss", parts.remainderSumOfSquares())
                .say(
                        "observations_without_weight",
                        DoubleStream.of(parts.weight()).filter(w -> w == 0).count());
    }

    private static void addTerms(Answer answer, Decomposition parts, StlOptions options) {
        double[] trend = parts.trend();
        double change = trend[trend.length - 1] - trend[0];
        double amplitude = amplitude(parts.seasonal(), options.period());
        answer.add(answer.draft(StlDeclaration.TREND_STRENGTH).value(parts.trendStrength()))
                .add(answer.draft(StlDeclaration.SEASONAL_STRENGTH).value(parts.seasonalStrength()))
                .add(answer.draft(StlDeclaration.SEASONAL_AMPLITUDE).value(amplitude))
                .add(answer.draft(StlDeclaration.TREND_CHANGE).value(change));
        if (options.log()) {
            answer.add(answer.draft(StlDeclaration.SEASONAL_RATIO).value(Math.exp(amplitude)))
                    .add(answer.draft(StlDeclaration.TREND_RATIO).value(Math.exp(change)));
        }
    }

    private static double amplitude(double[] seasonal, int period) {
        double[] last = Arrays.copyOfRange(seasonal, seasonal.length - period, seasonal.length);
        return DoubleStream.of(last).max().orElseThrow()
                - DoubleStream.of(last).min().orElseThrow();
    }

    private static Table table(double[] time, Decomposition parts) {
        double[] value = parts.value();
        double[] seasonal = parts.seasonal();
        double[] trend = parts.trend();
        double[] remainder = parts.remainder();
        double[] weight = parts.weight();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < time.length; i++) {
            rows.add(Arrays.asList(time[i], value[i], seasonal[i], trend[i], remainder[i], weight[i]));
        }
        return DetailLayout.DECOMPOSITION.table(rows);
    }
}
