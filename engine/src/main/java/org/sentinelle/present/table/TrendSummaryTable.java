package org.sentinelle.present.table;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.result.Observation.Panel;
import org.sentinelle.result.Table;
import org.sentinelle.result.TrendSummary;

/** Trends as a table, a row each, sorted by indicator, area, panel, length of period and method. */
public final class TrendSummaryTable {
    public static final String NAME = "trends";

    private static final Comparator<TrendSummary> ORDER = Comparator.comparing(TrendSummary::indicator)
            .thenComparing(TrendSummary::area)
            .thenComparing(TrendSummary::panel)
            .thenComparing(TrendSummary::grain)
            .thenComparing(TrendSummary::method);

    private TrendSummaryTable() {}

    public static Table of(List<TrendSummary> trends) {
        Layout<TrendSummary> layout = new Layout<>();
        layout.text("indicator", "Id of the indicator", TrendSummary::indicator)
                .text("area", "Code of the State or id of the group", TrendSummary::area)
                .text(
                        "panel",
                        "all reporters, or the fixed panel",
                        t -> t.panel().name().toLowerCase(Locale.ROOT))
                .text(
                        "grain",
                        "Length of the periods: year, half, quarter, month, day or declared",
                        t -> t.grain().name().toLowerCase(Locale.ROOT))
                .text("method", "Id of the method", TrendSummary::method)
                .text("outcome", "answered or declined", TrendSummary::outcome)
                .text("verdict", "What the test says", TrendSummary::verdict)
                .decimal("sen_slope", "Median change a year, in the indicator's unit", TrendSummary::senSlope)
                .decimal("sen_low", "Lower limit of it", TrendSummary::senLow)
                .decimal("sen_high", "Upper limit of it", TrendSummary::senHigh)
                .decimal("p_value", "p of the test; empty where the bounds leave it open", TrendSummary::p)
                .integer("n", "Periods with a value", TrendSummary::n)
                .text("reason", "Reason code where declined", TrendSummary::reason);
        return layout.table(NAME, trends.stream().sorted(ORDER).toList());
    }

    /** The trends of a table that {@link #of} made; throws {@link IllegalArgumentException} for any other. */
    public static List<TrendSummary> read(Table table) {
        return Reading.all(table, TrendSummaryTable::trend);
    }

    private static TrendSummary trend(Reading row) {
        return new TrendSummary(
                row.text("indicator"),
                row.text("area"),
                Panel.valueOf(row.text("panel").toUpperCase(Locale.ROOT)),
                Grain.valueOf(row.text("grain").toUpperCase(Locale.ROOT)),
                row.text("method"),
                row.text("outcome"),
                row.optionalText("verdict"),
                row.optionalDecimal("sen_slope"),
                row.optionalDecimal("sen_low"),
                row.optionalDecimal("sen_high"),
                row.optionalDecimal("p_value"),
                row.integer("n"),
                row.optionalText("reason"));
    }
}
