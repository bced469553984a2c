package org.sentinelle.protect.round;

import java.util.Arrays;
import java.util.List;

/** One whole rounding while it is searched for: a multiple for each block, and so one for each cell. */
final class RoundingState {
    private final Blocks blocks;
    private final long[] multiples;
    private final long[] cells;
    private final boolean[] fixed;
    private StepLimits limits;

    /** Blocks one after the other, each up or down so that the cells come near to their aims, in squares. */
    RoundingState(Blocks blocks, StepLimits limits) {
        this.blocks = blocks;
        this.limits = limits;
        multiples = new long[blocks.size()];
        cells = new long[blocks.cells()];
        fixed = new boolean[blocks.size()];
        long[] moved = new long[cells.length];
        Arrays.setAll(moved, c -> limits.count(c) - limits.base() * limits.aim(c));
        for (int block = 0; block < blocks.size(); block++) {
            fixed[block] = inEmptyCell(block);
            place(block, moved);
        }
    }

    private boolean inEmptyCell(int block) {
        for (int c : blocks.cellsOf(block)) {
            if (limits.count(c) == 0) {
                return true;
            }
        }
        return false;
    }

    private void place(int block, long[] moved) {
        long down = blocks.count(block) / limits.base();
        long rest = blocks.count(block) % limits.base();
        long slope = 0;
        for (int c : blocks.cellsOf(block)) {
            slope += 2 * (moved[c] - rest) + limits.base();
        }
        long multiple = rest > 0 && slope < 0 ? down + 1 : down;
        multiples[block] = multiple;
        for (int c : blocks.cellsOf(block)) {
            moved[c] += limits.base() * multiple - blocks.count(block);
            cells[c] += multiple;
        }
    }

    void limit(StepLimits wider) {
        limits = wider;
    }

    boolean mayMove(int block, int by) {
        return !fixed[block] && multiples[block] + by >= 0;
    }

    /** How many multiples a cell lies outside its limits, with the sign of the step that brings it back. */
    long wayBack(int cell) {
        long beyond = limits.beyond(cell, cells[cell]);
        return cells[cell] > limits.high(cell) ? -beyond : beyond;
    }

    boolean isWithin() {
        for (int c = 0; c < cells.length; c++) {
            if (limits.beyond(c, cells[c]) > 0) {
                return false;
            }
        }
        return true;
    }

    /** What a step of a block adds to the cost, with a penalty for each multiple outside the limits. */
    long cost(int block, int by, long[] penalties) {
        long cost = 0;
        for (int c : blocks.cellsOf(block)) {
            cost += cost(c, cells[c] + by, penalties) - cost(c, cells[c], penalties);
        }
        return cost;
    }

    private long cost(int cell, long multiple, long[] penalties) {
        return limits.cost(cell, multiple) + penalties[cell] * limits.beyond(cell, multiple);
    }

    void move(int block, int by) {
        multiples[block] += by;
        for (int c : blocks.cellsOf(block)) {
            cells[c] += by;
        }
    }

    List<Long> multiples() {
        return Arrays.stream(multiples).boxed().toList();
    }
}
