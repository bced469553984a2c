package org.sentinelle.jobs.demo;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sentinelle.store.PrivateFiles;

/** A CSV file being written row by row: UTF-8, line feeds, quotes only where a cell needs them. */
final class CsvFile implements Closeable {
    private final Writer writer;
    private long rows;

    private CsvFile(Writer writer) {
        this.writer = writer;
    }

    /** Starts the file with its header, for its owner alone. */
    static CsvFile at(Path file, String header) throws IOException {
        BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        PrivateFiles.restrict(file);
        writer.write(header);
        writer.write('\n');
        return new CsvFile(writer);
    }

    /** A file that is only counted. */
    static CsvFile counted() {
        return new CsvFile(Writer.nullWriter());
    }

    void row(String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                writer.write(',');
            }
            writer.write(quoted(cells[i]));
        }
        writer.write('\n');
        rows++;
    }

    private static String quoted(String cell) {
        boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** Rows written so far, without the header. */
    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
