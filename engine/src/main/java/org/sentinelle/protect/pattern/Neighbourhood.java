package org.sentinelle.protect.pattern;

import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The leaves that a move can most likely be closed with: those that share small shown sums with where it begins, and so
 * on outwards. Leaving leaves out forbids moves and never allows one.
 */
final class Neighbourhood {
    private record Step(int row, int size, int distance) {
        long priority() {
            return (long) size * distance;
        }
    }

    private final Layout layout;
    private final BitSet shown;
    private final BitSet settled;
    private final int most;
    private final BitSet leaves = new BitSet();
    private final BitSet queued = new BitSet();
    private final PriorityQueue<Step> queue =
            new PriorityQueue<>(Comparator.comparingLong(Step::priority).thenComparingInt(Step::row));

    private Neighbourhood(Layout layout, BitSet shown, int most, BitSet settled) {
        this.layout = layout;
        this.shown = shown;
        this.most = most;
        this.settled = settled;
    }

    /**
     * @param begin where the move begins
     * @param most how many leaves, roughly
     * @param settled leaves that stay as they are
     * @return the leaves that may be moved, in ascending order
     */
    static int[] around(Layout layout, BitSet shown, BitSet begin, int most, BitSet settled) {
        Neighbourhood made = new Neighbourhood(layout, shown, most, settled);
        made.addAll(begin.stream().toArray(), 1);
        while (!made.queue.isEmpty() && made.leaves.cardinality() < most) {
            Step step = made.queue.remove();
            made.addAll(made.leaves(step.row()), step.distance() + 1);
        }
        return made.leaves.stream().toArray();
    }

    private int[] leaves(int row) {
        int candidates = layout.candidates.size();
        return row < candidates
                ? layout.candidates.get(row).leaves()
                : layout.known.get(row - candidates).leaves();
    }

    /** Those that hold somebody first: without them nobody can be moved. */
    private void addAll(int[] some, int distance) {
        int room = most - leaves.cardinality();
        for (boolean empty : new boolean[] {false, true}) {
            for (int j : some) {
                if (room > 0 && layout.truth[j] == 0 == empty && !settled.get(j) && !leaves.get(j)) {
                    leaves.set(j);
                    room--;
                    queueRows(j, distance);
                }
            }
        }
    }

    private void queueRows(int leaf, int distance) {
        for (int c : layout.candidatesOf[leaf]) {
            if (shown.get(c)) {
                queue(c, distance);
            }
        }
        for (int row : layout.knownOf[leaf]) {
            queue(layout.candidates.size() + row, distance);
        }
    }

    private void queue(int row, int distance) {
        if (!queued.get(row)) {
            queued.set(row);
            queue.add(new Step(row, leaves(row).length, distance));
        }
    }
}
