package org.sentinelle.present.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Table;

/** The columns of a table and how each is read off a record. */
final class Layout<T> {
    private final List<Table.Column> columns = new ArrayList<>();
    private final List<Function<T, @Nullable Object>> readings = new ArrayList<>();

    Layout<T> text(String name, String description, Function<T, @Nullable Object> reading) {
        return column(new Table.Column(name, Table.Type.TEXT, description), reading);
    }

    Layout<T> integer(String name, String description, Function<T, @Nullable Object> reading) {
        return column(new Table.Column(name, Table.Type.INTEGER, description), reading);
    }

    Layout<T> decimal(String name, String description, Function<T, @Nullable Object> reading) {
        return column(new Table.Column(name, Table.Type.DECIMAL, description), reading);
    }

    /** Two columns, {@code NAME_low} and {@code NAME_high}. */
    Layout<T> bounds(String name, String description, Function<T, @Nullable Bounds> reading) {
        decimal(name + "_low", "Smallest " + description, record -> {
            Bounds bounds = reading.apply(record);
            return bounds == null ? null : (Double) bounds.low();
        });
        return decimal(name + "_high", "Largest " + description, record -> {
            Bounds bounds = reading.apply(record);
            return bounds == null ? null : (Double) bounds.high();
        });
    }

    Layout<T> period(String name, String description, Function<T, @Nullable Period> reading) {
        return text(name, description, record -> {
            Period period = reading.apply(record);
            return period == null ? null : period.label();
        });
    }

    private Layout<T> column(Table.Column column, Function<T, @Nullable Object> reading) {
        columns.add(column);
        readings.add(reading);
        return this;
    }

    Table table(String name, List<T> records) {
        List<List<@Nullable Object>> rows = new ArrayList<>(records.size());
        for (T record : records) {
            List<@Nullable Object> row = new ArrayList<>(readings.size());
            readings.forEach(r -> row.add(r.apply(record)));
            rows.add(row);
        }
        return new Table(name, columns, rows);
    }
}
