package org.sentinelle.compute.tally.columnar;

/** The cell and the pattern of each row of a batch. */
final class RowPlaces {
    final int[] cells;
    final int[] patterns;

    RowPlaces(int rows) {
        cells = new int[rows];
        patterns = new int[rows];
    }
}
