package org.sentinelle.protect.round;

import java.util.stream.IntStream;

/**
 * The multiples to which each cell may go, in units of the base b: count z = b q + r goes to q or q + 1, to q alone if r is 0, and
 * up to K steps beyond; an empty cell stays empty.
 */
final class StepLimits {
    private final Aims aims;
    private final int steps;

    StepLimits(Aims aims, int steps) {
        this.aims = aims;
        this.steps = steps;
    }

    int base() {
        return aims.base();
    }

    long aim(int cell) {
        return aims.of(cell);
    }

    int steps() {
        return steps;
    }

    long count(int cell) {
        return aims.count(cell);
    }

    long low(int cell) {
        return Math.max(0, down(cell) - (count(cell) == 0 ? 0 : steps));
    }

    long high(int cell) {
        return up(cell) + (count(cell) == 0 ? 0 : steps);
    }

    /** The largest multiple not above the count. */
    long down(int cell) {
        return count(cell) / base();
    }

    /** The smallest multiple not below the count. */
    long up(int cell) {
        return (count(cell) + base() - 1) / base();
    }

    /** Whether each cell's multiple lies inside its limits. */
    boolean allow(long... multiples) {
        return IntStream.range(0, aims.cells()).allMatch(c -> beyond(c, multiples[c]) == 0);
    }

    /** What it costs that a cell goes to a multiple: 1 for each step from its aim, and 1 more for each beyond q and q + 1. */
    long cost(int cell, long multiple) {
        return Math.abs(multiple - aim(cell)) + Math.max(0, Math.max(down(cell) - multiple, multiple - up(cell)));
    }

    /** How many multiples a cell lies outside its limits. */
    long beyond(int cell, long multiple) {
        return Math.max(0, Math.max(low(cell) - multiple, multiple - high(cell)));
    }
}
