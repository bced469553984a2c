package org.sentinelle.analyse.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Cells;
import org.sentinelle.result.Table;

/** Reads numbers that are written as texts once, so that a thousand fits need not. */
final class NumberCells {
    private NumberCells() {}

    /** The same table; a column all of whose texts are numbers has numbers. */
    static Table read(Table table) {
        boolean[] numbers = new boolean[table.columns().size()];
        IntStream.range(0, numbers.length)
                .forEach(column -> numbers[column] = table.rows().stream()
                        .map(row -> row.get(column))
                        .allMatch(cell -> cell == null || Cells.isMissing(cell) || Cells.number(cell) != null));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : table.rows()) {
            List<@Nullable Object> read = new ArrayList<>();
            for (int column = 0; column < numbers.length; column++) {
                Object cell = row.get(column);
                boolean text = numbers[column] && cell instanceof String && !Cells.isMissing(cell);
                read.add(cell != null && text ? Cells.number(cell) : cell);
            }
            rows.add(read);
        }
        return new Table(table.name(), table.columns(), rows);
    }
}
