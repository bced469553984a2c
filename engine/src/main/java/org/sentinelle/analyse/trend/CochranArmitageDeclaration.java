package org.sentinelle.analyse.trend;

import java.util.List;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.analyse.TrialCounts;

/** What {@link CochranArmitageTrend} takes and gives. */
final class CochranArmitageDeclaration {
    static final String ID = "cochran-armitage";

    static final String SUCCESSES = "successes";
    static final String TRIALS = "trials";
    static final String SCORE = "score";

    static final String LEVEL = "level";
    static final String ALTERNATIVE = "alternative";
    static final String SCORES = "scores";
    static final String COLUMN = "column";
    static final String TWO_SIDED = "two-sided";
    static final String INCREASING = "increasing";
    static final String DECREASING = "decreasing";

    static final String TREND = "trend";
    static final String TREND_CHI_SQUARE = "trend_chi_square";
    static final String SLOPE = "slope";
    static final String DEPARTURE = "departure_chi_square";
    static final String TOTAL = "total_chi_square";

    static final String TOO_FEW = "too-few-groups";
    static final String SCORES_DO_NOT_FIT = "scores-do-not-fit";
    static final String ONE_SCORE = "one-score";
    static final String NO_VARIATION = "no-variation";

    private static final String NO_UNIT = "1";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            ID,
            "trend",
            "Cochran-Armitage test for a trend in proportions",
            "Does a share rise or fall in a straight line over rounds, periods or doses?",
            columns(),
            List.of(),
            options(),
            terms(),
            reasons());

    private CochranArmitageDeclaration() {}

    private static List<ColumnRole> columns() {
        return List.of(
                ColumnRole.required(SUCCESSES, ColumnRole.Kind.NUMBER, "How many of the group have the feature."),
                ColumnRole.required(TRIALS, ColumnRole.Kind.NUMBER, "How many the group has."),
                ColumnRole.required(
                        SCORE, ColumnRole.Kind.NUMBER, "Where the group stands: the year of the round, the dose."));
    }

    private static List<MethodOption> options() {
        return List.of(
                new MethodOption(
                        LEVEL, new MethodOption.NumberBetween(0, 1), "0.95", "The verdict tests at 1 - level."),
                new MethodOption(
                        ALTERNATIVE,
                        new MethodOption.Choice(List.of(TWO_SIDED, INCREASING, DECREASING)),
                        TWO_SIDED,
                        "What is held against no trend."),
                new MethodOption(
                        SCORES,
                        new MethodOption.NumbersOr(List.of(COLUMN)),
                        COLUMN,
                        "Scores to test with instead of the column's, one a group in the order of the column."));
    }

    private static List<Term> terms() {
        return List.of(
                new Term(TREND, NO_UNIT, "The standardised trend z, above 0 where the share rises, and its p."),
                new Term(TREND_CHI_SQUARE, NO_UNIT, "z squared, with 1 degree of freedom; its p is two-sided."),
                new Term(SLOPE, "proportion per unit of score", "By how much the share changes a unit of score."),
                new Term(
                        DEPARTURE,
                        NO_UNIT,
                        "What of the total the straight line leaves; a small p says that the line is too simple. Left"
                                + " out for two groups."),
                new Term(TOTAL, NO_UNIT, "Pearson's chi-square for any difference between the groups."));
    }

    private static List<Reason> reasons() {
        return List.of(
                new Reason(TOO_FEW, "There are fewer than two complete rows."),
                TrialCounts.IMPOSSIBLE,
                new Reason(SCORES_DO_NOT_FIT, "The option scores has more or fewer numbers than there are groups."),
                new Reason(ONE_SCORE, "All groups have the same score."),
                new Reason(NO_VARIATION, "All or none of all groups have the feature."));
    }
}
