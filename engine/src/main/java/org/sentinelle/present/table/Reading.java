package org.sentinelle.present.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Table;

/** Reads one row of a table by the names of its columns; a fault names the table, the row and the column, not the value. */
final class Reading {
    private static final String LIST_SEPARATOR = ";";

    private final Table table;
    private final Map<String, Integer> places;
    private final int row;

    private Reading(Table table, Map<String, Integer> places, int row) {
        this.table = table;
        this.places = places;
        this.row = row;
    }

    static <T> List<T> all(Table table, Function<Reading, T> record) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            places.put(table.columns().get(i).name(), i);
        }
        List<T> records = new ArrayList<>(table.rows().size());
        for (int row = 0; row < table.rows().size(); row++) {
            records.add(record.apply(new Reading(table, places, row)));
        }
        return records;
    }

    static String join(List<String> values) {
        return String.join(LIST_SEPARATOR, values);
    }

    private <V> @Nullable V value(String column, Class<V> type) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("Table " + table.name() + " has no column " + column);
        }
        Object value = table.rows().get(row).get(place);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException(place(column) + " holds a "
                    + value.getClass().getSimpleName() + " where a " + type.getSimpleName() + " belongs");
        }
        return type.cast(value);
    }

    private <V> V required(String column, Class<V> type) {
        V value = value(column, type);
        if (value == null) {
            throw new IllegalArgumentException(place(column) + " is empty");
        }
        return value;
    }

    private String place(String column) {
        return "Table " + table.name() + ", row " + (row + 1) + ", column " + column;
    }

    String text(String column) {
        return required(column, String.class);
    }

    @Nullable
    String optionalText(String column) {
        return value(column, String.class);
    }

    /** Written with semicolons between; empty where nothing is written. */
    List<String> list(String column) {
        String written = value(column, String.class);
        return written == null || written.isEmpty() ? List.of() : List.of(written.split(LIST_SEPARATOR));
    }

    long integer(String column) {
        return required(column, Long.class);
    }

    double decimal(String column) {
        return required(column, Double.class);
    }

    @Nullable
    Double optionalDecimal(String column) {
        return value(column, Double.class);
    }

    @Nullable
    Bounds bounds(String name) {
        Double low = optionalDecimal(name + "_low");
        Double high = optionalDecimal(name + "_high");
        return low == null || high == null ? null : new Bounds(low, high);
    }

    Period period(String column) {
        return Period.parse(text(column));
    }

    @Nullable
    Period optionalPeriod(String column) {
        String written = optionalText(column);
        return written == null ? null : Period.parse(written);
    }
}
