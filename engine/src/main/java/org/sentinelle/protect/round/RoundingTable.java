package org.sentinelle.protect.round;

import java.util.List;

/**
 * The counts that are to be shown rounded. A count that is hidden does not belong here: where rounded parts add up to rounded
 * totals, the rounded value of a part that is missing follows from the others, and tells as much of it as if it were shown.
 *
 * @param truth the count of each leaf
 */
public record RoundingTable(long[] truth, List<Cell> cells) {

    /**
     * A sum of leaves.
     *
     * @param leaves in ascending order
     * @param identity what is counted, the same in every run; see {@link CellIdentity}
     */
    public record Cell(int[] leaves, String identity) {}

    public RoundingTable {
        cells = List.copyOf(cells);
    }

    long count(Cell cell) {
        long count = 0;
        for (int leaf : cell.leaves()) {
            count += truth[leaf];
        }
        return count;
    }

    /** Refuses counts that the policy hides. */
    void verify(RoundingRule rule) {
        for (Cell cell : cells) {
            if (!rule.shows(count(cell))) {
                throw new IllegalArgumentException("A count that is hidden cannot be rounded with those that are shown;"
                        + " leave it out of the table: " + cell.identity());
            }
        }
    }
}
