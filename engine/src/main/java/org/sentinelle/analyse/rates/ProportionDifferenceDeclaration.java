package org.sentinelle.analyse.rates;

import java.util.List;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.LabelledRows;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.analyse.TrialCounts;
import org.sentinelle.stats.rates.DifferenceInterval;
import org.sentinelle.stats.rates.FisherTest;

/** What {@link ProportionDifference} takes and gives. */
final class ProportionDifferenceDeclaration {
    static final String ID = "proportion-difference";

    static final String SUCCESSES_1 = "successes-1";
    static final String TRIALS_1 = "trials-1";
    static final String SUCCESSES_2 = "successes-2";
    static final String TRIALS_2 = "trials-2";

    static final String EXACT_SEARCH = "exact-search";

    static final String DIFFERENCE = "difference";
    static final String RISK_RATIO = "risk_ratio";
    static final String ODDS_RATIO = "odds_ratio";
    static final String ODDS_RATIO_EXACT = "odds_ratio_exact";
    static final String CHI_SQUARE = "chi_square";
    static final String CHI_SQUARE_YATES = "chi_square_yates";

    static final String NO_ROWS = "no-complete-rows";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            ID,
            "rates",
            "Difference and ratios of two proportions",
            "Is a share larger in one group than in another, and by how much?",
            columns(),
            List.of(),
            options(),
            terms(),
            reasons());

    private ProportionDifferenceDeclaration() {}

    private static List<ColumnRole> columns() {
        return List.of(
                ColumnRole.required(
                        SUCCESSES_1, ColumnRole.Kind.NUMBER, "How many of the first group have the feature."),
                ColumnRole.required(TRIALS_1, ColumnRole.Kind.NUMBER, "How many the first group has."),
                ColumnRole.required(
                        SUCCESSES_2, ColumnRole.Kind.NUMBER, "How many of the second group have the feature."),
                ColumnRole.required(TRIALS_2, ColumnRole.Kind.NUMBER, "How many the second group has."),
                LabelledRows.COLUMN);
    }

    private static List<MethodOption> options() {
        return List.of(
                IntervalChoice.option(
                        IntervalChoice.INTERVAL,
                        DifferenceInterval.Formula.NEWCOMBE,
                        "How the limits of the difference are found."),
                IntervalChoice.option(
                        EXACT_SEARCH,
                        FisherTest.Search.FULL,
                        "To full precision, or only as far as R's fisher.test searches the exact odds ratio."),
                IntervalChoice.level("Level of all intervals."));
    }

    private static List<Term> terms() {
        return List.of(
                Term.each("label", DIFFERENCE, "1", "First proportion minus second."),
                Term.each(
                        "label",
                        RISK_RATIO,
                        "1",
                        "First proportion over second; left out where one of the four counts is zero."),
                Term.each(
                        "label",
                        ODDS_RATIO,
                        "1",
                        "Odds of the first over odds of the second; left out where one of the four counts is zero."),
                Term.each(
                        "label",
                        ODDS_RATIO_EXACT,
                        "1",
                        "Conditional odds ratio with its exact interval and Fisher's exact p."),
                Term.each(
                        "label",
                        CHI_SQUARE,
                        "1",
                        "Pearson's chi-square; left out where all or none of both groups have the feature."),
                Term.each("label", CHI_SQUARE_YATES, "1", "The same with Yates's continuity correction."));
    }

    private static List<Reason> reasons() {
        return List.of(new Reason(NO_ROWS, "No row has all its cells."), TrialCounts.IMPOSSIBLE);
    }
}
