package org.sentinelle.result;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows under typed columns, in the order they are written: what a Parquet or CSV file holds. */
public record Table(String name, List<Column> columns, List<List<@Nullable Object>> rows) implements Serializable {
    /** The Java types a cell may have: String, Long, Double, Boolean; null where missing. */
    public enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN
    }

    /** A column's name in snake_case, its type, and one sentence on what it holds. */
    public record Column(String name, Type type, String description) implements Serializable {}

    public Table {
        columns = List.copyOf(columns);
        List<List<@Nullable Object>> copy = new ArrayList<>(rows.size());
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "Table " + name + " has " + columns.size() + " columns, a row " + row.size());
            }
            copy.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(copy);
    }

    /** Travels in a form of its own, since a serialised object for each cell would cost more than the cell. */
    private Object writeReplace() {
        return new SerialisedTable(this);
    }

    public int column(String columnName) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(columnName)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Table " + name + " has no column " + columnName);
    }
}
