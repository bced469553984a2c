package org.sentinelle.compute.tally.columnar;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.apache.spark.sql.execution.vectorized.Dictionary;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.jspecify.annotations.Nullable;

/**
 * The positions in its dictionary that a batch of a column holds instead of values.
 *
 * <p>Spark wraps a Parquet dictionary anew for each batch and shows neither wrapper nor dictionary. Whether two batches share
 * a dictionary is read from the two fields; where these cannot be reached, each batch counts as having its own, which costs
 * time and changes nothing else.
 *
 * @param ids of the rows; where a row is null its id means nothing
 * @param dictionary the same object for batches that share a dictionary
 */
record DictionaryIds(WritableColumnVector ids, Object dictionary) {
    private static final @Nullable VarHandle WRAPPER =
            field(WritableColumnVector.class, "dictionary", Dictionary.class.getName());

    private static final @Nullable VarHandle DICTIONARY = WRAPPER == null
            ? null
            : field(
                    "org.apache.spark.sql.execution.datasources.parquet.ParquetDictionary",
                    "dictionary",
                    "org.apache.parquet.column.Dictionary");

    /** The ids of a column's batch, or null where it holds values. */
    static @Nullable DictionaryIds of(ColumnVector vector) {
        if (!(vector instanceof WritableColumnVector column) || !column.hasDictionary()) {
            return null;
        }
        WritableColumnVector ids = column.getDictionaryIds();
        return ids == null ? null : new DictionaryIds(ids, dictionary(column));
    }

    private static Object dictionary(WritableColumnVector column) {
        Object wrapper = WRAPPER == null ? null : WRAPPER.get(column);
        boolean parquet = wrapper != null
                && DICTIONARY != null
                && DICTIONARY.coordinateTypes().get(0).isInstance(wrapper);
        Object dictionary = parquet && DICTIONARY != null ? DICTIONARY.get(wrapper) : null;
        return dictionary == null ? new Object() : dictionary;
    }

    private static @Nullable VarHandle field(String owner, String name, String type) {
        try {
            return field(Class.forName(owner), name, type);
        } catch (ClassNotFoundException otherVersion) {
            return null;
        }
    }

    private static @Nullable VarHandle field(Class<?> owner, String name, String type) {
        try {
            return MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
                    .findVarHandle(owner, name, Class.forName(type));
        } catch (ReflectiveOperationException | LinkageError otherVersion) {
            return null;
        }
    }
}
