package org.sentinelle.jobs.audit;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Problem;
import org.sentinelle.result.Table;
import org.sentinelle.result.UnusableInput;
import org.sentinelle.store.ParquetTables;

/**
 * The rows about observations in tables of different forms.
 *
 * @param publication its name, before the names of its files
 */
record Forms(String publication, Path folder) {
    private static final String REMEDY = "Copy the publication again; if it is as it was published, publish it again.";

    List<ShownRow> csv(Path file) {
        List<ShownRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            List<String> header = List.of();
            for (CsvRecord record : reader) {
                if (header.isEmpty()) {
                    header = record.getFields();
                    require(header, file);
                } else {
                    rows.add(ShownRow.of(
                            header, List.copyOf(record.getFields()), place(file, record.getStartingLineNumber())));
                }
            }
            require(header, file);
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw refused(file, "This is no CSV file, or it is cut off or damaged.");
        }
        return rows;
    }

    List<ShownRow> parquet(Path file) throws IOException {
        Table table = ParquetTables.read(file);
        List<String> header = table.columns().stream().map(Table.Column::name).toList();
        require(header, file);
        List<ShownRow> rows = new ArrayList<>();
        for (List<@Nullable Object> row : table.rows()) {
            List<@Nullable String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(text(cell)));
            rows.add(ShownRow.of(header, cells, place(file, rows.size() + 1L)));
        }
        return rows;
    }

    private static @Nullable String text(@Nullable Object cell) {
        if (cell instanceof Double number) {
            return BigDecimal.valueOf(number).toPlainString();
        }
        return cell == null ? null : cell.toString();
    }

    /** Of every sheet whose first row names the columns that tell what a number is about. */
    List<ShownRow> xlsx(Path file) {
        List<ShownRow> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<String> header = List.of();
                for (Row row : sheet.read()) {
                    if (header.isEmpty()) {
                        header = List.copyOf(cells(row));
                    } else if (ShownRow.isAbout(new HashSet<>(header))) {
                        String place = place(file, row.getRowNum()) + " of sheet " + sheet.getName();
                        rows.add(ShownRow.of(header, List.copyOf(cells(row)), place));
                    }
                }
            }
        } catch (ExcelReaderException | IllegalArgumentException | UncheckedIOException | IOException e) {
            throw refused(file, "The workbook cannot be read.");
        }
        return rows;
    }

    /** A number is read as it is stored, not as it is shown: whoever has the workbook sees both. */
    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i)
                    .map(cell -> cell.getValue() instanceof BigDecimal number ? number.toPlainString() : cell.getText())
                    .orElse(""));
        }
        return cells;
    }

    /** Of everything that a page embeds as JSON. */
    PageData page(Path file) {
        PageData data = new PageData(relative(file));
        try {
            data.read(Files.readString(file));
        } catch (IOException e) {
            throw refused(file, "The page cannot be read as UTF-8.");
        }
        return data;
    }

    private void require(List<String> header, Path file) {
        if (!ShownRow.isAbout(new HashSet<>(header))) {
            throw refused(file, "It has no columns indicator, area and period.");
        }
    }

    /** All files below the folder with this end of their names, in the order of their paths. */
    List<Path> files(String end) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .sorted()
                    .toList();
        }
    }

    String relative(Path file) {
        return publication + "/" + folder.relativize(file).toString().replace('\\', '/');
    }

    private String place(Path file, long row) {
        return relative(file) + ":" + row;
    }

    private UnusableInput refused(Path file, String what) {
        return new UnusableInput(List.of(new Problem(relative(file), 0, what, REMEDY)));
    }
}
