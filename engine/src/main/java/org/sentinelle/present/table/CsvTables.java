package org.sentinelle.present.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Table;

/**
 * Writes a table as CSV that spreadsheets open without harm: UTF-8, line feeds, a header, every text in quotes, numbers
 * bare with a point, an empty field for what is missing.
 *
 * <p>A text that a spreadsheet would run as a formula (first character {@code = + - @}, a tabulator, a line break, a NUL,
 * or a full-width form of the signs) gets a {@code '} in front: CWE-1236. Numbers are exempt, so -3 stays -3.
 */
public final class CsvTables {
    private static final String FORMULA_STARTS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvTables() {}

    /** Writes the table into a file, replacing it. */
    public static void write(Table table, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(table, out);
        } catch (IOException e) {
            throw new UncheckedIOException("Table " + table.name() + " could not be written to " + file, e);
        }
    }

    /** Writes the table and leaves the stream open; throws {@link UncheckedIOException} where it cannot. */
    public static void write(Table table, OutputStream out) {
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(new QuoteTexts(table.columns()))
                .build(out, StandardCharsets.UTF_8);
        csv.writeRecord(table.columns().stream().map(Table.Column::name).toList());
        for (List<@Nullable Object> row : table.rows()) {
            String[] fields = new String[row.size()];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = field(row.get(i));
            }
            csv.writeRecord(fields);
        }
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Table " + table.name() + " could not be written", e);
        }
    }

    private static @Nullable String field(@Nullable Object value) {
        if (value == null || value instanceof Long || value instanceof Boolean) {
            return value == null ? null : value.toString();
        }
        if (value instanceof Double number) {
            return decimal(number);
        }
        return guarded((String) value);
    }

    private static String decimal(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("A table holds " + value + "; what is missing has to be null");
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Quotes the header and every text; so a missing text (nothing) differs from an empty one (two quotes). */
    private static final class QuoteTexts implements QuoteStrategy {
        private final List<Table.Column> columns;

        QuoteTexts(List<Table.Column> columns) {
            this.columns = columns;
        }

        @Override
        public boolean quoteValue(int lineNo, int fieldIdx, String value) {
            return lineNo == 1 || columns.get(fieldIdx).type() == Table.Type.TEXT;
        }

        @Override
        public boolean quoteEmpty(int lineNo, int fieldIdx) {
            return true;
        }
    }
}
