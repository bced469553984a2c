package org.sentinelle.analyse.rates;

import java.util.List;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.LabelledRows;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.analyse.TrialCounts;
import org.sentinelle.stats.rates.ProportionFormula;

/** What {@link Proportion} takes and gives. */
final class ProportionDeclaration {
    static final String ID = "proportion";

    static final String SUCCESSES = "successes";
    static final String SUCCESSES_LOW = "successes-low";
    static final String SUCCESSES_HIGH = "successes-high";
    static final String TRIALS = "trials";

    static final String PROPORTION = "proportion";

    static final String NO_ROWS = "no-complete-rows";
    static final String REVERSED_BOUNDS = "reversed-bounds";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            ID,
            "rates",
            "Proportion with its interval",
            "Which share of the cases has a feature, and how far may chance have moved that share?",
            columns(),
            List.of(List.of(SUCCESSES), List.of(SUCCESSES_LOW, SUCCESSES_HIGH)),
            options(),
            List.of(Term.each("label", PROPORTION, "1", "Successes over trials, between 0 and 1.")),
            reasons());

    private ProportionDeclaration() {}

    private static List<ColumnRole> columns() {
        return List.of(
                ColumnRole.optional(SUCCESSES, ColumnRole.Kind.NUMBER, "How many of the cases have the feature."),
                ColumnRole.optional(
                        SUCCESSES_LOW, ColumnRole.Kind.NUMBER, "Smallest count that a censored one allows."),
                ColumnRole.optional(
                        SUCCESSES_HIGH, ColumnRole.Kind.NUMBER, "Largest count that a censored one allows."),
                ColumnRole.required(TRIALS, ColumnRole.Kind.NUMBER, "How many cases there are."),
                LabelledRows.COLUMN);
    }

    private static List<MethodOption> options() {
        return List.of(
                IntervalChoice.option(IntervalChoice.INTERVAL, ProportionFormula.WILSON, "How the limits are found."),
                IntervalChoice.level("Level of the interval."));
    }

    private static List<Reason> reasons() {
        return List.of(
                new Reason(NO_ROWS, "No row has all its cells."),
                TrialCounts.IMPOSSIBLE,
                new Reason(REVERSED_BOUNDS, "A count's lower bound is above its upper bound."));
    }
}
