package org.sentinelle.analyse.trend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.trend.IntervalMannKendall;
import org.sentinelle.stats.trend.KendallScore;
import org.sentinelle.stats.trend.SeasonalMannKendall;
import org.sentinelle.stats.trend.SenSlope;

/** The range of common trends that the bounds of several seasons allow. */
record BoundedSeasonalTrend(TrendSeasons seasons, TrendOptions options) {
    Finding finding() {
        IntervalMannKendall range = IntervalMannKendall.sum(seasons.each(TrendSeries::range));
        Answer answer = Answer.on(MannKendallDeclaration.DECLARATION, seasons.rows());
        BoundedTrend.sayRange(answer, seasons.whole().ranges(), range);
        if (range.undecidedPairs() == 0) {
            SeasonalTrend.addTest(
                    answer,
                    seasons,
                    options,
                    new SeasonalMannKendall(options.test()).test(seasons.each(TrendSeries::low)));
        } else {
            addOpen(answer, range);
        }
        addSlopes(answer);
        return answer.detail(DetailLayout.OBSERVATIONS.table(observations())).finding();
    }

    private void addOpen(Answer answer, IntervalMannKendall range) {
        answer.say("n_seasons", (long) seasons.parts().size());
        answer.say("verdict", TrendVerdict.of(range.verdict(options.test(), options.alpha())));
        long pairs = seasons.each(TrendSeries::length).stream()
                .mapToLong(KendallScore::pairs)
                .sum();
        BoundedTrend.addScores(answer, range, pairs);
    }

    private void addSlopes(Answer answer) {
        List<double[]> time = seasons.each(TrendSeries::time);
        List<double[]> low = seasons.each(TrendSeries::low);
        List<double[]> high = seasons.each(TrendSeries::high);
        answer.add(answer.draft(MannKendallDeclaration.SLOPE)
                .range(SenSlope.medianSlope(time, high, low), SenSlope.medianSlope(time, low, high)));
        for (int k = 0; k < seasons.parts().size(); k++) {
            addSeason(answer, seasons.names().get(k), seasons.parts().get(k));
        }
    }

    private static void addSeason(Answer answer, String name, TrendSeries part) {
        IntervalMannKendall range = part.range();
        answer.add(answer.draft(MannKendallDeclaration.SEASON_S, name, part.length())
                .range((double) range.sLow(), (double) range.sHigh()));
        if (part.length() > 1) {
            answer.add(answer.draft(MannKendallDeclaration.SEASON_SLOPE, name, part.length())
                    .range(
                            SenSlope.medianSlope(part.time(), part.high(), part.low()),
                            SenSlope.medianSlope(part.time(), part.low(), part.high())));
        }
    }

    private List<List<@Nullable Object>> observations() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        seasons.parts().forEach(part -> rows.addAll(TrendFinding.rows(part, null)));
        return SeasonalTrend.inTime(rows);
    }
}
