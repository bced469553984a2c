package org.sentinelle.harmonise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.result.Table;
import org.sentinelle.store.FileHash;

/** The columns of a landing file: where a row stood, how many cells it had, and a text column for each declared column. */
final class LandingColumns {
    static final String LINE = "line";
    static final String CELLS = "cells";
    static final String CELLS_EXPECTED = "cells_expected";

    /**
     * Two halves of the first 128 bits of the SHA-256 of a row's declared cells: rows are equal exactly where both are. The
     * line counts as a cell where the row has a wrong number of them, for then the others are not sure to be its own.
     */
    static final String CONTENT_HIGH = "content_high";

    static final String CONTENT_LOW = "content_low";

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
        columns.add(new Table.Column(CONTENT_HIGH, Table.Type.INTEGER, "First half of a hash of the declared cells"));
        columns.add(new Table.Column(CONTENT_LOW, Table.Type.INTEGER, "Second half of a hash of the declared cells"));
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
        boolean whole = row.cells().size() == expected;
        ByteBuffer content = content(row, places, whole);
        List<@Nullable Object> laid = new ArrayList<>();
        laid.add(row.line());
        laid.add((long) row.cells().size());
        laid.add((long) expected);
        laid.add(content.getLong());
        laid.add(content.getLong());
        for (int place : places) {
            addCell(laid, place < row.cells().size() ? row.cells().get(place) : null);
        }
        return laid;
    }

    private static void addCell(List<@Nullable Object> laid, @Nullable String cell) {
        String tidy = cell == null ? null : FoldedText.tidy(cell);
        String folded = tidy == null ? null : FoldedText.lowerCase(tidy);
        laid.add(cell);
        laid.add(Objects.equals(tidy, cell) ? null : tidy);
        laid.add(Objects.equals(folded, tidy) ? null : folded);
    }

    /** Each cell with its length before it, so that no two different rows read alike. */
    private static ByteBuffer content(ForeignRows.ForeignRow row, List<Integer> places, boolean whole) {
        MessageDigest digest = FileHash.digest();
        digest.update(
                ByteBuffer.allocate(Long.BYTES).putLong(whole ? 0 : row.line()).flip());
        for (int place : places) {
            byte[] cell = place < row.cells().size() ? row.cells().get(place).getBytes(UTF_8) : new byte[0];
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(cell.length).flip());
            digest.update(cell);
        }
        return ByteBuffer.wrap(digest.digest());
    }
}
