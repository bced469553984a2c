package org.sentinelle.analyse.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.stats.trend.KendallScore;
import org.sentinelle.stats.trend.MannKendall;
import org.sentinelle.stats.trend.SeasonalMannKendall;
import org.sentinelle.stats.trend.SenSlope;

/** The common trend of several seasons of plain values, each compared only with itself. */
record SeasonalTrend(TrendSeasons seasons, TrendOptions options) {
    private static final DetailLayout SEASONS = new DetailLayout(
            "seasons",
            List.of(
                    new Column("season", Table.Type.TEXT, "Season"),
                    new Column("n", Table.Type.INTEGER, "Observations of it"),
                    new Column("S", Table.Type.INTEGER, "Pairs of its observations that rise minus pairs that fall"),
                    new Column("var_S", Table.Type.DECIMAL, "Variance of S, with the correction for ties"),
                    new Column("z", Table.Type.DECIMAL, "S standardised; empty where all its values are equal"),
                    new Column("p", Table.Type.DECIMAL, "Probability of z; empty where all its values are equal"),
                    new Column("sen_slope", Table.Type.DECIMAL, "Median slope; empty for a single observation")));

    Finding finding() {
        List<double[]> values = seasons.each(TrendSeries::low);
        SeasonalMannKendall.Result test = new SeasonalMannKendall(options.test()).test(values);
        SenSlope.Slope slope = options.slope().slope(seasons.each(TrendSeries::time), values, test.variance());
        Answer answer = Answer.on(MannKendallDeclaration.DECLARATION, seasons.rows());
        addTest(answer, seasons, options, test);
        answer.say("sen_slope", slope.median())
                .add(answer.draft(MannKendallDeclaration.SLOPE)
                        .value(slope.median())
                        .interval(slope.limits().low(), slope.limits().high(), options.level()));
        List<List<@Nullable Object>> rows = addSeasons(answer, test);
        return answer.detail(observations(slope.median()))
                .detail(SEASONS.table(rows))
                .finding();
    }

    /** The test where the order of all values within their seasons is known. */
    static void addTest(Answer answer, TrendSeasons seasons, TrendOptions options, SeasonalMannKendall.Result test) {
        answer.say("n_seasons", (long) seasons.parts().size())
                .say("S", test.s())
                .say("var_S", test.variance())
                .say("var_S_no_ties", test.varianceWithoutTies())
                .say("z", test.z())
                .say("p", test.p())
                .say("tau_a", test.tauA())
                .say("verdict", TrendVerdict.of(test.p(), options.alpha(), (double) test.s()))
                .add(answer.draft(MannKendallDeclaration.S)
                        .value((double) test.s())
                        .stdError(Math.sqrt(test.variance()))
                        .test(test.z(), test.p(), options.alternative()))
                .add(answer.draft(MannKendallDeclaration.TAU_A).value(test.tauA()));
    }

    private List<List<@Nullable Object>> addSeasons(Answer answer, SeasonalMannKendall.Result test) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int k = 0; k < seasons.parts().size(); k++) {
            rows.add(addSeason(
                    answer,
                    seasons.names().get(k),
                    seasons.parts().get(k),
                    test.seasons().get(k)));
        }
        return rows;
    }

    private List<@Nullable Object> addSeason(Answer answer, String name, TrendSeries part, KendallScore score) {
        MannKendall.@Nullable Result alone =
                score.variance() > 0 ? options.test().test(part.low()) : null;
        EstimateDraft draft = answer.draft(MannKendallDeclaration.SEASON_S, name, score.n())
                .value((double) score.s())
                .stdError(Math.sqrt(score.variance()));
        answer.add(alone == null ? draft : draft.test(alone.z(), alone.p(), options.alternative()));
        List<@Nullable Object> row = new ArrayList<>(List.of(name, (long) score.n(), score.s(), score.variance()));
        row.add(alone == null ? null : (Double) alone.z());
        row.add(alone == null ? null : (Double) alone.p());
        row.add(score.n() < 2 ? null : (Double) addSlope(answer, name, part));
        return row;
    }

    private double addSlope(Answer answer, String name, TrendSeries part) {
        SenSlope.Result line = options.slope().fit(part.time(), part.low());
        answer.add(answer.draft(MannKendallDeclaration.SEASON_SLOPE, name, part.length())
                .value(line.slope())
                .interval(line.low(), line.high(), options.level()));
        return line.slope();
    }

    /** Every season has the common slope and an intercept of its own. */
    private Table observations(double slope) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TrendSeries part : seasons.parts()) {
            double intercept = SenSlope.intercept(part.time(), part.low(), slope);
            rows.addAll(TrendFinding.rows(part, t -> intercept + slope * t));
        }
        return DetailLayout.OBSERVATIONS.table(inTime(rows));
    }

    static List<List<@Nullable Object>> inTime(List<List<@Nullable Object>> rows) {
        rows.sort(Comparator.comparingDouble(row -> row.get(0) instanceof Double time ? time : 0));
        return rows;
    }
}
