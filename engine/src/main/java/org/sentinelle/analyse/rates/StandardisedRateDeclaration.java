package org.sentinelle.analyse.rates;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;

/** What {@link StandardisedRate} takes and gives. */
final class StandardisedRateDeclaration {
    static final String EVENTS = "events";
    static final String EXPOSURE = "exposure";
    static final String STANDARD = "standard";

    static final String FAY_FEUER = "fay-feuer";
    static final String TIWARI = "tiwari";
    static final String FAY_KIM = "fay-kim";
    static final String DOBSON = "dobson";
    static final String NORMAL = "normal";

    static final String RATE = "standardised_rate";
    static final String CRUDE = "crude_rate";

    static final String NO_STANDARD = "no-standard";

    /** The caveat of groups that are held against standards of different totals, as where a stratum is missing in one. */
    static final String DIFFERENT_STANDARDS = "standards-differ-between-groups";

    static final DetailLayout STRATA = new DetailLayout(
            "strata",
            List.of(
                    new Column("group", Table.Type.TEXT, "Group; empty where none are told"),
                    new Column("stratum", Table.Type.TEXT, "Name of the stratum, where told"),
                    new Column("events", Table.Type.DECIMAL, "Events counted"),
                    new Column("exposure", Table.Type.DECIMAL, "Exposure"),
                    new Column("rate", Table.Type.DECIMAL, "Events over exposure, times per"),
                    new Column("share", Table.Type.DECIMAL, "Share of the stratum in the group's standard"),
                    new Column(
                            "contribution",
                            Table.Type.DECIMAL,
                            "Rate times share; these add up to the standardised rate")));

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "standardised-rate",
            "rates",
            "Directly standardised rate",
            "What would the rate be if the population had the make-up of a standard one, such as its ages?",
            List.of(
                    ColumnRole.required(EVENTS, ColumnRole.Kind.NUMBER, "Events in the stratum, a whole number."),
                    ColumnRole.required(EXPOSURE, ColumnRole.Kind.NUMBER, "Population or time of the stratum."),
                    ColumnRole.required(
                            STANDARD, ColumnRole.Kind.NUMBER, "Size of the stratum in the standard, in any unit."),
                    Strata.GROUP_COLUMN,
                    Strata.STRATUM_COLUMN),
            List.of(),
            List.of(
                    new MethodOption(
                            RateOptions.INTERVAL,
                            new MethodOption.Choice(List.of(FAY_FEUER, TIWARI, FAY_KIM, DOBSON, NORMAL)),
                            FAY_FEUER,
                            "Gamma limits of Fay and Feuer, of Tiwari, Clegg and Zou, mid-P gamma limits of Fay and"
                                    + " Kim, Dobson's limits, or the normal approximation."),
                    RateOptions.per("Units of exposure that rates are given for, such as 100000."),
                    RateOptions.level()),
            Stream.<@Nullable String>of(null, Strata.GROUP)
                    .flatMap(StandardisedRateDeclaration::terms)
                    .toList(),
            List.of(
                    RateRows.WITHOUT_ROWS,
                    RateRows.WITHOUT_COUNTS,
                    RateRows.WITHOUT_EXPOSURE,
                    new Reason(NO_STANDARD, "A standard is negative, or all those of a group are zero.")));

    private StandardisedRateDeclaration() {}

    private static Stream<Term> terms(@Nullable String per) {
        return Stream.of(
                new Term(RATE, RateOptions.RATE_UNIT, "Rates of the strata weighted by the standard.", per),
                new Term(CRUDE, RateOptions.RATE_UNIT, "All events over all exposure, with exact limits.", per));
    }
}
