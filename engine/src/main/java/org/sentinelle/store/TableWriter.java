package org.sentinelle.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Table;

/**
 * Writes rows to one Parquet file as they come, in constant memory. Equal rows give equal bytes on every machine: nothing is
 * compressed (compressors differ by platform and version) and no clock is read. The file appears under its name at
 * {@link #finish}; closing without it leaves nothing behind.
 */
public final class TableWriter implements Closeable {
    private static final long ROW_GROUP_BYTES = 32L << 20;

    private final Path file;
    private final Path unfinished;
    private final ParquetWriter<List<@Nullable Object>> writer;
    private boolean closed;

    private TableWriter(Path file, Path unfinished, ParquetWriter<List<@Nullable Object>> writer) {
        this.file = file;
        this.unfinished = unfinished;
        this.writer = writer;
    }

    public static TableWriter open(Path file, String name, List<Table.Column> columns) throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
        ParquetWriter<List<@Nullable Object>> writer = new Builder(unfinished, new TableWriteSupport(name, columns))
                .withConf(new PlainParquetConfiguration())
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withPageWriteChecksumEnabled(true)
                .build();
        return new TableWriter(file, unfinished, writer);
    }

    /** As {@link #open}, for rows that only their owner may read. */
    public static TableWriter openPrivate(Path file, String name, List<Table.Column> columns) throws IOException {
        TableWriter opened = open(file, name, columns);
        PrivateFiles.restrict(opened.unfinished);
        return opened;
    }

    /** One cell for each column, null where missing; the same list may be filled again for the next row. */
    public void write(List<@Nullable Object> row) throws IOException {
        writer.write(row);
    }

    /** Completes the file and gives it its name, in the place of an older one. */
    public void finish() throws IOException {
        closed = true;
        writer.close();
        SettledFooter.settle(unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        try {
            if (!closed) {
                writer.close();
            }
        } finally {
            closed = true;
            Files.deleteIfExists(unfinished);
        }
    }

    private static final class Builder extends ParquetWriter.Builder<List<@Nullable Object>, Builder> {
        private final TableWriteSupport support;

        Builder(Path file, TableWriteSupport support) {
            super(new LocalOutputFile(file));
            this.support = support;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<List<@Nullable Object>> getWriteSupport(Configuration configuration) {
            return support;
        }

        @Override
        protected WriteSupport<List<@Nullable Object>> getWriteSupport(ParquetConfiguration configuration) {
            return support;
        }
    }
}
