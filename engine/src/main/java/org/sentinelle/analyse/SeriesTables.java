package org.sentinelle.analyse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;

/** Puts the findings of many series side by side. */
final class SeriesTables {
    private SeriesTables() {}

    static Table summary(String name, SeriesFindings all) {
        Map<String, Type> values = summaryTypes(all);
        List<Column> columns = new ArrayList<>(keys(all.by(), List.copyOf(values.keySet())));
        columns.add(new Column("outcome", Type.TEXT, "answered or declined"));
        columns.add(new Column("reason", Type.TEXT, "Reason code where the method declined"));
        values.forEach((value, type) -> columns.add(new Column(value, type, "As in the summary of one series")));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (SeriesFindings.Keyed keyed : all.findings()) {
            rows.add(row(keyed, values));
        }
        return new Table(name, columns, rows);
    }

    private static List<@Nullable Object> row(SeriesFindings.Keyed keyed, Map<String, Type> values) {
        List<@Nullable Object> row = new ArrayList<>(keyed.key());
        if (keyed.finding() instanceof Finding.Answered answered) {
            row.add(TidyColumns.ANSWERED);
            row.add(null);
            values.forEach((name, type) -> row.add(as(type, answered.summary().get(name))));
        } else {
            row.add(TidyColumns.DECLINED);
            row.add(((Finding.Declined) keyed.finding()).reason());
            values.forEach((name, type) -> row.add(null));
        }
        return row;
    }

    /** The summaries' names as they first come, each with a type that holds its value of every series. */
    private static Map<String, Type> summaryTypes(SeriesFindings all) {
        Map<String, Type> types = new LinkedHashMap<>();
        for (SeriesFindings.Keyed keyed : all.findings()) {
            if (keyed.finding() instanceof Finding.Answered answered) {
                answered.summary().forEach((name, value) -> types.merge(name, type(value), SeriesTables::wider));
            }
        }
        return types;
    }

    private static Type type(Object value) {
        if (value instanceof Boolean) {
            return Type.BOOLEAN;
        }
        return value instanceof Long ? Type.INTEGER : value instanceof Double ? Type.DECIMAL : Type.TEXT;
    }

    private static Type wider(Type one, Type other) {
        boolean numbers = one != Type.TEXT && one != Type.BOOLEAN && other != Type.TEXT && other != Type.BOOLEAN;
        return one == other ? one : numbers ? Type.DECIMAL : Type.TEXT;
    }

    private static @Nullable Object as(Type type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case TEXT -> value.toString();
            case DECIMAL -> ((Number) value).doubleValue();
            default -> value;
        };
    }

    static Map<String, Table> details(SeriesFindings all) {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        Map<String, List<List<@Nullable Object>>> rows = new LinkedHashMap<>();
        for (SeriesFindings.Keyed keyed : all.findings()) {
            if (keyed.finding() instanceof Finding.Answered answered) {
                for (Table table : answered.details()) {
                    columns.putIfAbsent(table.name(), table.columns());
                    List<List<@Nullable Object>> gathered =
                            rows.computeIfAbsent(table.name(), name -> new ArrayList<>());
                    table.rows().forEach(row -> gathered.add(keyed(keyed.key(), row)));
                }
            }
        }
        Map<String, Table> tables = new LinkedHashMap<>();
        columns.forEach((name, own) ->
                tables.put(name, new Table(name, withKeys(all.by(), own), rows.getOrDefault(name, List.of()))));
        return tables;
    }

    private static List<@Nullable Object> keyed(List<String> key, List<@Nullable Object> row) {
        List<@Nullable Object> whole = new ArrayList<>(key);
        whole.addAll(row);
        return whole;
    }

    private static List<Column> withKeys(List<String> by, List<Column> own) {
        List<Column> columns =
                new ArrayList<>(keys(by, own.stream().map(Column::name).toList()));
        columns.addAll(own);
        return columns;
    }

    /** The key's columns; one that is called like another column of the table is told apart. */
    private static List<Column> keys(List<String> by, List<String> taken) {
        return by.stream()
                .map(name -> new Column(
                        taken.contains(name) || name.equals("outcome") || name.equals("reason")
                                ? "series_" + name
                                : name,
                        Type.TEXT,
                        "Which series"))
                .toList();
    }
}
