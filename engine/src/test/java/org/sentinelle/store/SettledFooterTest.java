package org.sentinelle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;

class SettledFooterTest {
    /** Rows of few values, so that the file holds dictionaries and several encodings. */
    private static final Table TABLE = new Table(
            "t",
            List.of(new Column("a", Type.TEXT, "a text"), new Column("b", Type.INTEGER, "a number")),
            IntStream.range(0, 500)
                    .mapToObj(i -> Arrays.<Object>asList("v" + i % 3, (long) (i % 5)))
                    .toList());

    @Test
    void encodings_are_listed_in_one_order(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("t.parquet");
        ParquetTables.write(file, TABLE);

        for (ColumnChunk column : footer(file).getRow_groups().get(0).getColumns()) {
            List<org.apache.parquet.format.Encoding> listed =
                    column.getMeta_data().getEncodings();
            assertThat(listed).hasSizeGreaterThan(1).isSorted();
        }
    }

    @Test
    void settling_again_changes_nothing_and_the_rows_are_read_back(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("t.parquet");
        ParquetTables.write(file, TABLE);
        String before = FileHash.sha256(file);
        SettledFooter.settle(file);

        assertThat(FileHash.sha256(file)).isEqualTo(before);
        assertThat(ParquetTables.read(file)).isEqualTo(TABLE);
    }

    private static FileMetaData footer(Path file) throws IOException {
        byte[] bytes = java.nio.file.Files.readAllBytes(file);
        int length = java.nio.ByteBuffer.wrap(bytes, bytes.length - 8, 4)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .getInt();
        return Util.readFileMetaData(new java.io.ByteArrayInputStream(bytes, bytes.length - 8 - length, length));
    }
}
