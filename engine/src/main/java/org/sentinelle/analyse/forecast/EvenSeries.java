package org.sentinelle.analyse.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.CompleteRows;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.TimeSeries;
import org.sentinelle.result.Finding;

/** A series with one value at every step of time; {@link #refused} says where an input is none. */
final class EvenSeries {
    static final String TIME = "time";
    static final String VALUE = "value";

    static final String TOO_FEW = "too-few-observations";
    static final String TIED_TIMES = "tied-times";
    static final String MISSING_INSIDE = "missing-values-inside";
    static final String UNEVEN_TIMES = "uneven-times";
    static final String NO_VARIATION = "no-variation";
    static final String TOO_LARGE = "values-too-large";

    /** Sums of fourth powers of values up to here stay below the largest number that a double holds. */
    private static final double LARGEST = 1e70;

    private final TimeSeries series;
    private final double[] time;
    private final double[] value;
    private final boolean gap;

    private EvenSeries(TimeSeries series, boolean gap) {
        this.series = series;
        this.time = series.time();
        this.value = series.numbers(VALUE);
        this.gap = gap;
    }

    static EvenSeries of(AnalysisInput input) {
        TimeSeries complete = TimeSeries.of(input, TIME, VALUE);
        double[] time = complete.time();
        boolean gap = time.length > 0
                && Arrays.stream(TimeSeries.of(input, TIME).time())
                                .filter(t -> t >= time[0] && t <= time[time.length - 1])
                                .count()
                        > time.length;
        return new EvenSeries(complete, gap);
    }

    static List<ColumnRole> columns() {
        return List.of(
                ColumnRole.required(TIME, ColumnRole.Kind.NUMBER, "When the value was observed, in equal steps."),
                ColumnRole.required(VALUE, ColumnRole.Kind.NUMBER, "The value observed."));
    }

    /** The reasons that {@link #refused} gives, for a declaration. */
    static List<Reason> reasons(String tooFew) {
        return List.of(
                new Reason(TOO_FEW, tooFew),
                new Reason(TIED_TIMES, "Two observations have the same time."),
                new Reason(MISSING_INSIDE, "A value between the first and the last is missing."),
                new Reason(UNEVEN_TIMES, "The steps of time are not equally long."),
                new Reason(NO_VARIATION, "All values are equal."),
                new Reason(TOO_LARGE, "A value is beyond 1e70, too large to compute with."));
    }

    /** Why this is no evenly spaced series of at least so many values that differ; empty where it is one. */
    Optional<Finding> refused(MethodDeclaration declaration, int fewest) {
        if (series.hasTiedTimes()) {
            return declined(
                    declaration, TIED_TIMES, "Some observations have the same time; combine them into one a time.");
        }
        if (length() < fewest) {
            return declined(
                    declaration,
                    TOO_FEW,
                    "There are " + length() + " complete observations, and at least " + fewest
                            + " are needed; add earlier ones.");
        }
        if (gap) {
            return declined(
                    declaration,
                    MISSING_INSIDE,
                    "Values between the first and the last are missing; fill them in, or use the part without gaps.");
        }
        return refusedForValues(declaration);
    }

    private Optional<Finding> refusedForValues(MethodDeclaration declaration) {
        if (!series.isEvenlySpaced()) {
            return declined(
                    declaration,
                    UNEVEN_TIMES,
                    "The steps of time are not equally long; number the times 1, 2, 3, ... if nothing is left out, or"
                            + " use the part without gaps.");
        }
        if (DoubleStream.of(value).anyMatch(EvenSeries::isTooLarge)) {
            return declined(declaration, TOO_LARGE, "Some values are beyond 1e70; give them in a larger unit.");
        }
        return DoubleStream.of(value).distinct().count() < 2
                ? declined(declaration, NO_VARIATION, "All values are equal, so there is nothing to learn from them.")
                : Optional.empty();
    }

    /** Whether sums of fourth powers of such numbers could overflow. */
    static boolean isTooLarge(double number) {
        return Math.abs(number) > LARGEST;
    }

    private static Optional<Finding> declined(MethodDeclaration declaration, String reason, String explanation) {
        return Optional.of(declaration.declined(reason, explanation));
    }

    CompleteRows rows() {
        return series.rows();
    }

    int length() {
        return time.length;
    }

    /** The times, rising. */
    double[] time() {
        return time.clone();
    }

    /** The values in the order of time. */
    double[] value() {
        return value.clone();
    }

    /** The mean length of a step of time; there are at least two observations. */
    double step() {
        return (time[time.length - 1] - time[0]) / (time.length - 1);
    }

    /** The time so many steps after the last observation. */
    double future(int steps) {
        return time[time.length - 1] + steps * step();
    }
}
