package org.sentinelle.analyse.rates;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;

/** What {@link StandardisedRatio} takes and gives. */
final class SmrDeclaration {
    static final String EVENTS = "events";
    static final String EXPOSURE = "exposure";
    static final String REFERENCE_RATE = "reference-rate";
    static final String OBSERVED = "observed";
    static final String EXPECTED = "expected";

    static final String RATIO = "smr";
    static final String OBSERVED_EVENTS = "observed";
    static final String EXPECTED_EVENTS = "expected";

    static final String NO_EXPECTATION = "no-expected-events";

    static final double SMALLEST_EXPECTATION = 1e-50;

    /** Up to here the Poisson distribution is computed. */
    static final double LARGEST_EXPECTATION = 1e9;

    static final DetailLayout STRATA = new DetailLayout(
            "strata",
            List.of(
                    new Column("group", Table.Type.TEXT, "Group; empty where none are told"),
                    new Column("stratum", Table.Type.TEXT, "Name of the stratum, where told"),
                    new Column("observed", Table.Type.DECIMAL, "Events counted"),
                    new Column("expected", Table.Type.DECIMAL, "Events expected by the reference")));

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "smr",
            "rates",
            "Standardised ratio of observed to expected events",
            "Are there more events than a reference population's rates would lead one to expect?",
            columns(),
            List.of(List.of(EVENTS, EXPOSURE, REFERENCE_RATE), List.of(OBSERVED, EXPECTED)),
            List.of(
                    RateOptions.countInterval(),
                    RateOptions.per("Units of exposure that the reference rates are given for, such as 100000."),
                    RateOptions.level()),
            Stream.<@Nullable String>of(null, Strata.GROUP)
                    .flatMap(SmrDeclaration::terms)
                    .toList(),
            List.of(
                    RateRows.WITHOUT_ROWS,
                    RateRows.WITHOUT_COUNTS,
                    RateRows.WITHOUT_EXPOSURE,
                    new Reason(
                            NO_EXPECTATION,
                            "A reference rate or an expected count is negative, or a group expects no events, or more"
                                    + " than 1,000,000,000.")));

    private SmrDeclaration() {}

    private static List<ColumnRole> columns() {
        return List.of(
                number(EVENTS, "Events in the stratum, a whole number."),
                number(EXPOSURE, "Population or time of the stratum."),
                number(REFERENCE_RATE, "Rate of the stratum in the reference population."),
                number(OBSERVED, "Events in the stratum, where the expected ones are known already."),
                number(EXPECTED, "Events expected in the stratum by the reference."),
                Strata.GROUP_COLUMN,
                Strata.STRATUM_COLUMN);
    }

    private static ColumnRole number(String name, String description) {
        return ColumnRole.optional(name, ColumnRole.Kind.NUMBER, description);
    }

    private static Stream<Term> terms(@Nullable String per) {
        return Stream.of(
                new Term(RATIO, "1", "Observed over expected events; p is for a ratio of 1.", per),
                new Term(OBSERVED_EVENTS, "events", "Events observed, with limits for the mean behind them.", per),
                new Term(EXPECTED_EVENTS, "events", "Events expected.", per));
    }
}
