package org.sentinelle.protect.round;

import java.util.ArrayList;
import java.util.List;

/** Tables of several dimensions with all their margins: a cell for each choice of a code or of all codes a dimension. */
final class GridTable {
    private final int[] sizes;

    GridTable(int... sizes) {
        this.sizes = sizes.clone();
    }

    int leaves() {
        int leaves = 1;
        for (int size : sizes) {
            leaves *= size;
        }
        return leaves;
    }

    /** All cells over some counts, the leaves themselves among them. */
    RoundingTable of(long... truth) {
        List<RoundingTable.Cell> cells = new ArrayList<>();
        addCells(0, "", List.of(0), cells);
        return new RoundingTable(truth, cells);
    }

    private void addCells(int dimension, String name, List<Integer> starts, List<RoundingTable.Cell> cells) {
        if (dimension == sizes.length) {
            cells.add(new RoundingTable.Cell(
                    starts.stream().mapToInt(Integer::intValue).sorted().toArray(), name));
            return;
        }
        List<Integer> all = new ArrayList<>();
        for (int code = 0; code < sizes[dimension]; code++) {
            List<Integer> narrowed = new ArrayList<>();
            for (int start : starts) {
                narrowed.add(start * sizes[dimension] + code);
            }
            all.addAll(narrowed);
            addCells(dimension + 1, name + "/" + code, narrowed, cells);
        }
        addCells(dimension + 1, name + "/all", all, cells);
    }
}
