package org.sentinelle.analyse.rates;

import java.util.List;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.LabelledRows;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Term;

/** What {@link PoissonRate} takes and gives. */
final class RateDeclaration {
    static final String EVENTS = "events";
    static final String EVENTS_LOW = "events-low";
    static final String EVENTS_HIGH = "events-high";
    static final String EXPOSURE = "exposure";

    static final String RATE = "rate";
    static final String COUNT = "events";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "rate",
            "rates",
            "Rate of events with its interval",
            "How many events are there per unit of population or time, and how far may chance have moved the figure?",
            List.of(
                    ColumnRole.optional(EVENTS, ColumnRole.Kind.NUMBER, "Events counted, a whole number a row."),
                    ColumnRole.optional(
                            EVENTS_LOW, ColumnRole.Kind.NUMBER, "Smallest count that a censored figure allows."),
                    ColumnRole.optional(
                            EVENTS_HIGH, ColumnRole.Kind.NUMBER, "Largest count that a censored figure allows."),
                    ColumnRole.required(
                            EXPOSURE, ColumnRole.Kind.NUMBER, "Population, person-years or time in which they arose."),
                    LabelledRows.COLUMN),
            List.of(List.of(EVENTS), List.of(EVENTS_LOW, EVENTS_HIGH)),
            List.of(
                    RateOptions.countInterval(),
                    RateOptions.per("Units of exposure that rates are given for, such as 100000."),
                    RateOptions.level()),
            List.of(
                    Term.each("label", RATE, RateOptions.RATE_UNIT, "Events over exposure."),
                    Term.each("label", COUNT, "events", "The count, with limits for the mean behind it.")),
            List.of(
                    RateRows.WITHOUT_ROWS,
                    RateRows.WITHOUT_COUNTS,
                    RateRows.WITHOUT_EXPOSURE,
                    RateRows.WITH_REVERSED_BOUNDS));

    private RateDeclaration() {}
}
