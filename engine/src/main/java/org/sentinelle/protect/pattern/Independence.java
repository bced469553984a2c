package org.sentinelle.protect.pattern;

/**
 * Tells exact rows that follow from others, of which tables are full: a total follows from its parts. Rows are compared by which
 * coefficients are odd, which takes a few machine words a row. So a row may seem to follow which does not, such as those of three
 * groups of areas that overlap in a ring: what seems to follow must be looked at again in a solution.
 */
final class Independence {
    private final int words;

    /** For each column the row that ends elimination there, as bits. */
    private final long[][] pivots;

    Independence(int columns) {
        words = (columns + Long.SIZE - 1) / Long.SIZE;
        pivots = new long[columns][];
    }

    /** Whether the row does not seem to follow from those that were asked about before. */
    boolean isNew(Row row) {
        long[] bits = new long[words];
        for (int k = 0; k < row.columns.length; k++) {
            if ((row.coefficients[k] & 1) == 1) {
                bits[row.columns[k] / Long.SIZE] |= 1L << row.columns[k];
            }
        }
        for (int w = 0; w < words; w++) {
            while (bits[w] != 0) {
                int column = w * Long.SIZE + Long.numberOfTrailingZeros(bits[w]);
                if (pivots[column] == null) {
                    pivots[column] = bits;
                    return true;
                }
                subtract(pivots[column], bits, w);
            }
        }
        return false;
    }

    private static void subtract(long[] pivot, long[] from, int firstWord) {
        for (int w = firstWord; w < pivot.length; w++) {
            from[w] ^= pivot[w];
        }
    }
}
