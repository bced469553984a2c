package org.sentinelle.compute.tally.columnar;

import java.util.Arrays;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.jspecify.annotations.Nullable;

/** Adds what a column's texts say of cell and pattern to the keys of a batch: once looked up, a number for each id. */
final class TextColumn {
    private static final long UNKNOWN = -1;

    private final int column;
    private final CellKeys keys;
    private final Texts texts = new Texts();

    /** What each text adds, by its code. */
    private long[] parts = new long[64];

    /** The same by its id in the dictionary at hand. */
    private long[] partsById = new long[64];

    private @Nullable Object dictionary;
    private int version;

    TextColumn(int column, CellKeys keys) {
        this.column = column;
        this.keys = keys;
        forget();
    }

    /** Adds to the first keys; they mean nothing when {@link CellKeys#version} changes meanwhile. */
    void addTo(long[] sums, ColumnVector vector, int rows) {
        if (version != keys.version()) {
            forget();
        }
        DictionaryIds ids = DictionaryIds.of(vector);
        if (ids == null) {
            addTexts(sums, vector, rows);
            return;
        }
        if (ids.dictionary() != dictionary) {
            dictionary = ids.dictionary();
            Arrays.fill(partsById, UNKNOWN);
        }
        if (vector.hasNull()) {
            addIdsOrNulls(sums, vector, ids.ids(), rows);
        } else {
            addIds(sums, vector, ids.ids(), rows);
        }
    }

    private void forget() {
        version = keys.version();
        Arrays.fill(parts, UNKNOWN);
        Arrays.fill(partsById, UNKNOWN);
    }

    private void addIds(long[] sums, ColumnVector vector, WritableColumnVector ids, int rows) {
        long[] known = partsById;
        for (int i = 0; i < rows; i++) {
            int id = ids.getDictId(i);
            long part = id < known.length ? known[id] : UNKNOWN;
            if (part == UNKNOWN) {
                part = learn(id, vector, i);
                known = partsById;
            }
            sums[i] += part;
        }
    }

    private void addIdsOrNulls(long[] sums, ColumnVector vector, WritableColumnVector ids, int rows) {
        for (int i = 0; i < rows; i++) {
            if (vector.isNullAt(i)) {
                sums[i] += part(0);
            } else {
                int id = ids.getDictId(i);
                long part = id < partsById.length ? partsById[id] : UNKNOWN;
                sums[i] += part == UNKNOWN ? learn(id, vector, i) : part;
            }
        }
    }

    private void addTexts(long[] sums, ColumnVector vector, int rows) {
        for (int i = 0; i < rows; i++) {
            sums[i] += part(code(vector, i));
        }
    }

    private long learn(int id, ColumnVector vector, int row) {
        if (id >= partsById.length) {
            int before = partsById.length;
            partsById = Arrays.copyOf(partsById, Math.max(id + 1, 2 * before));
            Arrays.fill(partsById, before, partsById.length, UNKNOWN);
        }
        partsById[id] = part(code(vector, row));
        return partsById[id];
    }

    private int code(ColumnVector vector, int row) {
        if (vector.isNullAt(row)) {
            return 0;
        }
        var text = vector.getUTF8String(row);
        int known = texts.find(text);
        return known == Texts.ABSENT ? texts.add(text) : known;
    }

    private long part(int code) {
        if (code >= parts.length) {
            int before = parts.length;
            parts = Arrays.copyOf(parts, Math.max(code + 1, 2 * before));
            Arrays.fill(parts, before, parts.length, UNKNOWN);
        }
        if (parts[code] == UNKNOWN) {
            parts[code] = keys.part(column, texts.text(code));
        }
        return parts[code];
    }
}
