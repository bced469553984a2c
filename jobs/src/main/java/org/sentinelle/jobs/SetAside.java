package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.harmonise.Harmoniser;
import org.sentinelle.present.table.CsvTables;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;
import org.sentinelle.store.Encryption;
import org.sentinelle.store.PrivateFiles;
import org.sentinelle.store.TableReader;

/** The list of rows that were set aside: where each stands and why, and none of its cells, so that it need not be encrypted. */
final class SetAside {
    static final String FILE = "set-aside.csv";

    private static final List<Column> COLUMNS = List.of(
            new Column("file", Type.TEXT, "File as it was read"),
            new Column("line", Type.INTEGER, "Line of it where the row starts, from 1"),
            new Column("reason", Type.TEXT, "Why it was set aside"),
            new Column("column", Type.TEXT, "Column of the file that gave the reason"));

    private SetAside() {}

    /** Writes the list of a folder of quarantined rows beside it, for its owner alone. */
    static void list(Path quarantined, String fileName, Encryption encryption, Path out) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(quarantined)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".parquet"))
                    .sorted()
                    .toList()) {
                read(file, fileName, encryption, rows);
            }
        }
        rows.sort(Comparator.comparing(row -> (Long) row.get(1), Comparator.nullsLast(Comparator.naturalOrder())));
        CsvTables.write(new Table("set-aside", COLUMNS, rows), out);
        PrivateFiles.restrict(out);
    }

    private static void read(Path file, String fileName, Encryption encryption, List<List<@Nullable Object>> rows)
            throws IOException {
        try (TableReader reader = TableReader.open(file, encryption)) {
            List<String> names = reader.columns().stream().map(Column::name).toList();
            int line = names.indexOf(Harmoniser.LINE);
            int reason = names.indexOf(Harmoniser.REASON);
            int column = names.indexOf(Harmoniser.COLUMN);
            for (List<@Nullable Object> row = reader.next(); row != null; row = reader.next()) {
                rows.add(Arrays.asList(fileName, row.get(line), row.get(reason), row.get(column)));
            }
        }
    }
}
