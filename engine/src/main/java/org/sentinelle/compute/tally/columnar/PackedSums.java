package org.sentinelle.compute.tally.columnar;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Exact sums for each cell and answer. A row adds the same value to every answer that selects it, so sums share words: one
 * masked addition serves several answers. Before a lane could run over, a cell's lanes are emptied into sums of 64 bits.
 */
final class PackedSums {
    private final int answers;
    private final int laneBits;
    private final int lanes;
    private final int words;

    /** How many longs a cell takes among the packed: what its lanes can hold at most by now, then the lanes. */
    private final int stride;

    /** The largest value that fits into a lane. */
    private final long limit;

    private final long ones;
    private long[] masks = new long[0];
    private long[] packed = new long[0];
    private long[] wide = new long[0];
    private boolean overflowed;

    PackedSums(int answers, int laneBits) {
        this.answers = answers;
        this.laneBits = laneBits;
        this.lanes = Long.SIZE / laneBits;
        this.words = (answers + lanes - 1) / lanes;
        this.stride = words + 1;
        this.limit = (1L << laneBits) - 1;
        long spread = 0;
        for (int i = 0; i < lanes; i++) {
            spread |= 1L << (i * laneBits);
        }
        this.ones = spread;
    }

    int longsPerCell() {
        return stride + answers;
    }

    /** Notes which answers select the rows of a pattern. */
    void pattern(int pattern, BitSet selecting) {
        int first = pattern * words;
        masks = grown(masks, first + words);
        for (int i = selecting.nextSetBit(0); i >= 0; i = selecting.nextSetBit(i + 1)) {
            masks[first + i / lanes] |= limit << (i % lanes * laneBits);
        }
    }

    /** Makes room for cells. */
    void cells(int cells) {
        packed = grown(packed, cells * stride);
        wide = grown(wide, cells * answers);
    }

    /** Adds a value to the answers of a cell that select rows of a pattern. */
    void add(int cell, int pattern, long value) {
        if (value < 0 || value > limit) {
            addWide(cell, pattern, value);
            return;
        }
        int at = cell * stride;
        long[] sums = packed;
        long filled = sums[at] + value;
        if (filled > limit) {
            empty(cell);
            filled = value;
        }
        sums[at] = filled;
        long spread = value * ones;
        int first = pattern * words;
        for (int w = 0; w < words; w++) {
            sums[at + 1 + w] += spread & masks[first + w];
        }
    }

    /** Whether a sum has run over 64 bits, and is worth nothing. */
    boolean overflowed() {
        return overflowed;
    }

    /** The sum of an answer in a cell; {@link #empty} it first. */
    long sum(int cell, int answer) {
        return wide[cell * answers + answer];
    }

    /** Empties the lanes of a cell into its wide sums. */
    void empty(int cell) {
        int at = cell * stride;
        int to = cell * answers;
        packed[at] = 0;
        for (int i = 0; i < answers; i++) {
            int word = at + 1 + i / lanes;
            increase(to + i, (packed[word] >>> (i % lanes * laneBits)) & limit);
        }
        Arrays.fill(packed, at + 1, at + stride, 0);
    }

    private void addWide(int cell, int pattern, long value) {
        int first = pattern * words;
        for (int i = 0; i < answers; i++) {
            if (((masks[first + i / lanes] >>> (i % lanes * laneBits)) & 1) == 1) {
                increase(cell * answers + i, value);
            }
        }
    }

    private void increase(int at, long by) {
        long before = wide[at];
        long after = before + by;
        overflowed |= ((before ^ after) & (by ^ after)) < 0;
        wide[at] = after;
    }

    private static long[] grown(long[] numbers, int needed) {
        return needed <= numbers.length ? numbers : Arrays.copyOf(numbers, Math.max(needed, 2 * numbers.length));
    }
}
