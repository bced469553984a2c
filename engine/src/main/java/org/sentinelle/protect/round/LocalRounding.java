package org.sentinelle.protect.round;

import java.util.Arrays;
import java.util.List;

/**
 * A rounding of a large table that adds up, by steps of single blocks. While a cell lies outside its limits, the block of it whose
 * step costs least is moved; where no step is cheap, the penalty of that cell grows (breakout search, Morris 1993). When the effort
 * for K steps is spent, K + 1 are allowed. In the end steps that bring cells nearer to their aims are taken, alone or in pairs.
 */
final class LocalRounding {
    /** In visits of a block for each cell of the table; ten times as many saved no step on tables of three and four dimensions. */
    private static final long EFFORT = 300;

    /** Partners tried for each block, in its smallest cells. */
    private static final int PARTNERS = 60;

    private static final int SWEEPS = 4;

    private final Blocks blocks;
    private final Aims aims;
    private final RoundingState state;
    private final long[] penalties;
    private StepLimits limits;

    LocalRounding(Blocks blocks, Aims aims) {
        this.blocks = blocks;
        this.aims = aims;
        limits = new StepLimits(aims, 0);
        state = new RoundingState(blocks, limits);
        penalties = new long[blocks.cells()];
    }

    /** The limits that were needed; narrower ones were not found. */
    StepLimits limits() {
        return limits;
    }

    /** The multiple of each block. */
    List<Long> find() {
        while (!comesWithin()) {
            limits = new StepLimits(aims, limits.steps() + 1);
            state.limit(limits);
        }
        Arrays.fill(penalties, Integer.MAX_VALUE);
        int sweeps = SWEEPS;
        while (sweeps > 0 && improve()) {
            sweeps--;
        }
        return state.multiples();
    }

    private boolean comesWithin() {
        Arrays.fill(penalties, 1);
        long effort = EFFORT * blocks.cells();
        while (!state.isWithin() && effort > 0) {
            for (int c = 0; c < blocks.cells() && effort > 0; c++) {
                int by = Long.signum(state.wayBack(c));
                if (by != 0) {
                    bringBack(c, by);
                    effort -= blocks.blocksOf(c).length;
                }
            }
        }
        return state.isWithin();
    }

    private void bringBack(int cell, int by) {
        int best = cheapest(blocks.blocksOf(cell), by, Long.MAX_VALUE);
        if (best < 0 || state.cost(best, by, penalties) >= 0) {
            penalties[cell]++;
        } else {
            state.move(best, by);
        }
    }

    /** The block whose step costs least and less than a limit; -1 where there is none. */
    private int cheapest(int[] some, int by, long below) {
        int best = -1;
        long least = below;
        for (int block : some) {
            long cost = state.mayMove(block, by) ? state.cost(block, by, penalties) : Long.MAX_VALUE;
            if (cost < least) {
                best = block;
                least = cost;
            }
        }
        return best;
    }

    private boolean improve() {
        boolean better = false;
        for (int block = 0; block < blocks.size(); block++) {
            better |= improve(block, 1) || improve(block, -1);
        }
        return better;
    }

    private boolean improve(int block, int by) {
        if (!state.mayMove(block, by)) {
            return false;
        }
        long cost = state.cost(block, by, penalties);
        state.move(block, by);
        if (cost < 0) {
            return true;
        }
        int partner = cheapest(partners(block), -by, -cost);
        if (partner >= 0 && partner != block) {
            state.move(partner, -by);
            return true;
        }
        state.move(block, -by);
        return false;
    }

    private int[] partners(int block) {
        return Arrays.stream(blocks.cellsOf(block))
                .boxed()
                .sorted((a, b) -> Integer.compare(blocks.blocksOf(a).length, blocks.blocksOf(b).length))
                .filter(c -> blocks.blocksOf(c).length > 1)
                .flatMapToInt(c -> Arrays.stream(blocks.blocksOf(c)))
                .limit(PARTNERS)
                .toArray();
    }
}
