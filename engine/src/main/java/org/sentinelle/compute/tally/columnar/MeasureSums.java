package org.sentinelle.compute.tally.columnar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.jspecify.annotations.Nullable;

/** What the rows of each cell say of one measure, for each of the answers over it. */
final class MeasureSums {
    /** What is added up, in the order that a task hands over. */
    enum Part {
        LOW(0, 16),
        /** How far the upper bounds lie above the lower ones. */
        WIDTH(1, 16),
        CENSORED(2, 8),
        NOT_REPORTED(3, 8),
        SUPPRESSED(4, 8),
        NOT_REQUESTED(5, 8),
        NOT_APPLICABLE(6, 8);

        static final int NUMBER = 7;

        private final int place;
        private final int laneBits;

        Part(int place, int laneBits) {
            this.place = place;
            this.laneBits = laneBits;
        }

        int place() {
            return place;
        }
    }

    private final List<Integer> selections;
    private final Map<Part, PackedSums> sums = new EnumMap<>(Part.class);
    private final NumberColumn low = new NumberColumn();
    private final NumberColumn high = new NumberColumn();
    private final List<BitSet> patterns = new ArrayList<>();
    private int cells;
    private boolean unordered;

    /** The columns of a batch; the status is null where the dataset has none. */
    record Vectors(
            ColumnVector low, ColumnVector high, @Nullable ColumnVector status) {
        boolean blankAt(int row) {
            return low.isNullAt(row) || high.isNullAt(row);
        }
    }

    /**
     * Sums for the answers over a measure.
     *
     * @param selections the selection of each
     */
    MeasureSums(List<Integer> selections) {
        this.selections = selections;
        part(Part.LOW);
    }

    /** Whether a lower bound lay above the upper one. */
    boolean unordered() {
        return unordered;
    }

    boolean overflowed() {
        return sums.values().stream().anyMatch(PackedSums::overflowed);
    }

    int longsPerCell() {
        return sums.values().stream().mapToInt(PackedSums::longsPerCell).sum();
    }

    /** Notes the next pattern by the selections that take its rows. */
    void pattern(BitSet selecting) {
        BitSet own = new BitSet();
        for (int i = 0; i < selections.size(); i++) {
            own.set(i, selecting.get(selections.get(i)));
        }
        for (PackedSums part : sums.values()) {
            part.pattern(patterns.size(), own);
        }
        patterns.add(own);
    }

    void cells(int number) {
        cells = number;
        for (PackedSums part : sums.values()) {
            part.cells(number);
        }
    }

    /** Adds the first rows of a batch. */
    void add(int rows, RowPlaces places, Vectors vectors) {
        long[] lows = low.read(vectors.low(), rows);
        long[] highs = high.read(vectors.high(), rows);
        PackedSums sum = part(Part.LOW);
        boolean blanks = vectors.low().hasNull() || vectors.high().hasNull();
        for (int i = 0; i < rows; i++) {
            int cell = places.cells[i];
            int pattern = places.patterns[i];
            if (blanks && vectors.blankAt(i)) {
                part(blank(vectors.status(), i)).add(cell, pattern, 1);
            } else {
                sum.add(cell, pattern, lows[i]);
                if (highs[i] != lows[i]) {
                    censored(cell, pattern, highs[i] - lows[i]);
                }
            }
        }
    }

    private void censored(int cell, int pattern, long width) {
        unordered |= width < 0;
        part(Part.WIDTH).add(cell, pattern, width);
        part(Part.CENSORED).add(cell, pattern, 1);
    }

    private static Part blank(@Nullable ColumnVector status, int row) {
        String written = status == null || status.isNullAt(row)
                ? ""
                : status.getUTF8String(row).toString();
        return switch (written) {
            case "Q" -> Part.SUPPRESSED;
            case "L" -> Part.NOT_REQUESTED;
            case "M" -> Part.NOT_APPLICABLE;
            default -> Part.NOT_REPORTED;
        };
    }

    /** Parts that no row has yet take no memory. */
    private PackedSums part(Part part) {
        PackedSums known = sums.get(part);
        if (known != null) {
            return known;
        }
        PackedSums added = new PackedSums(selections.size(), part.laneBits);
        for (int i = 0; i < patterns.size(); i++) {
            added.pattern(i, patterns.get(i));
        }
        added.cells(cells);
        sums.put(part, added);
        return added;
    }

    /** Ends the sums of a cell. */
    void empty(int cell) {
        for (PackedSums part : sums.values()) {
            part.empty(cell);
        }
    }

    /** A sum of a cell, for one of the answers over this measure. */
    long sum(Part part, int cell, int answer) {
        PackedSums known = sums.get(part);
        return known == null ? 0 : known.sum(cell, answer);
    }
}
