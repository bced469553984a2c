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

    /**
     * A size of the demonstration.
     *
     * @param rowsPerState what it usually writes for a State
     * @param fewestStates with fewer, the detail is not worth its rows
     * @param mostStates with more, the next tier's detail is better use of the rows
     */
    private record Tier(double rowsPerState, int fewestStates, int mostStates) {
        int states(long rows) {
            return (int) Math.min(mostStates, (long) (WITHOUT_CASES * rows / rowsPerState));
        }
    }

    private static final List<Tier> TIERS = List.of(
            new Tier(235, FEWEST_STATES, 24),
            new Tier(1_080, 24, 40),
            new Tier(2_700, 40, 100),
            new Tier(7_300, 100, ALL_STATES));

    static Scale of(long rows, long seed) {
        int tier = 0;
        while (tier + 1 < TIERS.size()
                && TIERS.get(tier + 1).states(rows) >= TIERS.get(tier + 1).fewestStates()) {
            tier++;
        }
        return new Scale(seed, tier, Math.max(FEWEST_STATES, TIERS.get(tier).states(rows)));
    }
}
