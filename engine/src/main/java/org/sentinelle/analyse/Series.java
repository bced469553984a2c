package org.sentinelle.analyse;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Table;

/**
 * The rows of a table that belong together.
 *
 * @param key the values that tell this series from the others, in the order of the columns that hold them
 */
record Series(List<String> key, Table rows) implements Serializable {
    Series {
        key = List.copyOf(key);
    }

    /**
     * The series of a table, in the order of their keys.
     *
     * @param rowsWithoutKey how many rows belong to none, since a cell of the key is missing
     */
    record Split(List<Series> series, long rowsWithoutKey) {
        Split {
            series = List.copyOf(series);
        }
    }

    static Split split(Table table, List<String> by) {
        int[] positions = by.stream().mapToInt(table::column).toArray();
        Map<List<String>, List<List<@Nullable Object>>> groups = new TreeMap<>(Series::inOrder);
        long without = 0;
        for (List<@Nullable Object> row : table.rows()) {
            List<String> key = key(row, positions);
            if (key == null) {
                without++;
            } else {
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            }
        }
        List<Series> series = new ArrayList<>();
        groups.forEach((key, rows) -> series.add(new Series(key, new Table(table.name(), table.columns(), rows))));
        return new Split(series, without);
    }

    private static @Nullable List<String> key(List<@Nullable Object> row, int[] positions) {
        List<String> key = new ArrayList<>();
        for (int position : positions) {
            Object cell = row.get(position);
            if (cell == null || Cells.isMissing(cell)) {
                return null;
            }
            key.add(Cells.text(cell));
        }
        return key;
    }

    private static int inOrder(List<String> left, List<String> right) {
        for (int i = 0; i < left.size(); i++) {
            int order = left.get(i).compareTo(right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
