package org.sentinelle.protect.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The leaves of a table, those that are in the same cells taken together: every sum of parts that holds between cells is a sum of
 * blocks. Their order follows from that of the cells alone.
 */
final class Blocks {
    private final int[][] cellsOf;
    private final int[][] blocksOf;
    private final long[] counts;

    private Blocks(int[][] cellsOf, int[][] blocksOf, long[] counts) {
        this.cellsOf = cellsOf;
        this.blocksOf = blocksOf;
        this.counts = counts;
    }

    static Blocks of(RoundingTable table) {
        List<List<Integer>> membership = new ArrayList<>();
        for (int leaf = 0; leaf < table.leaves(); leaf++) {
            membership.add(new ArrayList<>());
        }
        for (int c = 0; c < table.cells().size(); c++) {
            for (int leaf : table.cells().get(c).leaves()) {
                membership.get(leaf).add(c);
            }
        }
        Map<int[], Long> blocks = new TreeMap<>(Arrays::compare);
        for (int leaf = 0; leaf < table.leaves(); leaf++) {
            int[] cells =
                    membership.get(leaf).stream().mapToInt(Integer::intValue).toArray();
            if (cells.length > 0) {
                blocks.merge(cells, table.count(leaf), Long::sum);
            }
        }
        int[][] cellsOf = blocks.keySet().toArray(int[][]::new);
        long[] counts = blocks.values().stream().mapToLong(Long::longValue).toArray();
        return new Blocks(cellsOf, reversed(cellsOf, table.cells().size()), counts);
    }

    private static int[][] reversed(int[][] cellsOf, int cells) {
        int[] sizes = new int[cells];
        for (int[] some : cellsOf) {
            for (int c : some) {
                sizes[c]++;
            }
        }
        int[][] blocksOf = new int[cells][];
        for (int c = 0; c < cells; c++) {
            blocksOf[c] = new int[sizes[c]];
        }
        for (int block = cellsOf.length - 1; block >= 0; block--) {
            for (int c : cellsOf[block]) {
                blocksOf[c][--sizes[c]] = block;
            }
        }
        return blocksOf;
    }

    int size() {
        return cellsOf.length;
    }

    int cells() {
        return blocksOf.length;
    }

    /** The cells that a block is in, in ascending order. */
    int[] cellsOf(int block) {
        return cellsOf[block];
    }

    /** The blocks of a cell, in ascending order. */
    int[] blocksOf(int cell) {
        return blocksOf[cell];
    }

    /** The true count of a block. */
    long count(int block) {
        return counts[block];
    }

    /** The true count of a cell. */
    long cellCount(int cell) {
        return Arrays.stream(blocksOf[cell]).mapToLong(block -> counts[block]).sum();
    }
}
