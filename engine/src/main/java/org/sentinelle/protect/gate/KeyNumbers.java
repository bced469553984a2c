package org.sentinelle.protect.gate;

import java.util.Arrays;

/**
 * Numbers whole-number keys from 0 in the order in which they first come. Open addressing: a million cells take 20 MB here and
 * ten times as much in a map of objects.
 */
final class KeyNumbers {
    static final int NONE = -1;
    private static final int FEWEST_SLOTS = 1 << 10;
    /** Splitmix64: Steele, Lea and Flood (2014), doi:10.1145/2660193.2660195. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final long FIRST_FACTOR = 0xBF58476D1CE4E5B9L;
    private static final long SECOND_FACTOR = 0x94D049BB133111EBL;

    private long[] keys = new long[FEWEST_SLOTS / 2];
    private int[] slots = new int[FEWEST_SLOTS];
    private int size;

    int size() {
        return size;
    }

    long key(int number) {
        return keys[number];
    }

    /** The key's number, or {@link #NONE}. */
    int find(long key) {
        return slots[slot(key)] - 1;
    }

    /** The key's number; a new one where it has none. */
    int number(long key) {
        int slot = slot(key);
        if (slots[slot] == 0) {
            if (size == keys.length) {
                grow();
                slot = slot(key);
            }
            keys[size] = key;
            slots[slot] = ++size;
        }
        return slots[slot] - 1;
    }

    private int slot(long key) {
        int mask = slots.length - 1;
        int slot = (int) mixed(key) & mask;
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * keys.length);
        slots = new int[2 * slots.length];
        for (int number = 0; number < size; number++) {
            slots[slot(keys[number])] = number + 1;
        }
    }

    /** Spreads neighbouring numbers over all 64 bits. */
    static long mixed(long key) {
        long z = key + GOLDEN;
        z = (z ^ (z >>> 30)) * FIRST_FACTOR;
        z = (z ^ (z >>> 27)) * SECOND_FACTOR;
        return z ^ (z >>> 31);
    }
}
