package org.sentinelle.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Table;

/** Small tables as single Parquet files: equal tables give equal bytes, and what was written is read back equal. */
public final class ParquetTables {
    private ParquetTables() {}

    /** Writes the table in the place of an older file of that name; readers see the old one or the new one. */
    public static void write(Path file, Table table) throws IOException {
        try (TableWriter writer = TableWriter.open(file, table.name(), table.columns())) {
            for (List<@Nullable Object> row : table.rows()) {
                writer.write(row);
            }
            writer.finish();
        }
    }

    /** Reads a table whole; throws {@link org.sentinelle.result.UnusableInput} where the file is cut off or damaged. */
    public static Table read(Path file) throws IOException {
        try (TableReader reader = TableReader.open(file)) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (List<@Nullable Object> row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
            return new Table(reader.name(), reader.columns(), rows);
        }
    }
}
