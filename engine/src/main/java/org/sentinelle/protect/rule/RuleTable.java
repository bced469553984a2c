package org.sentinelle.protect.rule;

import java.util.BitSet;
import java.util.List;

/**
 * True counts and the sums of them that a policy looks at. Leaves are numbered from 0, cells and rows by their places here.
 *
 * @param truth the count of each leaf
 * @param agencies the number of the agency behind each leaf, {@link #UNNAMED} where its rows name none; empty where the dataset
 *     names none at all, so that no rule about agencies applies
 * @param cells every sum that must be safe, shown or not
 * @param rows the rows of cells in which groups are looked for that are whole in one category
 * @param knownEmpty the leaves of which readers know already that nobody is in them
 */
public record RuleTable(long[] truth, int[] agencies, List<Cell> cells, List<Row> rows, BitSet knownEmpty) {
    /** In the place of an agency's number: the rows name none. Nobody knows these rows as their own, the public no more than others. */
    public static final int UNNAMED = -2;

    /**
     * A sum of leaves.
     *
     * @param leaves in ascending order
     * @param wanted whether somebody wants to show it, so that an empty one is shown where the policy shows empty cells
     */
    public record Cell(int[] leaves, boolean wanted) {}

    /**
     * A margin over one dimension, everything else being fixed.
     *
     * @param total the number of the cell of all categories
     * @param parts the numbers of the cells of one category each
     */
    public record Row(int total, List<Integer> parts) {
        public Row {
            parts = List.copyOf(parts);
        }
    }

    public RuleTable {
        cells = List.copyOf(cells);
        rows = List.copyOf(rows);
        if (agencies.length != 0 && agencies.length != truth.length) {
            throw new IllegalArgumentException(
                    "There are " + truth.length + " leaves and the agencies of " + agencies.length);
        }
    }

    boolean namesAgencies() {
        return agencies.length != 0;
    }

    long count(int cell) {
        return sum(cells.get(cell).leaves());
    }

    long sum(int[] leaves) {
        long sum = 0;
        for (int leaf : leaves) {
            sum = Math.addExact(sum, truth[leaf]);
        }
        return sum;
    }
}
