package org.sentinelle.protect.round;

import java.util.Arrays;
import org.sentinelle.stats.optimise.Solution;
import org.sentinelle.stats.optimise.Solver;

/**
 * The rounding that keeps as many cells as can be at their aims, as a programme in whole numbers. Its unknowns are the blocks' multiples y and,
 * for each cell, whether it goes up (s is 0 or 1) and how many steps it goes beyond that (e up, d down): sum of y = q + s + e - d.
 *
 * <p>A cell costs 0 at its aim, 1 at the other of q and q + 1, and 2 more for each step beyond, which is linear: s + 2 (e + d) where
 * it aims at q, 1 - s + 2 (e + d) where it aims at q + 1.
 */
final class ExactRounding {
    /** Costs are whole numbers. */
    private static final double LEAST_GAIN = 1 - 1e-6;

    private static final int STEP_BEYOND = 2;

    private final Blocks blocks;
    private final StepLimits limits;

    ExactRounding(Blocks blocks, StepLimits limits) {
        this.blocks = blocks;
        this.limits = limits;
    }

    /** The multiples of the blocks come first in what is found. */
    Solution find(int mostProgrammes) {
        try (Solver solver = Solver.again()) {
            for (int block = 0; block < blocks.size(); block++) {
                solver.variable(0, (double) most(block), 0);
            }
            for (int c = 0; c < blocks.cells(); c++) {
                addCell(c, solver);
            }
            return solver.minimiseWhole(mostProgrammes, LEAST_GAIN);
        }
    }

    private long most(int block) {
        return Arrays.stream(blocks.cellsOf(block))
                .mapToLong(limits::high)
                .min()
                .orElse(0);
    }

    private void addCell(int cell, Solver solver) {
        long down = limits.down(cell);
        long up = limits.up(cell);
        int row = solver.row((double) down, (double) down);
        for (int block : blocks.blocksOf(cell)) {
            solver.coefficient(row, block, 1);
        }
        solver.coefficient(row, solver.variable(0, (double) (up - down), limits.aim(cell) == down ? 1 : -1), -1);
        solver.coefficient(row, solver.variable(0, (double) (limits.high(cell) - up), STEP_BEYOND), -1);
        solver.coefficient(row, solver.variable(0, (double) (down - limits.low(cell)), STEP_BEYOND), 1);
    }
}
