package org.sentinelle.protect.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.sentinelle.stats.optimise.WholeNumberProgramme.Answer;
import org.sentinelle.stats.optimise.WholeNumberProgramme.Found;
import org.sentinelle.stats.optimise.WholeNumberProgramme.Nothing;

/**
 * Counts rounded together, so that whatever adds up among the true counts adds up among the rounded ones: in hierarchies, linked
 * tables and cuts across several dimensions alike.
 *
 * <p>Count z = b q + r goes to b q or b (q + 1), to b q alone if r is 0, such that sum |z - a| is least (zero-restricted controlled
 * rounding). Not every table has such a rounding; then counts may go K steps further, K as small as is found, but an empty cell
 * stays empty. No count moves by more than (K + 1) b - 1. Tables of up to {@value #MOST_EXACT} cells are rounded at the least sum that
 * is found within a fixed effort, mostly proven to be the least of all; larger ones by a search that always ends with a sum that is right, though not the least.
 *
 * <p>The same table is rounded alike in every run. A cell of another table is not: where its other cells have changed, a count that
 * has not may be rounded the other way. Earlier publications are therefore part of what readers know.
 *
 * <p>Reference: Cox (1987), A constructive procedure for unbiased controlled rounding, JASA 82; Salazar, Staggemeier and Bycroft
 * (2005), Controlled rounding implementation, UNECE.
 */
public record ControlledRounding(RoundingRule rule) implements CountRounding {
    /** Beyond, the integer programme finds nothing within the effort; the search comes within a sixth of the least sum. */
    static final int MOST_EXACT = 1_000;

    /** Deterministic seconds. */
    private static final double EFFORT = 10;

    @Override
    public List<RoundedCell> round(RoundingTable table) {
        table.verify(rule);
        List<Integer> order = new ArrayList<>();
        for (int c = 0; c < table.cells().size(); c++) {
            order.add(c);
        }
        order.sort(Comparator.comparing(c -> table.cells().get(c).identity()));
        Blocks blocks =
                Blocks.of(table.with(order.stream().map(table.cells()::get).toList()));
        RoundedCell[] rounded = rounded(blocks);
        RoundedCell[] inOrder = new RoundedCell[rounded.length];
        for (int c = 0; c < rounded.length; c++) {
            inOrder[order.get(c)] = rounded[c];
        }
        return List.of(inOrder);
    }

    @Override
    public boolean together() {
        return true;
    }

    private RoundedCell[] rounded(Blocks blocks) {
        boolean impossible = blocks.cells() <= MOST_EXACT;
        for (int steps = 0; impossible; steps++) {
            StepLimits limits = new StepLimits(blocks, rule.base(), steps);
            Answer answer = new ExactRounding(blocks, limits).find(EFFORT);
            if (answer instanceof Found found) {
                return learned(blocks, found.x(), steps);
            }
            impossible = answer.equals(new Nothing(true));
        }
        LocalRounding local = new LocalRounding(blocks, rule.base());
        List<Long> found = local.find();
        return learned(blocks, found, local.limits().steps());
    }

    private RoundedCell[] learned(Blocks blocks, List<Long> multiples, int steps) {
        RoundedCell[] rounded = new RoundedCell[blocks.cells()];
        for (int c = 0; c < rounded.length; c++) {
            long multiple =
                    Arrays.stream(blocks.blocksOf(c)).mapToLong(multiples::get).sum();
            rounded[c] = rule.learned(multiple * rule.base(), steps);
        }
        return rounded;
    }
}
