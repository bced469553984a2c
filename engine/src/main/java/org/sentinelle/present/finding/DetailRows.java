package org.sentinelle.present.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

/** Reads a table of details by the names of its columns; a column that a method does not fill counts as empty. */
record DetailRows(Table table) {
    static Optional<DetailRows> in(Finding.Answered finding, DetailLayout layout) {
        return named(finding, layout.name());
    }

    /** A table that one method alone fills, or a family of them. */
    static Optional<DetailRows> named(Finding.Answered finding, String name) {
        return finding.details().stream()
                .filter(t -> t.name().equals(name))
                .filter(t -> !t.rows().isEmpty())
                .map(DetailRows::new)
                .findFirst();
    }

    /** One row. */
    record Row(DetailRows rows, List<@Nullable Object> cells) {
        /** The number in a column; null where there is none that could be drawn. */
        @Nullable
        Double number(String column) {
            int index = rows.index(column);
            return index >= 0 && cells.get(index) instanceof Number number && Double.isFinite(number.doubleValue())
                    ? (Double) number.doubleValue()
                    : null;
        }

        /** The text in a column; null where there is none. */
        @Nullable
        String text(String column) {
            int index = rows.index(column);
            return index >= 0 && cells.get(index) instanceof String text ? text : null;
        }

        /** Two numbers as the ends of a range; null where one is missing or they are the wrong way round. */
        @Nullable
        Bounds bounds(String low, String high) {
            Double from = number(low);
            Double to = number(high);
            return from != null && to != null && from <= to ? new Bounds(from, to) : null;
        }
    }

    private int index(String column) {
        List<Table.Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    /** What a function makes of the rows, without those that it makes nothing of. */
    <T> List<T> each(Function<Row, @Nullable T> made) {
        List<T> all = new ArrayList<>();
        for (Row row : rows()) {
            T one = made.apply(row);
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    List<Row> rows() {
        return table.rows().stream().map(cells -> new Row(this, cells)).toList();
    }
}
