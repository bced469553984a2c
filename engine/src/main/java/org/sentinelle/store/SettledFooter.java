package org.sentinelle.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Puts the encodings that a Parquet footer lists into one order. The library lists them as they lie in a hash set, which can differ
 * from one process to the next for the same rows; nothing but the footer depends on it.
 *
 * <p>A Parquet file ends with its footer, the footer's length in four bytes, lowest first, and the four letters PAR1.
 */
final class SettledFooter {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int TAIL = Integer.BYTES + MAGIC.length;

    private SettledFooter() {}

    static void settle(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size() - TAIL;
            int length = read(channel, end, Integer.BYTES).getInt();
            byte[] footer = read(channel, end - length, length).array();
            FileMetaData metadata = Util.readFileMetaData(new ByteArrayInputStream(footer));
            for (RowGroup group : metadata.getRow_groups()) {
                for (ColumnChunk column : group.getColumns()) {
                    settle(column.getMeta_data());
                }
            }
            channel.truncate(end - length);
            channel.position(end - length);
            ByteBuffer settled = ByteBuffer.wrap(written(metadata));
            while (settled.hasRemaining()) {
                channel.write(settled);
            }
        }
    }

    private static void settle(ColumnMetaData column) {
        column.getEncodings().sort(Comparator.naturalOrder());
        if (column.isSetEncoding_stats()) {
            column.getEncoding_stats()
                    .sort(Comparator.comparing(PageEncodingStats::getPage_type)
                            .thenComparing(PageEncodingStats::getEncoding));
        }
    }

    private static byte[] written(FileMetaData metadata) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Util.writeFileMetaData(metadata, out);
        ByteBuffer length = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.write(length.putInt(out.size()).array());
        out.write(MAGIC);
        return out.toByteArray();
    }

    private static ByteBuffer read(FileChannel channel, long from, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new IOException("A Parquet file ends within its footer");
            }
        }
        return buffer.flip();
    }
}
