package org.sentinelle.harmonise;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.result.Table;

/** The columns of a landing file: where a row stood, how many cells it had, and a text column for each declared column. */
final class LandingColumns {
    static final String LINE = "line";
    static final String CELLS = "cells";
    static final String CELLS_EXPECTED = "cells_expected";

    private LandingColumns() {}

    /** The landing column of the mapping's column at this place; foreign names may hold anything and stay outside. */
    static String cell(int index) {
        return "c" + index;
    }

    /** The cell's tidied text, null where that is the cell as it came. */
    static String tidy(int index) {
        return "t" + index;
    }

    /** The cell's folded text, null where that is its tidied text. */
    static String folded(int index) {
        return "f" + index;
    }

    static List<Table.Column> of(SourceMapping mapping) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column(LINE, Table.Type.INTEGER, "Line of the source file where the row starts, from 1"));
        columns.add(new Table.Column(CELLS, Table.Type.INTEGER, "Cells the row has in the source file"));
        columns.add(new Table.Column(CELLS_EXPECTED, Table.Type.INTEGER, "Cells the source file's header has"));
        for (int i = 0; i < mapping.columns().size(); i++) {
            String name = mapping.columns().get(i);
            columns.add(new Table.Column(cell(i), Table.Type.TEXT, name));
            columns.add(new Table.Column(tidy(i), Table.Type.TEXT, name + ", white space tidied, where that differs"));
            columns.add(
                    new Table.Column(folded(i), Table.Type.TEXT, name + ", then in lower case, where that differs"));
        }
        return List.copyOf(columns);
    }

    /** One row under these columns: a cell that the row has not is null three times. */
    static List<@Nullable Object> row(ForeignRows.ForeignRow row, List<Integer> places, int expected) {
        List<@Nullable Object> laid = new ArrayList<>(3 * places.size() + 3);
        laid.add(row.line());
        laid.add((long) row.cells().size());
        laid.add((long) expected);
        for (int place : places) {
            String cell = place < row.cells().size() ? row.cells().get(place) : null;
            String tidy = cell == null ? null : FoldedText.tidy(cell);
            String folded = tidy == null ? null : FoldedText.fold(tidy);
            laid.add(cell);
            laid.add(Objects.equals(tidy, cell) ? null : tidy);
            laid.add(Objects.equals(folded, tidy) ? null : folded);
        }
        return laid;
    }
}
