package org.sentinelle.harmonise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Table;
import org.sentinelle.store.TableReader;

/** The rows of a Parquet file with plain columns, each cell as the text it would have in a CSV file. */
final class ParquetRows implements ForeignRows {
    private final TableReader reader;
    private long line;

    ParquetRows(Path file) {
        this.reader = TableReader.open(file);
    }

    @Override
    public List<String> header() {
        return reader.columns().stream().map(Table.Column::name).toList();
    }

    @Override
    public @Nullable ForeignRow next() {
        List<@Nullable Object> row = reader.next();
        if (row == null) {
            return null;
        }
        line++;
        return new ForeignRow(
                line, row.stream().map(cell -> Objects.toString(cell, "")).toList());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
