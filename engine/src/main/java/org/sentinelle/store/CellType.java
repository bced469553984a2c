package org.sentinelle.store;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;

import java.util.Locale;
import java.util.Optional;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.sentinelle.result.Table;

/** How the cells of a {@link Table} lie in Parquet: every column optional, text as UTF-8, whole numbers as 64 bits. */
final class CellType {
    private CellType() {}

    static Type parquet(Table.Column column) {
        return switch (column.type()) {
            case TEXT ->
                Types.optional(PrimitiveTypeName.BINARY).as(stringType()).named(column.name());
            case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
            case DECIMAL -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
            case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
        };
    }

    /** The type of a column in a file that someone else may have written; empty where a table has no such cells. */
    static Optional<Table.Type> of(Type type) {
        if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
            return Optional.empty();
        }
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
            case BINARY -> stringType().equals(meaning) ? Optional.of(Table.Type.TEXT) : Optional.empty();
            case INT32, INT64 -> isInteger(meaning) ? Optional.of(Table.Type.INTEGER) : Optional.empty();
            case FLOAT, DOUBLE -> Optional.of(Table.Type.DECIMAL);
            case BOOLEAN -> Optional.of(Table.Type.BOOLEAN);
            default -> Optional.empty();
        };
    }

    private static boolean isInteger(LogicalTypeAnnotation meaning) {
        return meaning == null
                || (meaning instanceof LogicalTypeAnnotation.IntLogicalTypeAnnotation whole && whole.isSigned());
    }

    /** Hands one cell to Parquet; throws {@link IllegalArgumentException} where it is not of the column's type or no number. */
    static void write(RecordConsumer to, Table.Column column, Object cell) {
        switch (column.type()) {
            case TEXT -> to.addBinary(Binary.fromString(cast(column, String.class, cell)));
            case INTEGER -> to.addLong(cast(column, Long.class, cell));
            case DECIMAL -> to.addDouble(number(column, cast(column, Double.class, cell)));
            case BOOLEAN -> to.addBoolean(cast(column, Boolean.class, cell));
        }
    }

    private static double number(Table.Column column, double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(
                    "Column " + column.name() + " holds a value that is no number; a missing value is null");
        }
        return value;
    }

    private static <T> T cast(Table.Column column, Class<T> type, Object cell) {
        if (!type.isInstance(cell)) {
            throw new IllegalArgumentException("Column " + column.name() + " holds "
                    + column.type().name().toLowerCase(Locale.ROOT) + " cells, got a "
                    + cell.getClass().getSimpleName());
        }
        return type.cast(cell);
    }
}
