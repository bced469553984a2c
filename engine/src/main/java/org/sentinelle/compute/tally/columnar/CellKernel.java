package org.sentinelle.compute.tally.columnar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.jspecify.annotations.Nullable;

/**
 * Adds up batches of columns, cell by cell.
 *
 * <p>A row costs one look-up and one addition for each column, then one masked addition for every eight answers: neither its
 * texts nor the selections are looked at again once each combination of them has been met.
 */
final class CellKernel {
    private static final int COUNT_LANE_BITS = 8;

    private final KernelPlan plan;
    private final long mostLongs;
    private final CellKeys keys;
    private final List<TextColumn> texts = new ArrayList<>();
    private final List<MeasureSums> measures = new ArrayList<>();
    private final PackedSums counts;
    private final Slots cells;
    private final Slots patterns;
    private final Map<BitSet, Integer> patternNumbers = new HashMap<>();
    private Layout cellLayout;
    private Layout patternLayout;
    private long[] rowKeys = new long[0];
    private RowPlaces places = new RowPlaces(0);
    private boolean tooLarge;

    /** The columns of a batch, in the plan's order: texts first, measures after. */
    record Batch(int rows, List<ColumnVector> texts, List<MeasureSums.Vectors> measures) {}

    /**
     * A kernel without rows.
     *
     * @param mostLongs how much it may hold before it gives up
     */
    CellKernel(KernelPlan plan, long mostLongs) {
        this.plan = plan;
        this.mostLongs = mostLongs;
        this.keys = new CellKeys(plan);
        for (int i = 0; i < plan.texts().size(); i++) {
            texts.add(new TextColumn(i, keys));
        }
        for (int i = 0; i < plan.measures().size(); i++) {
            measures.add(new MeasureSums(plan.answersOf(i).stream()
                    .map(a -> plan.answers().get(a).selection())
                    .toList()));
        }
        this.counts = new PackedSums(plan.selections().size(), COUNT_LANE_BITS);
        this.cellLayout = keys.cells();
        this.patternLayout = keys.patterns();
        this.cells = new Slots(cellLayout.totalBits());
        this.patterns = new Slots(patternLayout.totalBits());
    }

    /** Adds the rows of a batch; false when it cannot go on, and {@link #refusal} says why. */
    boolean add(Batch batch) {
        if (rowKeys.length < batch.rows()) {
            rowKeys = new long[batch.rows()];
            places = new RowPlaces(batch.rows());
        }
        int version;
        do {
            version = keys.version();
            Arrays.fill(rowKeys, 0, batch.rows(), 0);
            for (int i = 0; i < texts.size(); i++) {
                texts.get(i).addTo(rowKeys, batch.texts().get(i), batch.rows());
            }
        } while (version != keys.version());
        if (!keys.fits() || keys.lacking()) {
            return false;
        }
        relay();
        count(batch.rows());
        for (int i = 0; i < measures.size() && !tooLarge; i++) {
            measures.get(i).add(batch.rows(), places, batch.measures().get(i));
        }
        return refusal() == null;
    }

    /** Why it gave up, or null where it did not. */
    TaskSums.@Nullable Refusal refusal() {
        if (keys.lacking()) {
            return TaskSums.Refusal.LACKING;
        }
        if (!keys.fits() || tooLarge) {
            return TaskSums.Refusal.TOO_LARGE;
        }
        boolean wrong = counts.overflowed() || measures.stream().anyMatch(m -> m.overflowed() || m.unordered());
        return wrong ? TaskSums.Refusal.OUT_OF_BOUNDS : null;
    }

    /** Follows the keys where these have taken another layout. */
    private void relay() {
        if (cellLayout != keys.cells()) {
            cells.relay(cellLayout, keys.cells());
            cellLayout = keys.cells();
        }
        if (patternLayout != keys.patterns()) {
            patterns.relay(patternLayout, keys.patterns());
            patternLayout = keys.patterns();
        }
    }

    private void count(int rows) {
        int patternBits = patternLayout.totalBits();
        long patternMask = (1L << patternBits) - 1;
        for (int i = 0; i < rows && !tooLarge; i++) {
            int pattern = patterns.find(rowKeys[i] & patternMask);
            if (pattern == Slots.ABSENT) {
                pattern = addPattern(rowKeys[i] & patternMask);
            }
            int cell = cells.find(rowKeys[i] >>> patternBits);
            if (cell == Slots.ABSENT) {
                cell = addCell(rowKeys[i] >>> patternBits);
            }
            places.patterns[i] = pattern;
            places.cells[i] = cell;
            if (cell != Slots.ABSENT) {
                counts.add(cell, pattern, 1);
            }
        }
    }

    /** Combinations of classes that the same selections take are one pattern. */
    private int addPattern(long key) {
        BitSet selecting = keys.selecting(key);
        Integer known = patternNumbers.putIfAbsent(selecting, patternNumbers.size());
        int pattern = known == null ? patternNumbers.size() - 1 : known;
        patterns.add(key, pattern);
        if (known == null) {
            counts.pattern(pattern, selecting);
            measures.forEach(m -> m.pattern(selecting));
        }
        return pattern;
    }

    private int addCell(long key) {
        long longs = counts.longsPerCell();
        for (MeasureSums measure : measures) {
            longs += measure.longsPerCell();
        }
        if (longs * (cells.size() + 1L) > mostLongs) {
            tooLarge = true;
            return Slots.ABSENT;
        }
        int cell = cells.size();
        cells.add(key, cell);
        counts.cells(cell + 1);
        measures.forEach(m -> m.cells(cell + 1));
        return cell;
    }

    /** What was added up, once all batches are in. */
    TaskSums sums() {
        for (int cell = 0; cell < cells.size(); cell++) {
            counts.empty(cell);
            for (MeasureSums measure : measures) {
                measure.empty(cell);
            }
        }
        TaskSums.Refusal refusal = refusal();
        return refusal == null ? new HarvestedSums(this).write() : TaskSums.refused(refusal);
    }

    KernelPlan plan() {
        return plan;
    }

    List<List<String>> codes() {
        return keys.codes();
    }

    int cellCount() {
        return cells.size();
    }

    /** The number of the code that a cell has for a key. */
    int code(int cell, int key) {
        return cellLayout.code(key, cells.key(cell));
    }

    long count(int cell, int selection) {
        return counts.sum(cell, selection);
    }

    MeasureSums measure(int measure) {
        return measures.get(measure);
    }
}
