package org.sentinelle.protect.utility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.protect.rule.HiddenFor;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;

/** The report in words and as a table. */
final class UtilityText {
    private static final double PERCENT = 100;

    private UtilityText() {}

    static List<String> lines(UtilityReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("For custodians only; not for publication.");
        report.levels().forEach(level -> lines.add(line(level)));
        report.indicators().forEach(indicator -> lines.add(line(indicator)));
        if (!report.suggestions().isEmpty()) {
            lines.add("Coarser categories, suggested and not applied"
                    + (report.suggestions().stream().allMatch(Suggestion::exact) ? ":" : " (estimates):"));
        }
        report.suggestions().forEach(suggestion -> lines.add(line(suggestion)));
        return List.copyOf(lines);
    }

    private static String line(LevelUtility level) {
        String share =
                level.shareKept() == null ? "nobody is counted" : percent(level.shareKept()) + " of the total kept";
        String hidden = level.hidden().entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey().explanation())
                .collect(Collectors.joining("; "));
        return level.level().text() + (level.finest() ? " (finest)" : "") + ": " + level.shown() + " of "
                + level.wanted() + " cells shown, " + share + (hidden.isEmpty() ? "" : "; hidden: " + hidden);
    }

    private static String line(IndicatorUtility indicator) {
        return indicator.indicator() + ": " + indicator.shown() + " of " + indicator.wanted() + " values shown, "
                + indicator.withheld() + " withheld because a count that they are, or are made of, is";
    }

    private static String line(Suggestion suggestion) {
        return "  " + suggestion.dataset() + ": " + suggestion.coarsening().text() + ": " + suggestion.shown() + " of "
                + suggestion.wanted() + " cells would be shown (" + percent(suggestion.shareShown()) + "; now "
                + suggestion.shownNow() + " are)";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", PERCENT * share);
    }

    static Table table(UtilityReport report) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("dataset", Table.Type.TEXT, "Confidential dataset"),
                new Column("level", Table.Type.TEXT, "Which counts"),
                new Column("finest", Table.Type.BOOLEAN, "Whether nothing finer of the kind was asked for"),
                new Column("wanted", Table.Type.INTEGER, "Counts asked for"),
                new Column("shown", Table.Type.INTEGER, "Counts shown"),
                new Column("share_kept", Table.Type.DECIMAL, "Sum of those shown over the true sum of all")));
        for (HiddenFor reason : HiddenFor.values()) {
            columns.add(new Column(
                    "hidden_" + reason.name().toLowerCase(Locale.ROOT),
                    Table.Type.INTEGER,
                    "Counts hidden, " + reason.explanation()));
        }
        return new Table(
                "utility",
                columns,
                report.levels().stream().map(UtilityText::row).toList());
    }

    private static List<@Nullable Object> row(LevelUtility level) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(level.level().dataset());
        row.add(level.level().text());
        row.add(level.finest());
        row.add(level.wanted());
        row.add(level.shown());
        row.add(level.shareKept());
        for (HiddenFor reason : HiddenFor.values()) {
            row.add(level.hidden().getOrDefault(reason, 0L));
        }
        return row;
    }
}
