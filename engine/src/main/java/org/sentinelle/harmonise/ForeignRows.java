package org.sentinelle.harmonise;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source file opened for reading from its first row to its last, once. */
sealed interface ForeignRows extends Closeable permits CsvRows, ParquetRows, XlsxRows {
    /** The names of its columns, in the file's order; empty where there is not even a header. */
    List<String> header();

    /** The next row, null after the last; throws {@link org.sentinelle.result.UnusableInput} where the file breaks off. */
    @Nullable
    ForeignRow next() throws IOException;

    /** One row: the line it starts on (from 1), and its cells as text, an empty cell as the empty text. */
    record ForeignRow(long line, List<String> cells) {
        public ForeignRow {
            cells = List.copyOf(cells);
        }
    }
}
