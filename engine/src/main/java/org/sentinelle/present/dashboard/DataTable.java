package org.sentinelle.present.dashboard;

import java.util.List;

/** A table as it is read: the first heading stands over the rows' heads. */
public record DataTable(String caption, List<Heading> headings, List<Row> rows) {
    /** A column's heading; numbers stand at the right. */
    public record Heading(String text, boolean numeric) {}

    /** A row: what it is about, then one cell for each further column. */
    public record Row(Cell head, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public DataTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() + 1 != headings.size()) {
                throw new IllegalArgumentException("Table '" + caption + "' has " + headings.size()
                        + " headings, a row " + (row.cells().size() + 1) + " cells");
            }
        }
    }

    static Heading words(String text) {
        return new Heading(text, false);
    }

    static Heading numbers(String text) {
        return new Heading(text, true);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether a hidden value is among the cells, so that its sign is explained below. */
    public boolean hides() {
        return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(Cell::hides);
    }
}
