package org.sentinelle.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.FileMetaData.EncryptionType;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Problem;
import org.sentinelle.result.Table;
import org.sentinelle.result.UnusableInput;

/**
 * Reads one Parquet file row by row, a row group in memory at a time, verifying the checksum of every page. A file that is
 * truncated, damaged, or holds columns of a kind that a table has not is refused with {@link UnusableInput}.
 */
public final class TableReader implements Closeable {
    private static final String REMEDY =
            "Copy or make it again; if Sentinelle wrote it, run the command that made it once more.";

    private final Path file;
    private final ParquetFileReader reader;
    private final MessageType schema;
    private final List<Table.Column> columns;
    private @Nullable RecordReader<Group> rows;
    private long left;

    private TableReader(Path file, ParquetFileReader reader) {
        this.file = file;
        this.reader = reader;
        this.schema = reader.getFileMetaData().getSchema();
        this.columns = columns(file, schema, reader.getFileMetaData().getKeyValueMetaData());
    }

    public static TableReader open(Path file) {
        return open(file, Encryption.NONE);
    }

    /** Opens a file that may be encrypted; its rows can be read where the keys of all its columns are held. */
    public static TableReader open(Path file, Encryption encryption) {
        ParquetFileReader opened = null;
        try {
            opened = ParquetFileReader.open(new LocalInputFile(file), options(file, encryption));
            return new TableReader(file, opened);
        } catch (UnusableInput e) {
            closeQuietly(opened);
            throw e;
        } catch (IOException | RuntimeException e) {
            closeQuietly(opened);
            throw LockedFiles.isLocked(e) ? LockedFiles.refused(file.toString()) : damaged(file);
        }
    }

    private static ParquetReadOptions options(Path file, Encryption encryption) {
        return ParquetReadOptions.builder(new PlainParquetConfiguration())
                .usePageChecksumVerification()
                .withDecryption(encryption.decryption(file))
                .build();
    }

    private static void closeQuietly(@Nullable ParquetFileReader reader) {
        if (reader != null) {
            try {
                reader.close();
            } catch (IOException e) {
                // The file is refused already; that it could not be closed adds nothing.
                return;
            }
        }
    }

    public List<Table.Column> columns() {
        return columns;
    }

    /** The name the table was written under, or the file's own name where another program wrote it. */
    public String name() {
        return reader.getFileMetaData()
                .getKeyValueMetaData()
                .getOrDefault(TableWriteSupport.NAME_KEY, file.getFileName().toString());
    }

    /** Whether nothing of the file can be read without a key. */
    public boolean isEncrypted() {
        return reader.getFileMetaData().getEncryptionType() == EncryptionType.ENCRYPTED_FOOTER;
    }

    /** The number of rows as the file's footer tells it. */
    public long rows() {
        return reader.getRecordCount();
    }

    /** The next row, null after the last one. */
    public @Nullable List<@Nullable Object> next() {
        try {
            while (left == 0) {
                PageReadStore pages = reader.readNextRowGroup();
                if (pages == null) {
                    return null;
                }
                left = pages.getRowCount();
                rows = new ColumnIOFactory(reader.getFileMetaData().getCreatedBy())
                        .getColumnIO(schema)
                        .getRecordReader(pages, new GroupRecordConverter(schema));
            }
            left--;
            return rows == null ? null : cells(rows.read());
        } catch (IOException | RuntimeException e) {
            throw LockedFiles.isLocked(e) ? LockedFiles.refused(file.toString()) : damaged(file);
        }
    }

    private List<@Nullable Object> cells(Group group) {
        List<@Nullable Object> row = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            row.add(group.getFieldRepetitionCount(i) == 0 ? null : cell(group, i));
        }
        return row;
    }

    private Object cell(Group group, int i) {
        return switch (schema.getType(i).asPrimitiveType().getPrimitiveTypeName()) {
            case BINARY -> group.getString(i, 0);
            case INT32 -> (long) group.getInteger(i, 0);
            case INT64 -> group.getLong(i, 0);
            case FLOAT -> (double) group.getFloat(i, 0);
            case DOUBLE -> group.getDouble(i, 0);
            case BOOLEAN -> group.getBoolean(i, 0);
            default -> throw new IllegalStateException("Column " + i + " was let through with an unknown type");
        };
    }

    private static List<Table.Column> columns(Path file, MessageType schema, Map<String, String> meaning) {
        List<Table.Column> columns = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Type field : schema.getFields()) {
            String described = meaning.getOrDefault(TableWriteSupport.DESCRIPTION_PREFIX + field.getName(), "");
            CellType.of(field)
                    .ifPresentOrElse(
                            type -> columns.add(new Table.Column(field.getName(), type, described)),
                            () -> problems.add(new Problem(
                                    file.toString(),
                                    0,
                                    "Column '" + field.getName() + "' is neither text nor a number nor true/false.",
                                    "Write the column as text and try again.")));
        }
        if (!problems.isEmpty()) {
            throw new UnusableInput(problems);
        }
        return List.copyOf(columns);
    }

    private static UnusableInput damaged(Path file) {
        return new UnusableInput(List.of(
                new Problem(file.toString(), 0, "This is no Parquet file, or it is cut off or damaged.", REMEDY)));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
