package org.sentinelle.protect.pattern;

import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The leaves that a move can most likely be closed with: those that share small shown sums with where it begins, and so
 * on outwards. Leaving leaves out forbids moves and never allows one.
 */
final class Neighbourhood {
    /**
     * @param settled leaves that stay as they are
     * @param mayHide whether leaves that are shown one by one may be moved too
     * @param most how many leaves there may be
     */
    record Limits(BitSet shown, BitSet settled, boolean mayHide, int most) {}

    private record Step(int row, int size, int distance) {
        long priority() {
            return (long) size * distance;
        }
    }

    private final Layout layout;
    private final Limits limits;
    private final BitSet leaves = new BitSet();
    private final BitSet queued = new BitSet();
    private final PriorityQueue<Step> queue =
            new PriorityQueue<>(Comparator.comparingLong(Step::priority).thenComparingInt(Step::row));
    private int room;

    /** @param begin leaves where the move begins */
    Neighbourhood(Layout layout, Limits limits, BitSet begin) {
        this.layout = layout;
        this.limits = limits;
        room = limits.most();
        addAll(begin.stream().toArray(), 1);
        while (!queue.isEmpty() && room > 0) {
            Step step = queue.remove();
            addAll(leaves(step.row()), step.distance() + 1);
        }
    }

    /** In ascending order. */
    int[] leaves() {
        return leaves.stream().toArray();
    }

    /** Whether there are more outwards. */
    boolean isCut() {
        return room == 0;
    }

    private int[] leaves(int row) {
        int candidates = layout.candidates.size();
        return row < candidates
                ? layout.candidates.get(row).leaves()
                : layout.known.get(row - candidates).leaves();
    }

    /** Those that hold somebody first: without them nobody can be moved. */
    private void addAll(int[] some, int distance) {
        for (boolean empty : new boolean[] {false, true}) {
            for (int j : some) {
                if (room > 0 && layout.truth[j] == 0 == empty && isFree(j)) {
                    leaves.set(j);
                    room--;
                    queueRows(j, distance);
                }
            }
        }
    }

    private boolean isFree(int leaf) {
        return !leaves.get(leaf)
                && !limits.settled().get(leaf)
                && (limits.mayHide() || !layout.isPinned(leaf, limits.shown()));
    }

    private void queueRows(int leaf, int distance) {
        for (int c : layout.candidatesOf[leaf]) {
            if (limits.shown().get(c)) {
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
