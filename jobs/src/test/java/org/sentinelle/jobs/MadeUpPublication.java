package org.sentinelle.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.present.table.CsvTables;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Table;
import org.sentinelle.result.TableStructure;
import org.sentinelle.store.JsonFile;
import org.sentinelle.store.ParquetTables;
import org.sentinelle.store.Publications;
import org.sentinelle.store.StructureFile;

/** A small publication over one table of counts, in every form in which numbers are published. */
final class MadeUpPublication {
    private static final List<String> COLUMNS =
            List.of("indicator", "area", "period", "stratum", "panel", "obs_status", "value_low", "value_high");

    private final TreeMap<String, List<String>> dimensions = new TreeMap<>();
    private final Map<String, @Nullable Double> shown = new LinkedHashMap<>();

    /** Where a number may be put back. */
    enum Form {
        CSV,
        PARQUET,
        XLSX,
        PAGE
    }

    static MadeUpPublication table(String[] rows, String[] columns, long[][] counts) {
        MadeUpPublication publication = new MadeUpPublication();
        publication.dimensions.put("row", List.of(rows));
        publication.dimensions.put("column", List.of(columns));
        long total = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                String column = "column=" + columns[j];
                publication.shows(column + ";row=" + rows[i], counts[i][j]);
                publication.shown.merge("row=" + rows[i], (double) counts[i][j], Double::sum);
                publication.shown.merge(column, (double) counts[i][j], Double::sum);
                total += counts[i][j];
            }
        }
        return publication.shows("", total);
    }

    MadeUpPublication shows(String stratum, long value) {
        shown.put(stratum, (double) value);
        return this;
    }

    MadeUpPublication hides(String... strata) {
        Arrays.asList(strata).forEach(stratum -> shown.put(stratum, null));
        return this;
    }

    private TableStructure structure() {
        return new TableStructure(
                List.of(new TableStructure.Table(
                        "cases",
                        Ledger.ROWS,
                        ProtectionPolicy.ofThreshold(10),
                        dimensions.size(),
                        dimensions,
                        new TreeMap<>(),
                        List.of("GHA"),
                        List.of(),
                        List.of())),
                List.of(new TableStructure.Part(
                        "registered-victims",
                        TableStructure.Role.NUMERATOR,
                        "cases",
                        Ledger.ROWS,
                        new TreeSet<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        1)));
    }

    Path publish(Path root, String id) throws IOException {
        return publish(root, id, Map.of());
    }

    /** With a number put back into the one form that is named. */
    Path publish(Path root, String id, Map<Form, Map<String, Long>> putBack) throws IOException {
        return new Publications(root).publish(id, Map.of(), folder -> {
            Path tables = Files.createDirectories(folder.resolve("tables"));
            CsvTables.write(table(putBack.get(Form.CSV)), tables.resolve("observations.csv"));
            ParquetTables.write(tables.resolve("observations.parquet"), table(putBack.get(Form.PARQUET)));
            writeWorkbook(tables.resolve("observations.xlsx"), table(putBack.get(Form.XLSX)));
            writePage(folder.resolve("index.html"), table(putBack.get(Form.PAGE)));
            StructureFile.write(folder, structure());
        });
    }

    private Table table(@Nullable Map<String, Long> putBack) {
        List<Table.Column> columns = new ArrayList<>();
        COLUMNS.forEach(name -> columns.add(
                new Table.Column(name, name.startsWith("value") ? Table.Type.DECIMAL : Table.Type.TEXT, "A column")));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        shown.forEach((stratum, value) -> {
            Double number =
                    putBack != null && putBack.containsKey(stratum) ? Double.valueOf(putBack.get(stratum)) : value;
            rows.add(Arrays.asList(
                    "registered-victims", "GHA", "2020", stratum, "all", number == null ? "Q" : "A", number, number));
        });
        return new Table("observations", columns, rows);
    }

    private static void writeWorkbook(Path file, Table table) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("observations");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column));
                for (int row = 0; row < table.rows().size(); row++) {
                    Object cell = table.rows().get(row).get(column);
                    if (cell instanceof Double number) {
                        sheet.value(row + 1, column, number);
                    } else if (cell != null) {
                        sheet.value(row + 1, column, cell.toString());
                    }
                }
            }
        }
    }

    private static void writePage(Path file, Table table) throws IOException {
        String json =
                JsonFile.text(Map.of("columns", COLUMNS, "rows", table.rows())).replace("<", "\\u003c");
        Files.writeString(
                file,
                "<!DOCTYPE html><title>Page</title><script type=\"application/json\" id=\"data\">" + json
                        + "</script><p>3 cases</p>");
    }

    /** The same bytes with others in the place of one file, which the manifest then lists. */
    static Path withFile(Path publication, Path root, String id, String file, byte[] content) {
        try {
            return new Publications(root).publish(id, Map.of(), folder -> {
                try (var walk = Files.walk(publication)) {
                    for (Path from : walk.filter(Files::isRegularFile).toList()) {
                        Path to = folder.resolve(publication.relativize(from).toString());
                        Files.createDirectories(to.getParent());
                        Files.copy(from, to);
                    }
                }
                Files.delete(folder.resolve("manifest.json"));
                Files.write(folder.resolve(file), content);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
