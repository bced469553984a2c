package org.sentinelle.analyse.trend;

import java.util.List;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;

/** What {@link BreakpointsBaiPerron} takes and gives. */
final class BreakpointsDeclaration {
    static final String ID = "breakpoints-bai-perron";

    static final String TIME = "time";
    static final String VALUE = "value";

    static final String MODEL = "model";
    static final String MINIMUM_SEGMENT = "minimum-segment";
    static final String BREAKS = "breaks";
    static final String CRITERION = "criterion";
    static final String MAX_BREAKS = "max-breaks";
    static final String LEVEL = "level";
    static final String OWN_VARIANCES = "segment-variances";
    static final String OWN_REGRESSORS = "segment-regressors";

    static final String AUTOMATIC = "automatic";
    static final String MEAN = "mean";
    static final String TREND = "trend";
    static final String BIC = "bic";

    static final String BREAK_TIME = "break_time";
    static final String BREAK_OBSERVATION = "break_observation";
    static final String SEGMENT_MEAN = "mean";
    static final String INTERCEPT = "intercept";
    static final String SLOPE = "slope";
    static final String SUP_F = "supF";
    static final String CHOW = "chow";

    static final String TOO_FEW = "too-few-observations";
    static final String TIED_TIMES = "tied-times";
    static final String NO_VARIATION = "no-variation";
    static final String MINIMUM_SEGMENT_UNFIT = "minimum-segment-does-not-fit";
    static final String TOO_MANY_BREAKS = "too-many-breaks";
    static final String PERFECT_FIT = "perfect-fit";
    static final String TOO_LONG = "too-long";

    static final String OUTSIDE = "limit-outside-the-series";
    static final String NO_INTERVAL = "no-break-interval";
    static final String CHOSEN = "break-chosen-from-the-data";

    private static final long MOST = 1_000;

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            ID,
            "trend",
            "Breakpoints of a series (Bai and Perron)",
            "When did the level or the trend of a series change, and what was it before and after?",
            List.of(
                    ColumnRole.required(TIME, ColumnRole.Kind.NUMBER, "When the value was observed, one row a time."),
                    ColumnRole.required(VALUE, ColumnRole.Kind.NUMBER, "The value observed.")),
            List.of(),
            options(),
            terms(),
            reasons());

    private BreakpointsDeclaration() {}

    private static List<MethodOption> options() {
        return List.of(
                new MethodOption(
                        MODEL,
                        new MethodOption.Choice(List.of(MEAN, TREND)),
                        MEAN,
                        "Whether each segment has a mean, or a line with intercept and slope."),
                new MethodOption(
                        MINIMUM_SEGMENT,
                        new MethodOption.NumberOr(0, Double.POSITIVE_INFINITY, List.of()),
                        "0.15",
                        "Fewest observations of a segment: a share of all below 0.5, rounded down, or a whole number."),
                new MethodOption(
                        BREAKS,
                        new MethodOption.WholeOr(0, MOST, List.of(AUTOMATIC)),
                        AUTOMATIC,
                        "How many breaks; automatic takes the number with the smallest criterion."),
                new MethodOption(
                        CRITERION,
                        new MethodOption.Choice(List.of(BIC)),
                        BIC,
                        "What chooses the number of breaks: the Bayesian information criterion."),
                new MethodOption(
                        MAX_BREAKS,
                        new MethodOption.WholeOr(1, MOST, List.of(AUTOMATIC)),
                        AUTOMATIC,
                        "The most breaks looked for; automatic is n over the fewest observations, rounded up, minus 2."),
                new MethodOption(LEVEL, new MethodOption.NumberBetween(0, 1), "0.95", "Level of the intervals."),
                new MethodOption(
                        OWN_VARIANCES,
                        new MethodOption.Flag(),
                        "true",
                        "Whether the interval of a break lets each segment scatter differently."),
                new MethodOption(
                        OWN_REGRESSORS,
                        new MethodOption.Flag(),
                        "true",
                        "Whether the interval of a break takes the times of each segment or of the whole series."));
    }

    private static List<Term> terms() {
        return List.of(
                Term.each("break", BREAK_TIME, "time", "Time of the last observation before the break."),
                Term.each("break", BREAK_OBSERVATION, "observations", "Number of that observation, the first being 1."),
                Term.each("segment", SEGMENT_MEAN, "value", "Mean of the segment (model: mean)."),
                Term.each("segment", INTERCEPT, "value", "The segment's line at time 0 (model: trend)."),
                Term.each("segment", SLOPE, "value per unit of time", "Slope of the segment's line (model: trend)."),
                new Term(SUP_F, "1", "Largest statistic for one break anywhere, with its p for model: mean."),
                new Term(CHOW, "1", "F statistic of the first break, with its p as if it had been chosen beforehand."));
    }

    private static List<Reason> reasons() {
        return List.of(
                new Reason(TOO_FEW, "There are too few complete observations for two segments."),
                new Reason(TIED_TIMES, "Two observations have the same time."),
                new Reason(NO_VARIATION, "All values are equal."),
                new Reason(
                        MINIMUM_SEGMENT_UNFIT,
                        "The fewest observations of a segment are too few for its fit, too many for two segments,"
                                + " or neither a share nor a whole number."),
                new Reason(TOO_MANY_BREAKS, "The series has no room for as many breaks as are asked for."),
                new Reason(PERFECT_FIT, "The segments fit the values without any residual."),
                new Reason(TOO_LONG, "The series is too long for the search with that many breaks."));
    }
}
