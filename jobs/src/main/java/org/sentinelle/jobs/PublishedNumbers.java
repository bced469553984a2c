package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.present.descent.PublishedRun;
import org.sentinelle.present.table.ObservationTable;
import org.sentinelle.present.table.RowLedgerTable;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Table;
import org.sentinelle.store.Manifest;
import org.sentinelle.store.ManifestProvenance;
import org.sentinelle.store.ParquetTables;
import org.sentinelle.store.Publications;
import org.sentinelle.store.TableReader;

/** What one publication says of one indicator, read from its files after these were checked against its manifest. */
final class PublishedNumbers {
    private static final String INDICATOR = "indicator";

    private final String id;
    private final Path folder;

    private PublishedNumbers(String id, Path folder) {
        this.id = id;
        this.folder = folder;
    }

    /** The publication of this id, or the current one where none is named. */
    static PublishedNumbers of(WorkspaceFolder workspace, @Nullable String named) throws IOException {
        Publications publications = new Publications(workspace.publications());
        if (named != null && !all(workspace).contains(named)) {
            throw new Failure(ExitCode.WRONG_USAGE, "There is no publication '" + named + "'. " + known(workspace));
        }
        String id = named != null
                ? named
                : publications.current().orElseThrow(() -> new Failure(ExitCode.WRONG_USAGE, nothing(workspace)));
        Path folder = publications.folder(id);
        Manifest.verify(folder);
        return new PublishedNumbers(id, folder);
    }

    private static String nothing(WorkspaceFolder workspace) {
        return "Nothing was published in " + workspace.root() + " yet. Run: sentinelle run --workspace "
                + workspace.root();
    }

    private static String known(WorkspaceFolder workspace) throws IOException {
        Set<String> all = all(workspace);
        return all.isEmpty() ? nothing(workspace) : "There are: " + String.join(", ", all) + ".";
    }

    private static Set<String> all(WorkspaceFolder workspace) throws IOException {
        if (!Files.isDirectory(workspace.publications())) {
            return Set.of();
        }
        try (Stream<Path> folders = Files.list(workspace.publications())) {
            Set<String> ids = new TreeSet<>();
            folders.filter(f -> Files.isRegularFile(f.resolve(Manifest.FILE)))
                    .forEach(f -> ids.add(f.getFileName().toString()));
            ids.removeIf(id -> id.startsWith("."));
            return ids;
        }
    }

    String id() {
        return id;
    }

    /** Every indicator it has values of. */
    Set<String> indicators() throws IOException {
        Set<String> ids = new TreeSet<>();
        try (TableReader reader = observations()) {
            int place = place(reader);
            for (List<@Nullable Object> row = reader.next(); row != null; row = reader.next()) {
                ids.add(String.valueOf(row.get(place)));
            }
        }
        return ids;
    }

    /** All it says of these indicators. */
    PublishedRun of(Set<String> indicators) throws IOException {
        return new PublishedRun(
                id,
                ManifestProvenance.read(folder),
                RowLedgerTable.read(ParquetTables.read(table("rows"))),
                observations(indicators));
    }

    /** A publication is large, and one indicator small: the other rows are let go at once. */
    private List<Observation> observations(Set<String> indicators) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (TableReader reader = observations()) {
            int place = place(reader);
            for (List<@Nullable Object> row = reader.next(); row != null; row = reader.next()) {
                if (indicators.contains(String.valueOf(row.get(place)))) {
                    rows.add(row);
                }
            }
            return ObservationTable.read(new Table(reader.name(), reader.columns(), rows));
        }
    }

    private TableReader observations() {
        return TableReader.open(table(ObservationTable.NAME));
    }

    private static int place(TableReader reader) {
        return new Table(reader.name(), reader.columns(), List.of()).column(INDICATOR);
    }

    private Path table(String name) {
        return folder.resolve("tables").resolve(name + ".parquet");
    }
}
