package org.sentinelle.analyse.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.stats.Limits;
import org.sentinelle.stats.trend.Join;
import org.sentinelle.stats.trend.JoinpointFit;
import org.sentinelle.stats.trend.WeightedSeries;

/** The joinpoints found and the trends between them, told. */
final class JoinpointFinding {
    private static final DetailLayout MODELS = new DetailLayout(
            "models",
            List.of(
                    new Column("joinpoints", Table.Type.INTEGER, "Number of joinpoints"),
                    new Column("rss", Table.Type.DECIMAL, "Smallest residual sum of squares with so many joinpoints"),
                    new Column("bic", Table.Type.DECIMAL, "Bayesian information criterion; the smallest is chosen")));

    private static final DetailLayout MODEL_JOINPOINTS = new DetailLayout(
            "model_joinpoints",
            List.of(
                    new Column("joinpoints", Table.Type.INTEGER, "Number of joinpoints of the model"),
                    new Column("number", Table.Type.INTEGER, "Which of its joinpoints, from 1"),
                    new Column("time", Table.Type.DECIMAL, "Time of that joinpoint")));

    private static final String TWO_SIDED = "two-sided";

    private final JoinpointSeries points;
    private final WeightedSeries series;
    private final JoinpointOptions options;
    private final List<JoinpointFit> fits;
    private final JoinpointFit chosen;
    private final Answer answer;
    private final List<List<@Nullable Object>> breaks = new ArrayList<>();

    /** Begins with the best fits for 0, 1, ... joinpoints. */
    JoinpointFinding(JoinpointSeries points, WeightedSeries series, JoinpointOptions options, List<JoinpointFit> fits) {
        this.points = points;
        this.series = series;
        this.options = options;
        this.fits = fits;
        this.chosen = options.number() == null
                ? fits.stream()
                        .min(Comparator.comparingDouble(JoinpointFit::bic))
                        .orElseThrow()
                : fits.get(Math.toIntExact(options.number()));
        this.answer =
                Answer.on(JoinpointDeclaration.DECLARATION, points.series().rows());
    }

    Finding finding() {
        answer.say("max_joinpoints", fits.size() - 1)
                .say("joinpoints", chosen.joins().size())
                .say("rss", chosen.rss())
                .say("bic", chosen.bic())
                .say("df", chosen.degreesOfFreedom());
        addJoinpoints();
        answer.add(answer.draft(JoinpointDeclaration.INTERCEPT).value(chosen.value(0, 0)));
        for (int segment = 0; segment <= chosen.joins().size(); segment++) {
            addSegment(segment);
        }
        addAverage();
        return answer.detail(observations())
                .detail(DetailLayout.BREAKS.table(breaks))
                .detail(models())
                .detail(modelJoinpoints())
                .finding();
    }

    private void addJoinpoints() {
        int m = chosen.joins().size();
        List<List<Integer>> ranges = chosen.joins().stream().anyMatch(Join::isOnObservation)
                ? options.search().limits(series, m, options.level())
                : List.of();
        for (int join = 0; join < m; join++) {
            EstimateDraft draft = answer.draft(JoinpointDeclaration.JOINPOINT, Integer.toString(join + 1))
                    .value(chosen.joinpoint(join));
            Double error = chosen.standardErrorOfJoinpoint(join);
            Limits limits = error == null ? byProfile(draft, ranges.get(join), join) : byError(draft, error, join);
            answer.add(draft.interval(limits.low(), limits.high(), options.level()));
            breaks.add(List.of(chosen.joinpoint(join), limits.low(), limits.high()));
        }
    }

    private Limits byError(EstimateDraft draft, double error, int join) {
        draft.stdError(error).df(chosen.degreesOfFreedom());
        return chosen.interval(chosen.joinpoint(join), error, options.level());
    }

    private Limits byProfile(EstimateDraft draft, List<Integer> range, int join) {
        if (options.search().between()) {
            draft.caveat(JoinpointDeclaration.ON_OBSERVATION);
        }
        int earliest = options.search().earliest(join);
        int latest = options.search().latest(join, chosen.joins().size(), series.length());
        if (range.get(0) == earliest || range.get(1) == latest) {
            draft.caveat(JoinpointDeclaration.AT_THE_EDGE);
        }
        return new Limits(series.time(range.get(0)), series.time(range.get(1)));
    }

    private void addSegment(int segment) {
        String key = Integer.toString(segment + 1);
        double slope = chosen.slope(segment);
        double error = chosen.standardErrorOfSlope(segment);
        answer.add(slope(answer.draft(JoinpointDeclaration.SLOPE, key), slope, error));
        if (options.log()) {
            answer.add(percent(answer.draft(JoinpointDeclaration.APC, key), slope, error));
        }
    }

    private void addAverage() {
        double from = options.from() == null ? series.time(0) : options.from();
        double to = options.to() == null ? series.time(series.length() - 1) : options.to();
        double slope = chosen.averageSlope(from, to);
        double error = chosen.standardErrorOfAverageSlope(from, to);
        answer.say("average_from", from).say("average_to", to);
        answer.add(slope(answer.draft(JoinpointDeclaration.AVERAGE_SLOPE), slope, error));
        if (options.log()) {
            answer.add(percent(answer.draft(JoinpointDeclaration.AAPC), slope, error));
        }
    }

    private EstimateDraft slope(EstimateDraft draft, double slope, double error) {
        Limits limits = chosen.interval(slope, error, options.level());
        return tested(draft, slope, error)
                .value(slope)
                .stdError(error)
                .interval(limits.low(), limits.high(), options.level());
    }

    private EstimateDraft percent(EstimateDraft draft, double slope, double error) {
        Limits limits = chosen.interval(slope, error, options.level());
        return tested(draft, slope, error)
                .value(percent(slope))
                .interval(percent(limits.low()), percent(limits.high()), options.level());
    }

    private EstimateDraft tested(EstimateDraft draft, double slope, double error) {
        double t = slope / error;
        double p = 2 * TDistribution.of(chosen.degreesOfFreedom()).survivalProbability(Math.abs(t));
        draft.test(t, Math.min(1, p), TWO_SIDED).df(chosen.degreesOfFreedom());
        return chosen.joins().isEmpty() ? draft : draft.caveat(JoinpointDeclaration.CHOSEN);
    }

    private static double percent(double slope) {
        return 100 * Math.expm1(slope);
    }

    private Table observations() {
        double[] values = points.values();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            double fitted = points.unscaled(chosen.at(series.time(i)));
            rows.add(Arrays.<@Nullable Object>asList(
                    series.time(i), values[i], null, null, fitted, null, null, values[i] - fitted));
        }
        return DetailLayout.OBSERVATIONS.table(rows);
    }

    private Table models() {
        return MODELS.table(fits.stream()
                .map(fit -> List.<@Nullable Object>of((long) fit.joins().size(), fit.rss(), fit.bic()))
                .toList());
    }

    private Table modelJoinpoints() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (JoinpointFit fit : fits) {
            List<Join> joins = fit.joins();
            for (int join = 0; join < joins.size(); join++) {
                rows.add(List.of((long) joins.size(), join + 1L, fit.joinpoint(join)));
            }
        }
        return MODEL_JOINPOINTS.table(rows);
    }
}
