package org.sentinelle.harmonise;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Problem;
import org.sentinelle.result.UnusableInput;

/**
 * The rows of the first sheet of a workbook (.xlsx), each cell as the text it would have in a CSV file: a number in plain
 * digits, a date as YYYY-MM-DD, a formula as what it came to when the workbook was saved. The first row that holds anything
 * names the columns; empty rows are no rows; hidden rows are rows.
 */
final class XlsxRows implements ForeignRows {
    private static final int HEADER_BYTES = 8;

    /** A number format with a year or a day in it, outside quotes and brackets, shows a date. */
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private final Path file;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> header;

    XlsxRows(Path file) throws IOException {
        this.file = file;
        checkKind(file);
        ReadableWorkbook opened = null;
        try {
            opened = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
            this.workbook = opened;
            this.stream = opened.getFirstSheet().openStream();
            this.rows = stream.iterator();
            ForeignRow first = next();
            this.header = first == null
                    ? List.of()
                    : first.cells().stream().map(String::strip).toList();
        } catch (ExcelReaderException | IOException e) {
            close(opened);
            throw damaged();
        } catch (UnusableInput e) {
            close(opened);
            throw e;
        }
    }

    private static void checkKind(Path file) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(HEADER_BYTES);
        }
        if (first.length == HEADER_BYTES && ReadableWorkbook.isOLE2Header(first)) {
            throw refused(
                    file,
                    0,
                    "The workbook is protected by a password, or was saved in the old .xls format.",
                    "Save it again as .xlsx without a password, or as CSV.");
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable ForeignRow next() {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                List<String> cells = cells(row);
                if (cells.stream().anyMatch(text -> !text.isBlank())) {
                    return new ForeignRow(row.getRowNum(), filled(cells));
                }
            }
            return null;
        } catch (ExcelReaderException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(XlsxRows::text).orElse(""));
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    /** A workbook does not store empty cells at a row's end, so a short row is one with empty cells. */
    private List<String> filled(List<String> cells) {
        List<String> filled = new ArrayList<>(cells);
        while (header != null && filled.size() < header.size()) {
            filled.add("");
        }
        return filled;
    }

    private static String text(Cell cell) {
        CellType type = cell.getType();
        boolean number = type == CellType.NUMBER || type == CellType.FORMULA && cell.getValue() instanceof BigDecimal;
        if (!number) {
            return cell.getText();
        }
        if (isDate(cell.getDataFormatString())) {
            return cell.asDate().toLocalDate().toString();
        }
        return new BigDecimal(cell.getRawValue()).stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String shown = ASIDE.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return shown.contains("y") || shown.contains("d");
    }

    private UnusableInput damaged() {
        return refused(
                file,
                0,
                "The workbook cannot be read.",
                "Open it in your spreadsheet program and save it again as .xlsx, or as CSV.");
    }

    private static UnusableInput refused(Path file, int line, String what, String remedy) {
        return new UnusableInput(List.of(new Problem(file.toString(), line, what, remedy)));
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private static void close(@Nullable ReadableWorkbook opened) throws IOException {
        if (opened != null) {
            opened.close();
        }
    }
}
