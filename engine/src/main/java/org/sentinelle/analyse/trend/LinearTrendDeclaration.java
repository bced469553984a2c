package org.sentinelle.analyse.trend;

import java.util.List;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;

/** What {@link LinearTrend} takes and gives. */
final class LinearTrendDeclaration {
    static final String TIME = "time";
    static final String VALUE = "value";

    static final String LEVEL = "level";
    static final String ERRORS = "errors";
    static final String LAGS = "lags";
    static final String SMALL_SAMPLE = "small-sample";

    static final String CLASSICAL = "classical";
    static final String NEWEY_WEST = "newey-west";
    static final String AUTOMATIC = "automatic";

    static final String SLOPE = "slope";
    static final String INTERCEPT = "intercept";

    static final String TOO_FEW = "too-few-observations";
    static final String TIED_TIMES = "tied-times";
    static final String NO_VARIATION = "no-variation";
    static final String NO_SCATTER = "no-scatter-around-the-line";
    static final String TOO_MANY_LAGS = "too-many-lags";
    static final String NO_BANDWIDTH = "no-automatic-bandwidth";
    static final String OUT_OF_RANGE = "numbers-out-of-range";

    private static final long MOST_LAGS = 1_000_000;

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "linear-trend",
            "trend",
            "Straight line by least squares, with Newey-West errors",
            "By how much a unit of time does a series rise or fall on average, and how sure is that if years resemble the"
                    + " years before them?",
            List.of(
                    ColumnRole.required(TIME, ColumnRole.Kind.NUMBER, "When the value was observed, one row a time."),
                    ColumnRole.required(VALUE, ColumnRole.Kind.NUMBER, "The value observed.")),
            List.of(),
            options(),
            List.of(
                    new Term(SLOPE, "value per unit of time", "Average change of the value a unit of time."),
                    new Term(INTERCEPT, "value", "The line at time 0.")),
            reasons());

    private LinearTrendDeclaration() {}

    private static List<MethodOption> options() {
        return List.of(
                new MethodOption(
                        LEVEL,
                        new MethodOption.NumberBetween(0, 1),
                        "0.95",
                        "Level of the intervals; the verdict tests at 1 - level."),
                new MethodOption(
                        ERRORS,
                        new MethodOption.Choice(List.of(CLASSICAL, NEWEY_WEST)),
                        NEWEY_WEST,
                        "Standard errors for independent values of one variance, or for values that depend on those"
                                + " before them."),
                new MethodOption(
                        LAGS,
                        new MethodOption.WholeOr(0, MOST_LAGS, List.of(AUTOMATIC)),
                        AUTOMATIC,
                        "How many observations back the newey-west errors look; automatic by the rule of Newey and West"
                                + " (1994)."),
                new MethodOption(
                        SMALL_SAMPLE,
                        new MethodOption.Flag(),
                        "true",
                        "Whether the newey-west variance is multiplied by n/(n-2)."));
    }

    private static List<Reason> reasons() {
        return List.of(
                new Reason(TOO_FEW, "There are fewer than four complete observations."),
                new Reason(TIED_TIMES, "Two observations have the same time."),
                new Reason(NO_VARIATION, "All values are equal."),
                new Reason(NO_SCATTER, "All values lie on one line, so nothing says how uncertain it is."),
                new Reason(TOO_MANY_LAGS, "There are no more observations than lags, asked for or automatic."),
                new Reason(NO_BANDWIDTH, "The automatic rule divides by zero."),
                new Reason(OUT_OF_RANGE, "The times or the values are above 1e70 in size, or all below 1e-70."));
    }
}
