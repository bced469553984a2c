package org.sentinelle.compute.tally.columnar;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers 0, 1, 2, ... for the distinct keys met: by an array over all keys where they are few, else by a hash table. */
final class Slots {
    static final int ABSENT = -1;

    /** Above a million keys an array costs more memory than it saves time. */
    private static final int DENSE_BITS = 20;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[16];
    private int size;
    private int @Nullable [] dense;
    private int[] table = new int[0];

    Slots(int bits) {
        index(bits);
    }

    int size() {
        return size;
    }

    long key(int slot) {
        return keys[slot];
    }

    /** The slot of a key, or {@link #ABSENT}. */
    int find(long key) {
        int[] all = dense;
        return all != null ? all[(int) key] : search(key);
    }

    /** The next slot, for a key that has none. */
    int add(long key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
        }
        keys[size] = key;
        if (dense != null) {
            dense[(int) key] = size;
        } else {
            insert(key, size);
        }
        return size++;
    }

    /** Takes over keys of another layout. */
    void relay(Layout from, Layout to) {
        for (int i = 0; i < size; i++) {
            keys[i] = to.translated(keys[i], from);
        }
        index(to.totalBits());
    }

    private void index(int bits) {
        if (bits <= DENSE_BITS) {
            dense = new int[1 << bits];
            Arrays.fill(dense, ABSENT);
            for (int i = 0; i < size; i++) {
                dense[(int) keys[i]] = i;
            }
        } else {
            dense = null;
            rehash(Math.max(64, Integer.highestOneBit(size) * 4));
        }
    }

    private void rehash(int capacity) {
        table = new int[capacity];
        Arrays.fill(table, ABSENT);
        for (int i = 0; i < size; i++) {
            table[free(keys[i])] = i;
        }
    }

    private void insert(long key, int slot) {
        if (2 * slot >= table.length) {
            rehash(2 * table.length);
        }
        table[free(key)] = slot;
    }

    private int free(long key) {
        int at = place(key);
        while (table[at] != ABSENT) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }

    private int search(long key) {
        int at = place(key);
        while (table[at] != ABSENT && keys[table[at]] != key) {
            at = at + 1 & table.length - 1;
        }
        return table[at];
    }

    private int place(long key) {
        return (int) (key * MIX >>> 32) & table.length - 1;
    }
}
