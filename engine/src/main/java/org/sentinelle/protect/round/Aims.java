package org.sentinelle.protect.round;

import java.util.List;

/**
 * The multiple that each cell would go to by itself, in units of the base b: count z = b q + r to q + 1 if u is below r / b, and
 * else to q, where u in [0, 1) is drawn from the cell's identity with a secret key.
 *
 * <p>Aiming at the nearest multiple instead would tell readers that a count which no sum ties to others lies within b / 2 of what is
 * shown, half as far as they are promised. With a drawn aim every count less than b away may stand behind it.
 */
final class Aims {
    private final int base;
    private final long[] counts;
    private final long[] aims;

    private Aims(int base, long[] counts, long[] aims) {
        this.base = base;
        this.counts = counts;
        this.aims = aims;
    }

    /** The aims of the cells that blocks were made of, in their order. */
    static Aims of(Blocks blocks, List<RoundingTable.Cell> cells, int base, RoundingKey key) {
        long[] counts = new long[blocks.cells()];
        long[] aims = new long[counts.length];
        for (int c = 0; c < counts.length; c++) {
            counts[c] = blocks.cellCount(c);
            boolean up = key.draw(cells.get(c).identity(), base) < counts[c] % base;
            aims[c] = counts[c] / base + (up ? 1 : 0);
        }
        return new Aims(base, counts, aims);
    }

    int base() {
        return base;
    }

    int cells() {
        return counts.length;
    }

    long count(int cell) {
        return counts[cell];
    }

    long of(int cell) {
        return aims[cell];
    }
}
