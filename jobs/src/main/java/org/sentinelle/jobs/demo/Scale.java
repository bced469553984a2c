package org.sentinelle.jobs.demo;

import java.util.List;

/**
 * How large a demonstration is: first more States and more detail, then more case records.
 *
 * @param tier how much is asked and how finely it is broken down, 0 to 3
 * @param states how many States take part
 */
record Scale(long seed, int tier, int states) {
    /** The fewest rows with which every mechanism has States enough for a trend. */
    static final long FEWEST_ROWS = 5_000;

    private static final int FEWEST_STATES = 18;
    private static final int ALL_STATES = 195;

    /** Share of the rows that go to everything but case records, while there are States left to add. */
    private static final double WITHOUT_CASES = 0.85;

    /** A tier's usual number of rows a State, and the fewest States with which it is worth its detail. */
    private record Tier(double rowsPerState, int fewestStates) {}

    private static final List<Tier> TIERS =
            List.of(new Tier(235, FEWEST_STATES), new Tier(1_200, 20), new Tier(2_900, 40), new Tier(8_000, 100));

    static Scale of(long rows, long seed) {
        int tier = 0;
        while (tier + 1 < TIERS.size()
                && statesFor(rows, TIERS.get(tier + 1)) >= TIERS.get(tier + 1).fewestStates()) {
            tier++;
        }
        int states = statesFor(rows, TIERS.get(tier));
        return new Scale(seed, tier, Math.max(FEWEST_STATES, Math.min(ALL_STATES, states)));
    }

    private static int statesFor(long rows, Tier tier) {
        return (int) Math.min(Integer.MAX_VALUE, (long) (WITHOUT_CASES * rows / tier.rowsPerState()));
    }
}
