package org.sentinelle.compute.tally.columnar;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The small number noted for each key: in an array over all keys where these are few, else in a hash table. */
final class Slots {
    static final int ABSENT = -1;

    /** Above a million keys an array costs more memory than it saves time. */
    private static final int DENSE_BITS = 20;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[16];
    private int[] numbers = new int[16];
    private int size;
    private int @Nullable [] dense;
    private int[] table = new int[0];

    Slots(int bits) {
        index(bits);
    }

    int size() {
        return size;
    }

    /** The key that was added as the first, second, ... */
    long key(int place) {
        return keys[place];
    }

    /** The number of a key, or {@link #ABSENT}. */
    int find(long key) {
        int[] all = dense;
        return all != null ? all[(int) key] : search(key);
    }

    /** Notes the number of a key that has none. */
    void add(long key, int number) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        keys[size] = key;
        numbers[size] = number;
        if (dense != null) {
            dense[(int) key] = number;
        } else {
            insert(key, size);
        }
        size++;
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
                dense[(int) keys[i]] = numbers[i];
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

    private void insert(long key, int place) {
        if (2 * place >= table.length) {
            rehash(2 * table.length);
        }
        table[free(key)] = place;
    }

    private int free(long key) {
        int at = start(key);
        while (table[at] != ABSENT) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    private int search(long key) {
        int at = start(key);
        while (table[at] != ABSENT && keys[table[at]] != key) {
            at = (at + 1) & (table.length - 1);
        }
        return table[at] == ABSENT ? ABSENT : numbers[table[at]];
    }

    private int start(long key) {
        return (int) ((key * MIX) >>> 32) & (table.length - 1);
    }
}
