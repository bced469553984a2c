package org.sentinelle.analyse.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.Alternative;
import org.sentinelle.stats.trend.CochranArmitage;

/** The answer of {@link CochranArmitageTrend} for groups that can be tested. */
record ProportionTrend(ScoredGroups groups, CochranArmitage.Result result, String alternative, double level) {
    /** The caveat of a chi-square that its distribution describes badly. */
    static final String SMALL_EXPECTED = "small-expected-counts";

    /** Below this expected count chi-square's p is not to be relied on (Cochran's rule of thumb). */
    private static final double ENOUGH_EXPECTED = 5;

    static ProportionTrend of(ScoredGroups groups, AnalysisInput input) {
        String alternative = input.choice(CochranArmitageDeclaration.ALTERNATIVE);
        CochranArmitage test = new CochranArmitage(direction(alternative));
        return new ProportionTrend(
                groups, groups.test(test), alternative, input.number(CochranArmitageDeclaration.LEVEL));
    }

    private static Alternative direction(String alternative) {
        return switch (alternative) {
            case CochranArmitageDeclaration.INCREASING -> Alternative.GREATER;
            case CochranArmitageDeclaration.DECREASING -> Alternative.LESS;
            default -> Alternative.TWO_SIDED;
        };
    }

    Finding finding() {
        Answer answer = Answer.on(CochranArmitageDeclaration.DECLARATION, groups.rows())
                .say("trials", trials())
                .say("proportion", result.line().proportion())
                .say("z", result.z())
                .say("p", result.p())
                .say("verdict", verdict());
        addTrend(answer);
        if (result.departure().df() > 0) {
            addChiSquare(answer, CochranArmitageDeclaration.DEPARTURE, result.departure());
        }
        addChiSquare(answer, CochranArmitageDeclaration.TOTAL, result.total());
        return answer.detail(DetailLayout.OBSERVATIONS.table(observations())).finding();
    }

    private void addTrend(Answer answer) {
        answer.add(answer.draft(CochranArmitageDeclaration.TREND)
                .value(result.z())
                .test(result.z(), result.p(), alternative));
        CochranArmitage.ChiSquare trend = result.trend();
        answer.add(answer.draft(CochranArmitageDeclaration.TREND_CHI_SQUARE)
                .value(trend.statistic())
                .test(trend.statistic(), trend.p(), CochranArmitageDeclaration.TWO_SIDED)
                .df(trend.df()));
        answer.add(answer.draft(CochranArmitageDeclaration.SLOPE)
                .value(result.line().slope())
                .stdError(result.line().slopeError())
                .test(result.z(), result.p(), alternative));
    }

    private void addChiSquare(Answer answer, String term, CochranArmitage.ChiSquare chiSquare) {
        EstimateDraft draft = answer.draft(term)
                .value(chiSquare.statistic())
                .test(chiSquare.statistic(), chiSquare.p(), CochranArmitageDeclaration.TWO_SIDED)
                .df(chiSquare.df());
        answer.add(groups.smallestExpected() < ENOUGH_EXPECTED ? draft.caveat(SMALL_EXPECTED) : draft);
    }

    private long trials() {
        return Arrays.stream(groups.trials()).sum();
    }

    private String verdict() {
        if (!(result.p() < 1 - level)) {
            return TrendVerdict.NO_EVIDENCE;
        }
        return result.z() > 0 ? TrendVerdict.INCREASING : TrendVerdict.DECREASING;
    }

    private List<List<@Nullable Object>> observations() {
        return IntStream.range(0, groups.count()).mapToObj(this::observation).toList();
    }

    /** Time, value with its bounds, fitted with its bounds, residual. */
    private List<@Nullable Object> observation(int group) {
        double share = (double) groups.successes()[group] / groups.trials()[group];
        double fitted = result.line().at(groups.scores()[group]);
        List<@Nullable Object> row = new ArrayList<>();
        row.add(groups.places()[group]);
        row.add(share);
        row.add(share);
        row.add(share);
        row.add(fitted);
        row.add(null);
        row.add(null);
        row.add(share - fitted);
        return row;
    }
}
