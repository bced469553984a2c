package org.sentinelle.protect.round;

import java.util.List;

/**
 * The counts that are to be shown rounded. A count that is hidden does not belong here: where rounded parts add up to rounded
 * totals, the rounded value of a part that is missing follows from the others, and tells as much of it as if it were shown.
 */
public final class RoundingTable {
    private final long[] truth;
    private final List<Cell> cells;

    /** A sum of leaves. */
    public static final class Cell {
        private final int[] leaves;
        private final String identity;

        /**
         * A cell.
         *
         * @param leaves in ascending order
         * @param identity what is counted, the same in every run; see {@link CellIdentity}
         */
        public Cell(int[] leaves, String identity) {
            this.leaves = leaves.clone();
            this.identity = identity;
        }

        public int[] leaves() {
            return leaves.clone();
        }

        public String identity() {
            return identity;
        }
    }

    /**
     * A table.
     *
     * @param truth the count of each leaf
     */
    public RoundingTable(long[] truth, List<Cell> cells) {
        this.truth = truth.clone();
        this.cells = List.copyOf(cells);
    }

    /** The same leaves with other cells. */
    RoundingTable with(List<Cell> others) {
        return new RoundingTable(truth, others);
    }

    public List<Cell> cells() {
        return cells;
    }

    int leaves() {
        return truth.length;
    }

    long count(int leaf) {
        return truth[leaf];
    }

    long count(Cell cell) {
        long count = 0;
        for (int leaf : cell.leaves) {
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
