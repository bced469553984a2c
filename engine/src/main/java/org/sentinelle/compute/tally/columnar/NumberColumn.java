package org.sentinelle.compute.tally.columnar;

import java.util.Arrays;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.jspecify.annotations.Nullable;

/** The whole numbers of a column in a batch; those of a dictionary are looked up once. */
final class NumberColumn {
    private long[] values = new long[0];
    private long[] valuesById = new long[64];
    private boolean[] knownIds = new boolean[64];
    private @Nullable Object dictionary;

    /** The numbers of the first rows, until the next call; what stands for a null means nothing. */
    long[] read(ColumnVector vector, int rows) {
        if (values.length < rows) {
            values = new long[rows];
        }
        DictionaryIds ids = DictionaryIds.of(vector);
        if (ids == null) {
            copy(vector, rows);
        } else {
            if (ids.dictionary() != dictionary) {
                dictionary = ids.dictionary();
                Arrays.fill(knownIds, false);
            }
            lookUp(vector, ids.ids(), rows);
        }
        return values;
    }

    private void copy(ColumnVector vector, int rows) {
        boolean nulls = vector.hasNull();
        for (int i = 0; i < rows; i++) {
            values[i] = nulls && vector.isNullAt(i) ? 0 : vector.getLong(i);
        }
    }

    private void lookUp(ColumnVector vector, WritableColumnVector ids, int rows) {
        boolean nulls = vector.hasNull();
        for (int i = 0; i < rows; i++) {
            if (!nulls || !vector.isNullAt(i)) {
                int id = ids.getDictId(i);
                values[i] = id < knownIds.length && knownIds[id] ? valuesById[id] : learn(id, vector, i);
            }
        }
    }

    private long learn(int id, ColumnVector vector, int row) {
        if (id >= knownIds.length) {
            int longer = Math.max(id + 1, 2 * knownIds.length);
            knownIds = Arrays.copyOf(knownIds, longer);
            valuesById = Arrays.copyOf(valuesById, longer);
        }
        knownIds[id] = true;
        valuesById[id] = vector.getLong(row);
        return valuesById[id];
    }
}
