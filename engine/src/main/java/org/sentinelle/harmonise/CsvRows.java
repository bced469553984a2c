package org.sentinelle.harmonise;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.result.Problem;
import org.sentinelle.result.UnusableInput;
import org.sentinelle.store.FileHash;

/**
 * The rows of a CSV file (RFC 4180: quotes doubled inside quotes, line breaks allowed there). Lines without any character are
 * no rows. Rows are told apart by quotes first, so a quote left open is an error of the file and not of a row.
 */
final class CsvRows implements ForeignRows {
    static final int MAX_FIELD_CHARACTERS = 1 << 20;

    private static final int MAX_RECORD_CHARACTERS = 16 << 20;
    private static final int MAX_FIELDS = 10_000;
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final Path file;
    private final FileScan scan;
    private final DigestInputStream bytes;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;

    CsvRows(Path file, SourceMapping.Format format, FileScan scan) throws IOException {
        this.file = file;
        this.scan = scan;
        this.bytes = new DigestInputStream(Files.newInputStream(file), FileHash.digest());
        this.reader = reader(bytes, format);
        this.records = reader.iterator();
        this.header = firstRow();
    }

    private List<String> firstRow() throws IOException {
        try {
            ForeignRow first = record();
            return first == null
                    ? List.of()
                    : first.cells().stream().map(String::strip).toList();
        } catch (UnusableInput e) {
            reader.close();
            throw e;
        }
    }

    private static CsvReader<CsvRecord> reader(InputStream bytes, SourceMapping.Format format) throws IOException {
        var decoder = Charset.forName(format.encoding())
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        InputStream text = decoder.charset().equals(StandardCharsets.UTF_8) ? FileScan.withoutMark(bytes) : bytes;
        return CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.of(limits -> limits.maxFieldSize(MAX_FIELD_CHARACTERS)
                                .maxRecordSize(MAX_RECORD_CHARACTERS)
                                .maxFields(MAX_FIELDS)),
                        new InputStreamReader(text, decoder));
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable ForeignRow next() throws IOException {
        ForeignRow row = record();
        if (row == null && !FileHash.hex(bytes.getMessageDigest()).equals(scan.sha256())) {
            throw refused(
                    0, "The file changed while it was read.", "Wait until it is copied completely, then try again.");
        }
        return row;
    }

    private @Nullable ForeignRow record() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord record = records.next();
            return new ForeignRow(record.getStartingLineNumber(), record.getFields());
        } catch (UncheckedIOException e) {
            throw refused(0, "The file could not be read to its end.", "Try again; copy it to this computer first.");
        } catch (CsvParseException e) {
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    private UnusableInput malformed(String message) {
        Matcher line = LINE.matcher(message);
        int at = line.find() ? Integer.parseInt(line.group(1)) : 0;
        if (message.contains("exceeds") || message.contains("surpassed")) {
            return refused(
                    at,
                    "The row that starts here has a cell of more than a million characters, or thousands of cells.",
                    "A quotation mark was probably opened and never closed; close it, or remove it.");
        }
        return refused(
                at,
                "The row that starts here opens a quotation mark and does not close it before a delimiter.",
                "Write a quotation mark inside a quoted cell twice (\"\"), and close every one.");
    }

    private UnusableInput refused(int line, String what, String remedy) {
        return new UnusableInput(List.of(new Problem(file.toString(), line, what, remedy)));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
