package org.sentinelle.protect.round;

import java.util.Arrays;
import org.sentinelle.stats.optimise.Solution;
import org.sentinelle.stats.optimise.Solver;

/**
 * The rounding that moves all cells together least, as a programme in whole numbers. Its unknowns are the blocks' multiples y and,
 * for each cell, whether it goes up (s is 0 or 1) and how many steps it goes beyond that (e up, d down): sum of y = q + s + e - d.
 *
 * <p>A cell costs r at q, b - r at q + 1 and b more for each step beyond, which is linear: r + (b - 2 r) s + b (e + d).
 */
final class ExactRounding {
    /** Costs are whole numbers. */
    private static final double LEAST_GAIN = 1 - 1e-6;

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
        int base = limits.base();
        long down = limits.count(cell) / base;
        long rest = limits.count(cell) % base;
        int up = rest > 0 ? 1 : 0;
        int row = solver.row((double) down, (double) down);
        for (int block : blocks.blocksOf(cell)) {
            solver.coefficient(row, block, 1);
        }
        solver.coefficient(row, solver.variable(0, up, (double) (base - 2 * rest)), -1);
        solver.coefficient(row, solver.variable(0, (double) (limits.high(cell) - down - up), base), -1);
        solver.coefficient(row, solver.variable(0, (double) (down - limits.low(cell)), base), 1);
    }
}
