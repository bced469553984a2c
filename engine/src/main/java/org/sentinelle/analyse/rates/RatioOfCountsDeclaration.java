package org.sentinelle.analyse.rates;

import java.util.List;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.LabelledRows;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;

/** What {@link RatioOfCounts} takes and gives. */
final class RatioOfCountsDeclaration {
    static final String NUMERATOR = "numerator";
    static final String NUMERATOR_LOW = "numerator-low";
    static final String NUMERATOR_HIGH = "numerator-high";
    static final String DENOMINATOR = "denominator";
    static final String DENOMINATOR_LOW = "denominator-low";
    static final String DENOMINATOR_HIGH = "denominator-high";

    static final String DELTA_LOG = "delta-log";
    static final String DELTA = "delta";
    static final String FIELLER = "fieller";
    static final String EXACT = "exact";

    static final String RATIO = "ratio";

    /** The caveat of a Fieller interval whose denominator cannot be told from 0. */
    static final String UNBOUNDED = "fieller-set-unbounded";
    /** The caveat of a ratio that is only known between bounds, for which the interval asked for is not given. */
    static final String BOUNDS_ONLY = "no-interval-for-bounds";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "ratio-of-counts",
            "rates",
            "Ratio of two independent counts with its interval",
            "How many are there of one thing for every so many of another, counted separately in the same time?",
            columns(),
            List.of(
                    List.of(NUMERATOR, DENOMINATOR),
                    List.of(NUMERATOR_LOW, NUMERATOR_HIGH, DENOMINATOR_LOW, DENOMINATOR_HIGH)),
            List.of(
                    new MethodOption(
                            RateOptions.INTERVAL,
                            new MethodOption.Choice(List.of(DELTA_LOG, DELTA, FIELLER, EXACT)),
                            DELTA_LOG,
                            "Delta method on the log scale or on the plain scale, Fieller's set, or exact limits given"
                                    + " the sum of the counts."),
                    RateOptions.per("The number of the denominator that the ratio is given for, such as 100."),
                    RateOptions.level()),
            List.of(Term.each(
                    LabelledRows.LABEL,
                    RATIO,
                    "numerator per 'per' of the denominator",
                    "Numerator over denominator; std_error is that of the plain delta method.")),
            List.of(RateRows.WITHOUT_ROWS, RateRows.WITHOUT_COUNTS, RateRows.WITH_REVERSED_BOUNDS));

    private RatioOfCountsDeclaration() {}

    private static List<ColumnRole> columns() {
        return List.of(
                number(NUMERATOR, "The count above, such as convictions."),
                number(DENOMINATOR, "The count below, such as prosecutions; none of it is part of the numerator."),
                number(NUMERATOR_LOW, "Smallest numerator that a censored figure allows."),
                number(NUMERATOR_HIGH, "Largest numerator that a censored figure allows."),
                number(DENOMINATOR_LOW, "Smallest denominator that a censored figure allows."),
                number(DENOMINATOR_HIGH, "Largest denominator that a censored figure allows."),
                LabelledRows.COLUMN);
    }

    private static ColumnRole number(String name, String description) {
        return ColumnRole.optional(name, ColumnRole.Kind.NUMBER, description);
    }
}
