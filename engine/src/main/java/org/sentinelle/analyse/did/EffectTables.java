package org.sentinelle.analyse.did;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.did.GroupTimeAnswer.Told;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;
import org.sentinelle.stats.did.GroupTimeFit.Cell;

/** Effects with their intervals and bands, for charts. */
final class EffectTables {
    private static final List<Column> NUMBERS = List.of(
            new Column("estimate", Type.DECIMAL, "The effect"),
            new Column("std_error", Type.DECIMAL, "Its standard error"),
            new Column("conf_low", Type.DECIMAL, "Lower limit of its interval"),
            new Column("conf_high", Type.DECIMAL, "Upper limit of its interval"),
            new Column("band_low", Type.DECIMAL, "Lower limit of the band that holds all together"),
            new Column("band_high", Type.DECIMAL, "Upper limit of that band"));

    private final List<List<@Nullable Object>> cells = new ArrayList<>();
    private final List<List<@Nullable Object>> summaries = new ArrayList<>();

    void add(Cell cell, Told told) {
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(cell.group(), cell.time(), cell.base(), null));
        row.addAll(numbers(told));
        cells.add(row);
    }

    void addDeclined(Cell cell) {
        String reason = Objects.requireNonNull(cell.reason())
                .name()
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(cell.group(), cell.time(), cell.base(), reason));
        NUMBERS.forEach(column -> row.add(null));
        cells.add(row);
    }

    void add(String summary, double at, Told told) {
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(summary, at));
        row.addAll(numbers(told));
        summaries.add(row);
    }

    private static List<@Nullable Object> numbers(Told told) {
        if (!(told.error() > 0)) {
            return Arrays.asList(told.estimate(), null, null, null, null, null);
        }
        double half = told.quantile() * told.error();
        double wide = told.critical() * told.error();
        double b = told.estimate();
        return Arrays.asList(b, told.error(), b - half, b + half, b - wide, b + wide);
    }

    Table cells() {
        List<Column> columns = Stream.concat(
                        Stream.of(
                                new Column("group", Type.DECIMAL, "From which time the group was treated"),
                                new Column("time", Type.DECIMAL, "When the effect is seen"),
                                new Column("base", Type.DECIMAL, "The time it is compared with"),
                                new Column(
                                        "reason",
                                        Type.TEXT,
                                        "Why there is no effect: no-treated, no-comparison, no-overlap (covariates tell almost for"
                                                + " certain who is treated), singular (covariates depend on each other)")),
                        NUMBERS.stream())
                .toList();
        return new Table("group_time", columns, cells);
    }

    /** How the effects by time since treatment vary together, a row a pair: what their sensitivity to trends is worked out from. */
    static Table covariance(List<Double> at, double[][] covariance) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j < covariance.length; j++) {
                rows.add(Arrays.asList(at.get(i), at.get(j), covariance[i][j]));
            }
        }
        return new Table(
                "event_covariance",
                List.of(
                        new Column("at", Type.DECIMAL, "Time since treatment"),
                        new Column("other", Type.DECIMAL, "Another, or the same"),
                        new Column("covariance", Type.DECIMAL, "Analytic covariance of the two effects")),
                rows);
    }

    Table summaries() {
        List<Column> columns = Stream.concat(
                        Stream.of(
                                new Column(
                                        "summary",
                                        Type.TEXT,
                                        "By time since treatment (event), group or calendar time"),
                                new Column("at", Type.DECIMAL, "Which of them")),
                        NUMBERS.stream())
                .toList();
        return new Table("summaries", columns, summaries);
    }
}
