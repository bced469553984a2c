package org.sentinelle.protect.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sentinelle.stats.optimise.WholeNumberProgramme;
import org.sentinelle.stats.optimise.WholeNumberProgramme.Row;
import org.sentinelle.stats.optimise.WholeNumberProgramme.Term;
import org.sentinelle.stats.optimise.WholeNumberProgramme.Variable;

/**
 * The rounding that moves all cells together least, as a programme in whole numbers. Its unknowns are the blocks' multiples y;
 * a cell's multiple is the sum of its blocks'.
 *
 * <p>Without steps a cell costs r at q and b - r at q + 1, which is linear: r + (b - 2 r) (sum of y - q). With steps each cell
 * has an unknown for |z - b sum of y|.
 */
final class ExactRounding {
    private final Blocks blocks;
    private final StepLimits limits;

    ExactRounding(Blocks blocks, StepLimits limits) {
        this.blocks = blocks;
        this.limits = limits;
    }

    /** The multiples of the blocks come first in what is found. */
    WholeNumberProgramme.Answer find(double effort) {
        List<Variable> variables = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int block = 0; block < blocks.size(); block++) {
            variables.add(new Variable(0, most(block), limits.steps() == 0 ? cost(block) : 0));
        }
        for (int c = 0; c < blocks.cells(); c++) {
            rows.add(new Row(terms(c, 1), limits.low(c), limits.high(c)));
            if (limits.steps() > 0) {
                addMoved(c, variables, rows);
            }
        }
        return new WholeNumberProgramme(variables, rows).minimise(effort);
    }

    private long most(int block) {
        return Arrays.stream(blocks.cellsOf(block))
                .mapToLong(limits::high)
                .min()
                .orElse(0);
    }

    private long cost(int block) {
        long cost = 0;
        for (int c : blocks.cellsOf(block)) {
            cost += limits.base() - 2 * (limits.count(c) % limits.base());
        }
        return cost;
    }

    private void addMoved(int cell, List<Variable> variables, List<Row> rows) {
        int moved = variables.size();
        long most = (limits.steps() + 1L) * limits.base() - 1;
        variables.add(new Variable(0, most, 1));
        long count = limits.count(cell);
        List<Term> above = terms(cell, -limits.base());
        above.add(new Term(moved, 1));
        rows.add(new Row(above, -count, most));
        List<Term> below = terms(cell, limits.base());
        below.add(new Term(moved, 1));
        rows.add(new Row(below, count, count + 2 * most));
    }

    private List<Term> terms(int cell, long coefficient) {
        List<Term> terms = new ArrayList<>();
        for (int block : blocks.blocksOf(cell)) {
            terms.add(new Term(block, coefficient));
        }
        return terms;
    }
}
