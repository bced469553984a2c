package org.sentinelle.present.table;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Stratum;
import org.sentinelle.protect.Released;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.Interval;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Table;

/** Observations as a tidy table, a row each, sorted by what they are about. */
public final class ObservationTable {
    public static final String NAME = "observations";

    private static final Comparator<Observation> ORDER = Comparator.comparing(Observation::indicator)
            .thenComparing(Observation::area)
            .thenComparing(Observation::period)
            .thenComparing(Observation::stratum)
            .thenComparing(Observation::panel);

    private ObservationTable() {}

    public static Table of(Released<List<Observation>> released) {
        Layout<Observation> layout = new Layout<>();
        identity(layout);
        values(layout);
        coverage(layout);
        return layout.table(NAME, released.get().stream().sorted(ORDER).toList());
    }

    private static void identity(Layout<Observation> layout) {
        layout.text("indicator", "Id of the indicator", Observation::indicator)
                .text("area", "Code of the State or id of the group", Observation::area)
                .period("period", "Period, as in SDMX", Observation::period)
                .text(
                        "stratum",
                        "Disaggregation as sex=F;age=Y_LT18, empty for the total",
                        o -> o.stratum().label())
                .text("panel", "all reporters, or the fixed panel", o -> lower(o.panel()))
                .text("obs_status", "SDMX CL_OBS_STATUS", o -> o.status().name())
                .text(
                        "conf_status",
                        "SDMX CL_CONF_STATUS",
                        o -> o.confidentiality().name())
                .text("flags", "Reason codes, separated by semicolons", o -> Reading.join(o.flags()));
    }

    private static void values(Layout<Observation> layout) {
        layout.decimal("value", "The value where it is one number", Observation::value)
                .bounds("value", "value that the reported figures allow", Observation::bounds)
                .decimal("conf_low", "Lower limit of the confidence interval", o -> limit(o, true))
                .decimal("conf_high", "Upper limit of the confidence interval", o -> limit(o, false))
                .decimal("conf_level", "Confidence level in (0, 1)", ObservationTable::level)
                .text("conf_method", "Id of the interval's method", ObservationTable::method)
                .bounds("numerator", "numerator that the reported figures allow", Observation::numerator)
                .bounds("denominator", "denominator that the reported figures allow", Observation::denominator);
    }

    private static void coverage(Layout<Observation> layout) {
        layout.integer("states_reporting", "States that contributed", o ->
                        (long) o.coverage().reporting())
                .integer("states_expected", "States that belong to the area", o ->
                        (long) o.coverage().expected())
                .integer("other_areas", "Other areas that contributed", o ->
                        (long) o.coverage().otherAreas())
                .decimal(
                        "population_share",
                        "Population of the contributors over that of all members, in [0, 1]",
                        o -> o.coverage().populationShare())
                .integer("rows", "Dataset rows behind the numerator", Observation::rows)
                .integer("censored_rows", "Those of them that the source censored", Observation::censoredRows);
    }

    private static @Nullable Object limit(Observation observation, boolean lower) {
        Interval interval = observation.confidence();
        return interval == null ? null : (Double) (lower ? interval.low() : interval.high());
    }

    private static @Nullable Object level(Observation observation) {
        Interval interval = observation.confidence();
        return interval == null ? null : (Double) interval.level();
    }

    private static @Nullable Object method(Observation observation) {
        Interval interval = observation.confidence();
        return interval == null ? null : interval.method();
    }

    /** The observations of a table that {@link #of} made; throws {@link IllegalArgumentException} for any other. */
    public static List<Observation> read(Table table) {
        return Reading.all(table, ObservationTable::observation);
    }

    private static Observation observation(Reading row) {
        return new Observation(
                row.text("indicator"),
                row.text("area"),
                row.period("period"),
                Stratum.parse(row.text("stratum")),
                Observation.Panel.valueOf(row.text("panel").toUpperCase(Locale.ROOT)),
                ObsStatus.valueOf(row.text("obs_status")),
                ConfStatus.valueOf(row.text("conf_status")),
                row.list("flags"),
                row.bounds("value"),
                interval(row),
                row.bounds("numerator"),
                row.bounds("denominator"),
                coverage(row),
                row.integer("rows"),
                row.integer("censored_rows"));
    }

    private static @Nullable Interval interval(Reading row) {
        return row.optionalDecimal("conf_low") == null
                ? null
                : new Interval(
                        row.decimal("conf_low"),
                        row.decimal("conf_high"),
                        row.decimal("conf_level"),
                        row.text("conf_method"));
    }

    private static Coverage coverage(Reading row) {
        return new Coverage(
                Math.toIntExact(row.integer("states_reporting")),
                Math.toIntExact(row.integer("states_expected")),
                Math.toIntExact(row.integer("other_areas")),
                row.optionalDecimal("population_share"));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
