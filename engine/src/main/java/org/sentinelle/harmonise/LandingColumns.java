package org.sentinelle.harmonise;

import java.util.ArrayList;
import java.util.List;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.result.Table;

/** The columns of a landing file: where a row stood, how many cells it had, and a text column for each declared column. */
final class LandingColumns {
    static final String LINE = "line";
    static final String CELLS = "cells";
    static final String CELLS_EXPECTED = "cells_expected";

    /** Leading columns that are no cells of the source. */
    static final int FIRST_CELL = 3;

    private LandingColumns() {}

    /** The landing column of the mapping's column at this place; foreign names may hold anything and stay outside. */
    static String cell(int index) {
        return "c" + index;
    }

    static List<Table.Column> of(SourceMapping mapping) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column(LINE, Table.Type.INTEGER, "Line of the source file where the row starts, from 1"));
        columns.add(new Table.Column(CELLS, Table.Type.INTEGER, "Cells the row has in the source file"));
        columns.add(new Table.Column(CELLS_EXPECTED, Table.Type.INTEGER, "Cells the source file's header has"));
        for (int i = 0; i < mapping.columns().size(); i++) {
            columns.add(
                    new Table.Column(cell(i), Table.Type.TEXT, mapping.columns().get(i)));
        }
        return List.copyOf(columns);
    }
}
