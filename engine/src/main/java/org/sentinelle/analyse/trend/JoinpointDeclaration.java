package org.sentinelle.analyse.trend;

import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;

/** What {@link Joinpoint} takes and gives. */
final class JoinpointDeclaration {
    static final String ID = "joinpoint";

    static final String TIME = "time";
    static final String VALUE = "value";
    static final String WEIGHT = "weight";

    static final String SCALE = "scale";
    static final String PLACES = "joinpoints-at";
    static final String NUMBER = "number";
    static final String MAX_JOINPOINTS = "max-joinpoints";
    static final String ENDS = "end-distance";
    static final String APART = "joinpoint-distance";
    static final String EARLIEST = "earliest";
    static final String LATEST = "latest";
    static final String LEVEL = "level";
    static final String FROM = "from";
    static final String TO = "to";

    static final String LOG = "log";
    static final String LINEAR = "linear";
    static final String OBSERVED = "observed";
    static final String BETWEEN = "between";
    static final String AUTOMATIC = "automatic";
    static final String FIRST = "first";
    static final String LAST = "last";

    static final String JOINPOINT = "joinpoint";
    static final String INTERCEPT = "intercept";
    static final String SLOPE = "slope";
    static final String APC = "apc";
    static final String AVERAGE_SLOPE = "average_slope";
    static final String AAPC = "aapc";

    static final String TOO_FEW = "too-few-observations";
    static final String TIED_TIMES = "tied-times";
    static final String NOT_POSITIVE = "not-positive";
    static final String WEIGHT_NOT_POSITIVE = "weight-not-positive";
    static final String NO_VARIATION = "no-variation";
    static final String TOO_MANY = "too-many-joinpoints";
    static final String PERFECT_FIT = "perfect-fit";
    static final String OUTSIDE_RANGE = "range-outside-the-series";
    static final String TOO_LONG = "too-long";

    static final String CHOSEN = "joinpoint-chosen-from-the-data";
    static final String AT_THE_EDGE = "limit-at-the-edge";
    static final String ON_OBSERVATION = "joinpoint-on-an-observation";

    private static final long MOST = 50;

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            ID,
            "trend",
            "Joinpoint regression",
            "When did a trend change its pace, and by how many percent a year did the value change before and after?",
            List.of(
                    ColumnRole.required(TIME, ColumnRole.Kind.NUMBER, "When the value was observed, one row a time."),
                    ColumnRole.required(VALUE, ColumnRole.Kind.NUMBER, "The value observed, positive for scale: log."),
                    ColumnRole.optional(
                            WEIGHT,
                            ColumnRole.Kind.NUMBER,
                            "How much the observation counts, positive; 1 without it.")),
            List.of(),
            Stream.concat(searchOptions().stream(), resultOptions().stream()).toList(),
            terms(),
            reasons());

    private JoinpointDeclaration() {}

    private static List<MethodOption> searchOptions() {
        return List.of(
                new MethodOption(
                        SCALE,
                        new MethodOption.Choice(List.of(LOG, LINEAR)),
                        LOG,
                        "Whether lines are fitted to the logarithm of the value or to the value."),
                new MethodOption(
                        PLACES,
                        new MethodOption.Choice(List.of(OBSERVED, BETWEEN)),
                        OBSERVED,
                        "Whether joinpoints are times of observations or any time."),
                new MethodOption(
                        NUMBER,
                        new MethodOption.WholeOr(0, MOST, List.of(AUTOMATIC)),
                        AUTOMATIC,
                        "How many joinpoints; automatic takes the number with the smallest BIC."),
                new MethodOption(
                        MAX_JOINPOINTS,
                        new MethodOption.WholeOr(0, MOST, List.of(AUTOMATIC)),
                        AUTOMATIC,
                        "The most joinpoints looked for; automatic is 0 below 7 observations, 1 from 7, 2 from 12,"
                                + " 3 from 17, 4 from 22, 5 from 27."),
                new MethodOption(
                        ENDS,
                        new MethodOption.Whole(1, 1_000),
                        "2",
                        "Fewest observations before the first joinpoint and behind the last one."),
                new MethodOption(
                        APART,
                        new MethodOption.Whole(1, 1_000),
                        "2",
                        "How many observations further on the next joinpoint is at least."),
                new MethodOption(
                        EARLIEST,
                        anyOr(FIRST),
                        FIRST,
                        "No joinpoint before the first observation at or after this time."),
                new MethodOption(
                        LATEST, anyOr(LAST), LAST, "No joinpoint after the last observation at or before this time."));
    }

    private static List<MethodOption> resultOptions() {
        return List.of(
                new MethodOption(LEVEL, new MethodOption.NumberBetween(0, 1), "0.95", "Level of the intervals."),
                new MethodOption(FROM, anyOr(FIRST), FIRST, "Time from which the average change is taken."),
                new MethodOption(TO, anyOr(LAST), LAST, "Time up to which the average change is taken."));
    }

    private static MethodOption.NumberOr anyOr(String word) {
        return new MethodOption.NumberOr(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of(word));
    }

    private static List<Term> terms() {
        String perTime = "scale of the fit per unit of time";
        return List.of(
                Term.each("joinpoint", JOINPOINT, "time", "Time at which the slope changes."),
                new Term(INTERCEPT, "scale of the fit", "The first segment's line at time 0."),
                Term.each("segment", SLOPE, perTime, "Slope of the segment."),
                Term.each("segment", APC, "%", "Percent change per unit of time in the segment (scale: log)."),
                new Term(AVERAGE_SLOPE, perTime, "Mean of the slopes over the range, weighted by length."),
                new Term(AAPC, "%", "Average percent change per unit of time over the range (scale: log)."));
    }

    private static List<Reason> reasons() {
        return List.of(
                new Reason(TOO_FEW, "There are fewer than five complete observations."),
                new Reason(TIED_TIMES, "Two observations have the same time."),
                new Reason(NOT_POSITIVE, "A value is zero or negative, which has no logarithm."),
                new Reason(WEIGHT_NOT_POSITIVE, "A weight is zero or negative."),
                new Reason(NO_VARIATION, "All values are equal."),
                new Reason(TOO_MANY, "The series has no room for as many joinpoints as are asked for."),
                new Reason(PERFECT_FIT, "The lines fit the values without any residual."),
                new Reason(OUTSIDE_RANGE, "The range of the average is empty or not within the series."),
                new Reason(TOO_LONG, "There are too many places for that many joinpoints to compare them all."));
    }
}
