package org.sentinelle.present.table;

import java.util.Comparator;
import java.util.List;
import org.sentinelle.result.Assessment;
import org.sentinelle.result.Table;

/** Verdicts as a table, a row each, sorted by plan, target, area and method. */
public final class AssessmentTable {
    public static final String NAME = "assessments";

    private static final Comparator<Assessment> ORDER = Comparator.comparing(Assessment::plan)
            .thenComparing(Assessment::target)
            .thenComparing(Assessment::area)
            .thenComparing(Assessment::method);

    private AssessmentTable() {}

    public static Table of(List<Assessment> assessments) {
        Layout<Assessment> layout = new Layout<>();
        layout.text("plan", "Id of the plan", Assessment::plan)
                .text("target", "Id of the target", Assessment::target)
                .text("indicator", "Id of the indicator", Assessment::indicator)
                .text("area", "Code of the State or id of the group", Assessment::area)
                .text("method", "Id of the method", Assessment::method)
                .text("method_version", "Version of the method's parameters", Assessment::methodVersion)
                .text("outcome", "answered or declined", Assessment::outcome)
                .text("verdict_low", "Worst verdict that the bounds allow", Assessment::verdictLow)
                .text("verdict_high", "Best verdict that they allow", Assessment::verdictHigh)
                .period("baseline_period", "Period of the baseline", Assessment::baseline)
                .bounds("baseline", "value at the baseline", Assessment::baselineValue)
                .period("latest_period", "Last period with a value", Assessment::latest)
                .bounds("latest", "value in that period", Assessment::latestValue)
                .period("target_period", "Period of the target", Assessment::targetPeriod)
                .decimal("target_value", "Value to be reached", Assessment::targetValue)
                .bounds("score", "measure of progress", Assessment::score)
                .bounds("way", "share of the way from the baseline to the target", Assessment::way)
                .text("reason", "Reason code where declined", Assessment::reason)
                .text("caveats", "Codes, separated by semicolons", a -> Reading.join(a.caveats()));
        return layout.table(NAME, assessments.stream().sorted(ORDER).toList());
    }

    /** The verdicts of a table that {@link #of} made; throws {@link IllegalArgumentException} for any other. */
    public static List<Assessment> read(Table table) {
        return Reading.all(table, AssessmentTable::assessment);
    }

    private static Assessment assessment(Reading row) {
        return new Assessment(
                row.text("plan"),
                row.text("target"),
                row.text("indicator"),
                row.text("area"),
                row.text("method"),
                row.text("method_version"),
                row.text("outcome"),
                row.optionalText("verdict_low"),
                row.optionalText("verdict_high"),
                row.optionalPeriod("baseline_period"),
                row.bounds("baseline"),
                row.optionalPeriod("latest_period"),
                row.bounds("latest"),
                row.period("target_period"),
                row.decimal("target_value"),
                row.bounds("score"),
                row.bounds("way"),
                row.optionalText("reason"),
                row.list("caveats"));
    }
}
