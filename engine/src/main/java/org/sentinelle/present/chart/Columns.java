package org.sentinelle.present.chart;

/**
 * How a picture's width is shared out among plots side by side.
 *
 * @param firstLeft pixels for the names of values beside the first column
 * @param otherLeft the same beside the others
 */
record Columns(int width, int count, double firstLeft, double otherLeft) {
    private static final double GAP = 14;
    private static final double RIGHT = 18;
    private static final double BESIDE_NAMES = 10;

    /** One plot with names of values as wide as they are. */
    static Columns one(int width, double names) {
        return new Columns(width, 1, names + BESIDE_NAMES, 0);
    }

    /** Plots whose values are named beside each, or beside the first where all have the same. */
    static Columns many(int width, int count, double names, boolean shared) {
        return new Columns(width, count, names + BESIDE_NAMES, shared ? 0 : names + BESIDE_NAMES);
    }

    double plotWidth() {
        return (width - RIGHT - firstLeft - (count - 1) * (GAP + otherLeft)) / count;
    }

    /** The width of the names beside a column. */
    double names(int column) {
        return column == 0 ? firstLeft : otherLeft;
    }

    /** Where a column's names begin. */
    double left(int column) {
        return column == 0 ? 0 : firstLeft + plotWidth() + GAP + (column - 1) * (otherLeft + plotWidth() + GAP);
    }
}
