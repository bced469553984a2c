package org.sentinelle.protect.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.sentinelle.stats.optimise.Solution;

/**
 * Counts rounded together, so that whatever adds up among the true counts adds up among the rounded ones: in hierarchies, linked
 * tables and cuts across several dimensions alike.
 *
 * <p>Count z = b q + r goes to b q or b (q + 1), to b q alone if r is 0 (zero-restricted controlled rounding). Which of the two it
 * aims at is drawn by a secret key as in {@link KeyedRounding}, and as many cells as can be go where they aim. Not every table has such a rounding; then counts may go K steps further, K as small as is found, but an empty cell
 * stays empty. No count moves by more than (K + 1) b - 1. Tables of up to {@value #MOST_EXACT} cells are rounded at the fewest departures
 * that are found within a fixed effort, mostly proven to be the fewest of all; larger ones by a search that always ends with sums that
 * are right, though with more departures.
 *
 * <p>The same table is rounded alike in every run. A cell of another table is not: where its other cells have changed, a count that
 * has not may be rounded the other way. Earlier publications are therefore part of what readers know.
 *
 * <p>Reference: Cox (1987), A constructive procedure for unbiased controlled rounding, JASA 82; Salazar, Staggemeier and Bycroft
 * (2005), Controlled rounding implementation, UNECE.
 */
public record ControlledRounding(RoundingRule rule, RoundingKey key) implements CountRounding {
    /** Up to here whole numbers take seconds; the search departs from more aims. */
    static final int MOST_EXACT = 1_000;

    /** Real programmes. */
    private static final int MOST_PROGRAMMES = 1_000;

    @Override
    public List<RoundedCell> round(RoundingTable table) {
        table.verify(rule);
        List<Integer> order = new ArrayList<>();
        for (int c = 0; c < table.cells().size(); c++) {
            order.add(c);
        }
        order.sort(Comparator.comparing(c -> table.cells().get(c).identity()));
        RoundingTable ordered =
                table.with(order.stream().map(table.cells()::get).toList());
        Blocks blocks = Blocks.of(ordered);
        RoundedCell[] rounded = rounded(blocks, Aims.of(blocks, ordered.cells(), rule.base(), key));
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

    private RoundedCell[] rounded(Blocks blocks, Aims aims) {
        boolean impossible = blocks.cells() <= MOST_EXACT;
        for (int steps = 0; impossible; steps++) {
            StepLimits limits = new StepLimits(aims, steps);
            Solution answer = new ExactRounding(blocks, limits).find(MOST_PROGRAMMES);
            if (answer instanceof Solution.Optimal found) {
                long[] cells = multiples(blocks, found::rounded);
                if (limits.allow(cells)) {
                    return learned(cells, steps);
                }
            }
            impossible = answer == Solution.None.IMPOSSIBLE;
        }
        LocalRounding local = new LocalRounding(blocks, aims);
        List<Long> found = local.find();
        return learned(multiples(blocks, found::get), local.limits().steps());
    }

    private static long[] multiples(Blocks blocks, IntToLongFunction ofBlock) {
        long[] cells = new long[blocks.cells()];
        Arrays.setAll(
                cells, c -> Arrays.stream(blocks.blocksOf(c)).mapToLong(ofBlock).sum());
        return cells;
    }

    private RoundedCell[] learned(long[] multiples, int steps) {
        return Arrays.stream(multiples)
                .mapToObj(multiple -> rule.learned(multiple * rule.base(), steps))
                .toArray(RoundedCell[]::new);
    }
}
