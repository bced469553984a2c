package org.sentinelle.protect.round;

import java.util.stream.IntStream;

/**
 * The multiples to which each cell may go, in units of the base b: count z = b q + r goes to q or q + 1, to q alone if r is 0, and
 * up to K steps beyond; an empty cell stays empty.
 */
final class StepLimits {
    private final int base;
    private final long[] counts;
    private final int steps;

    StepLimits(Blocks blocks, int base, int steps) {
        this.base = base;
        this.steps = steps;
        counts = new long[blocks.cells()];
        for (int c = 0; c < counts.length; c++) {
            counts[c] = blocks.cellCount(c);
        }
    }

    int base() {
        return base;
    }

    int steps() {
        return steps;
    }

    long count(int cell) {
        return counts[cell];
    }

    long low(int cell) {
        return Math.max(0, counts[cell] / base - (counts[cell] == 0 ? 0 : steps));
    }

    long high(int cell) {
        return (counts[cell] + base - 1) / base + (counts[cell] == 0 ? 0 : steps);
    }

    /** Whether each cell's multiple lies inside its limits. */
    boolean allow(long... multiples) {
        return IntStream.range(0, counts.length).allMatch(c -> beyond(c, multiples[c]) == 0);
    }

    /** How far a cell is moved, |z - b v|. */
    long moved(int cell, long multiple) {
        return Math.abs(counts[cell] - base * multiple);
    }

    /** How many multiples a cell lies outside its limits. */
    long beyond(int cell, long multiple) {
        return Math.max(0, Math.max(low(cell) - multiple, multiple - high(cell)));
    }
}
