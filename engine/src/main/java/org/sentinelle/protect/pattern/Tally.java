package org.sentinelle.protect.pattern;

import java.util.Arrays;

/** Sums that are mostly 0, used again and again: it remembers which were touched, so that emptying it is cheap. */
final class Tally {
    private final long[] values;
    private final boolean[] isTouched;
    private int[] touched = new int[64];
    private int size;

    Tally(int length) {
        values = new long[length];
        isTouched = new boolean[length];
    }

    void add(int i, long amount) {
        if (!isTouched[i]) {
            isTouched[i] = true;
            if (size == touched.length) {
                touched = Arrays.copyOf(touched, 2 * size);
            }
            touched[size++] = i;
        }
        values[i] = Math.addExact(values[i], amount);
    }

    long get(int i) {
        return values[i];
    }

    /** What was touched since the last emptying, in ascending order. */
    int[] touched() {
        int[] sorted = Arrays.copyOf(touched, size);
        Arrays.sort(sorted);
        return sorted;
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            values[touched[i]] = 0;
            isTouched[touched[i]] = false;
        }
        size = 0;
    }
}
