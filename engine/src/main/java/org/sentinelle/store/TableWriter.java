package org.sentinelle.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.crypto.keytools.PropertiesDrivenCryptoFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Table;

/**
 * Writes rows to one Parquet file as they come, in constant memory. Equal rows give equal bytes on every machine, unless they are
 * encrypted: nothing is compressed (compressors differ by platform and version) and no clock is read. The file appears under its
 * name at {@link #finish}; closing without it leaves nothing behind.
 */
public final class TableWriter implements Closeable {
    private static final long ROW_GROUP_BYTES = 32L << 20;

    private final Path file;
    private final Path unfinished;
    private final ParquetWriter<List<@Nullable Object>> writer;
    private final boolean plain;
    private boolean closed;

    private TableWriter(Path file, Path unfinished, ParquetWriter<List<@Nullable Object>> writer, boolean plain) {
        this.file = file;
        this.unfinished = unfinished;
        this.writer = writer;
        this.plain = plain;
    }

    public static TableWriter open(Path file, String name, List<Table.Column> columns) throws IOException {
        return open(file, name, columns, Map.of());
    }

    private static TableWriter open(Path file, String name, List<Table.Column> columns, Map<String, String> encryption)
            throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
        TableWriteSupport support = new TableWriteSupport(name, columns);
        ParquetWriter<List<@Nullable Object>> writer = new Builder(unfinished, support)
                .withEncryption(keys(unfinished, support, encryption))
                .withConf(new PlainParquetConfiguration())
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withPageWriteChecksumEnabled(true)
                .build();
        return new TableWriter(file, unfinished, writer, encryption.isEmpty());
    }

    /**
     * As {@link #open}, for rows that only their owner may read.
     *
     * @param encryption what {@link Encryption} says of such rows; encrypted files differ each time they are written
     */
    public static TableWriter openPrivate(
            Path file, String name, List<Table.Column> columns, Map<String, String> encryption) throws IOException {
        TableWriter opened = open(file, name, columns, encryption);
        PrivateFiles.restrict(opened.unfinished);
        return opened;
    }

    private static @Nullable FileEncryptionProperties keys(
            Path file, TableWriteSupport support, Map<String, String> encryption) {
        if (encryption.isEmpty()) {
            return null;
        }
        Configuration configuration = Encryption.configuration(encryption);
        return new PropertiesDrivenCryptoFactory()
                .getFileEncryptionProperties(configuration, Encryption.hadoop(file), support.init(configuration));
    }

    /** One cell for each column, null where missing; the same list may be filled again for the next row. */
    public void write(List<@Nullable Object> row) throws IOException {
        writer.write(row);
    }

    /** Completes the file and gives it its name, in the place of an older one. */
    public void finish() throws IOException {
        closed = true;
        writer.close();
        if (plain) {
            SettledFooter.settle(unfinished);
        }
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
