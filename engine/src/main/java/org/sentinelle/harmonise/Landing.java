package org.sentinelle.harmonise;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.result.Problem;
import org.sentinelle.result.UnusableInput;
import org.sentinelle.store.Encryption;
import org.sentinelle.store.FileHash;
import org.sentinelle.store.TableReader;
import org.sentinelle.store.TableWriter;

/**
 * Takes a source file in: checks that it is what its mapping says, and lays its cells down as text, row by row in constant
 * memory. A file that is not is refused whole, with every reason that can be found at once. A row with too few or too many
 * cells is no reason: it is laid down and set aside later.
 */
public final class Landing {
    private Landing() {}

    /**
     * Lands one file.
     *
     * @param source a CSV file; a Parquet file with plain columns where its name ends in {@code .parquet}; a workbook where
     *     it ends in {@code .xlsx}
     * @param landingFile the Parquet file to write, readable by its owner alone; encrypted whole where anything is
     * @throws UnusableInput where the file is missing, unreadable, empty, or not of the declared form
     */
    public static Landed land(Path source, SourceMapping mapping, Path landingFile, Encryption encryption)
            throws IOException {
        checkThere(source);
        Target target = new Target(mapping, landingFile, encryption);
        if (isNamed(source, ".parquet")) {
            return land(source, target, new ParquetRows(source));
        }
        return isNamed(source, ".xlsx") ? land(source, target, new XlsxRows(source)) : landCsv(source, target);
    }

    /** What is written, and how. */
    private record Target(SourceMapping mapping, Path file, Encryption encryption) {}

    /** Where a person edits the mapping, as it is called in the folder of definitions. */
    static String mappingFile(SourceMapping mapping) {
        return "sources/" + mapping.id() + ".yaml";
    }

    private static boolean isNamed(Path source, String ending) {
        return source.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static void checkThere(Path source) throws IOException {
        if (!Files.exists(source)) {
            throw refused(source, "There is no such file.", "Check the name and the folder.");
        }
        if (!Files.isRegularFile(source)) {
            throw refused(source, "This is a folder, not a file.", "Name the file inside it.");
        }
        if (!Files.isReadable(source)) {
            throw refused(source, "The file may not be read.", "Ask for the right to read it.");
        }
        if (Files.size(source) == 0) {
            throw refused(source, "The file is empty.", "It was probably not copied completely; ask for it again.");
        }
    }

    private static Landed landCsv(Path source, Target target) throws IOException {
        SourceMapping mapping = target.mapping();
        Charset declared = Charset.forName(mapping.format().encoding());
        FileScan scan = FileScan.of(source, declared, mappingFile(mapping));
        if (!scan.problems().isEmpty()) {
            throw new UnusableInput(scan.problems());
        }
        try (ForeignRows rows = new CsvRows(source, mapping.format(), scan)) {
            return lay(source, target, rows, scan.sha256());
        }
    }

    private static Landed land(Path source, Target target, ForeignRows opened) throws IOException {
        try (ForeignRows rows = opened) {
            return lay(source, target, rows, FileHash.sha256(source));
        }
    }

    private static Landed lay(Path source, Target target, ForeignRows rows, String sha256) throws IOException {
        SourceMapping mapping = target.mapping();
        HeaderCheck check = HeaderCheck.of(source.toString(), rows.header(), mapping);
        if (!check.problems().isEmpty()) {
            throw new UnusableInput(check.problems());
        }
        try (TableWriter writer = TableWriter.openPrivate(
                target.file(),
                mapping.id(),
                LandingColumns.of(mapping),
                target.encryption().persons())) {
            long count = 0;
            for (var row = rows.next(); row != null; row = rows.next()) {
                writer.write(
                        LandingColumns.row(row, check.places(), rows.header().size()));
                count++;
            }
            if (count == 0) {
                throw refused(source, "The file has a header but no rows.", "Ask for the rows, or leave the file out.");
            }
            writer.finish();
            return counted(
                    new Landed(mapping.id(), source.getFileName().toString(), sha256, count, target.file()),
                    target.encryption());
        }
    }

    /** What the written file itself says it holds must be what was read. */
    private static Landed counted(Landed landed, Encryption encryption) throws IOException {
        try (TableReader written = TableReader.open(landed.landingFile(), encryption)) {
            if (written.rows() != landed.rowsIn()) {
                throw new IllegalStateException("Rows were lost or made while landing " + landed.fileName() + ": "
                        + landed.rowsIn() + " read, " + written.rows() + " written");
            }
        }
        return landed;
    }

    private static UnusableInput refused(Path source, String what, String remedy) {
        return new UnusableInput(List.of(new Problem(source.toString(), 0, what, remedy)));
    }
}
