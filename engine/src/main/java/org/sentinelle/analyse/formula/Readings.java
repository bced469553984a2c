package org.sentinelle.analyse.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Columns of cells, each as numbers where all its cells are numbers, and as texts. */
interface Readings {
    int rows();

    /** The column's numbers, NaN where a cell is missing; null where a cell is no number. */
    double @Nullable [] numbers(String column);

    /** A code; a whole number without decimals. */
    String text(String column, int row);

    /** The same columns, with other numbers in one. */
    Readings with(String column, double[] others);

    /** Where the codes of some rows stand among these; -1 where they do not. */
    default int[] positions(String column, int[] rows, List<String> among) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < among.size(); place++) {
            places.put(among.get(place), place);
        }
        return IntStream.of(rows)
                .map(row -> places.getOrDefault(text(column, row), -1))
                .toArray();
    }
}
