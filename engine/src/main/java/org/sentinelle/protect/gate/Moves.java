package org.sentinelle.protect.gate;

import java.util.Arrays;
import java.util.SortedMap;

/** By how much another table differs from the true one, cell by cell. One at a time; the next takes the place of the last. */
final class Moves {
    /** What is done with a cell and its difference. */
    interface Visit {
        void accept(int cell, long by);
    }

    private final Cells cells;
    private final long[] by;
    private final boolean[] isTouched;
    private int[] touched = new int[1 << 8];
    private int size;

    Moves(Cells cells) {
        this.cells = cells;
        by = new long[cells.size()];
        isTouched = new boolean[cells.size()];
    }

    /** Takes the differences of leaves in the place of those that were here. */
    void take(SortedMap<Integer, Long> change) {
        for (int i = 0; i < size; i++) {
            by[touched[i]] = 0;
            isTouched[touched[i]] = false;
        }
        size = 0;
        change.forEach((leaf, difference) -> cells.above(leaf, cell -> add(cell, difference)));
    }

    private void add(int cell, long difference) {
        if (!isTouched[cell]) {
            isTouched[cell] = true;
            touched = size == touched.length ? Arrays.copyOf(touched, 2 * size) : touched;
            touched[size++] = cell;
        }
        by[cell] = Math.addExact(by[cell], difference);
    }

    long by(int cell) {
        return by[cell];
    }

    void forEach(Visit visit) {
        for (int i = 0; i < size; i++) {
            if (by[touched[i]] != 0) {
                visit.accept(touched[i], by[touched[i]]);
            }
        }
    }
}
