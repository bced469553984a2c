package org.sentinelle.analyse.rates;

import java.util.List;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.LabelledRows;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;

/** What {@link RateRatio} takes and gives. */
final class RateRatioDeclaration {
    static final String EVENTS_1 = "events-1";
    static final String EXPOSURE_1 = "exposure-1";
    static final String EVENTS_2 = "events-2";
    static final String EXPOSURE_2 = "exposure-2";

    static final String EXACT = "exact";
    static final String LOG = "log";

    static final String RATIO = "rate_ratio";
    static final String LOG_RATIO = "log_rate_ratio";
    static final String RATE_1 = "rate_1";
    static final String RATE_2 = "rate_2";
    static final String DIFFERENCE = "rate_difference";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "rate-ratio",
            "rates",
            "Ratio of two rates with its interval",
            "Is the rate of one group or period higher than that of another, and how many times?",
            List.of(
                    ColumnRole.required(EVENTS_1, ColumnRole.Kind.NUMBER, "Events of the first, a whole number."),
                    ColumnRole.required(
                            EXPOSURE_1, ColumnRole.Kind.NUMBER, "Population or time in which the first arose."),
                    ColumnRole.required(EVENTS_2, ColumnRole.Kind.NUMBER, "Events of the second, a whole number."),
                    ColumnRole.required(
                            EXPOSURE_2, ColumnRole.Kind.NUMBER, "The second's exposure, in the unit of the first."),
                    LabelledRows.COLUMN),
            List.of(),
            List.of(
                    new MethodOption(
                            RateOptions.INTERVAL,
                            new MethodOption.Choice(List.of(EXACT, RateOptions.MID_P, LOG)),
                            EXACT,
                            "Exact limits and p given the sum of events, their mid-P versions, or normal on the log"
                                    + " scale."),
                    RateOptions.per("Units of exposure that rates and their difference are given for."),
                    RateOptions.level()),
            terms(),
            List.of(RateRows.WITHOUT_ROWS, RateRows.WITHOUT_COUNTS, RateRows.WITHOUT_EXPOSURE));

    private RateRatioDeclaration() {}

    private static List<Term> terms() {
        String label = LabelledRows.LABEL;
        return List.of(
                Term.each(label, RATIO, "1", "First rate over second; empty where both or the second are 0."),
                Term.each(label, LOG_RATIO, "1", "Its natural logarithm with standard error, where neither is 0."),
                Term.each(label, RATE_1, RateOptions.RATE_UNIT, "The first rate with its own interval."),
                Term.each(label, RATE_2, RateOptions.RATE_UNIT, "The second rate with its own interval."),
                Term.each(
                        label,
                        DIFFERENCE,
                        RateOptions.RATE_UNIT,
                        "First rate minus second, with a normal interval; none where both counts are 0."));
    }
}
