package org.sentinelle.protect.gate;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;

/**
 * Every cell that has a leaf and could be counted: a {@linkplain Places place}, a {@linkplain Margins margin}, a
 * {@linkplain Conditions condition} and a vintage; numbered from 0.
 *
 * <p>The first three make a frame. Releases between which no leaf of a frame comes or goes are one run and one cell. So a frame
 * of r runs has r cells of runs, and for each two runs one of what came and one of what went between them.
 */
final class Lattice {
    /** Releases are bits of a whole number. */
    static final int MOST_RELEASES = 62;

    private static final double MOST_FRAMES = 4e18;

    private final List<LeafCell> leaves;
    private final int[][] placesOf;
    private final long[][] marginsOf;
    private final int[][] conditionsOf;
    private final int current;
    private final Places places;
    private final Margins margins;
    private final Conditions conditions;
    private final KeyNumbers frames = new KeyNumbers();
    private long[] changes = new long[1 << 10];
    private int[] firstCell = {0};

    private Lattice(Ledger.Account account) {
        leaves = account.truth();
        current = account.releases();
        places = new Places(account);
        margins = new Margins(account);
        conditions = new Conditions(account);
        placesOf = leaves.stream().map(places::around).toArray(int[][]::new);
        marginsOf = leaves.stream().map(leaf -> margins.around(leaf.stratum())).toArray(long[][]::new);
        conditionsOf = leaves.stream()
                .map(leaf -> conditions.around(leaf.selections()))
                .toArray(int[][]::new);
    }

    /** Whether an account is small enough: its coordinates must fit into a whole number of 64 bits. */
    static boolean canHold(Ledger.Account account) {
        double frames = new Margins(account).size() * new Conditions(account).size() * new Places(account).size();
        return frames < MOST_FRAMES && account.releases() <= MOST_RELEASES;
    }

    static Lattice of(Ledger.Account account) {
        Lattice lattice = new Lattice(account);
        for (int leaf = 0; leaf < lattice.leaves.size(); leaf++) {
            lattice.frame(leaf);
        }
        lattice.firstCell = new int[lattice.frames.size() + 1];
        for (int frame = 0; frame < lattice.frames.size(); frame++) {
            lattice.firstCell[frame + 1] = Math.addExact(
                    lattice.firstCell[frame], runs(lattice.changes[frame]) * runs(lattice.changes[frame]));
        }
        return lattice;
    }

    private void frame(int number) {
        long change = change(leaves.get(number));
        for (int place : placesOf[number]) {
            for (long margin : marginsOf[number]) {
                for (int condition : conditionsOf[number]) {
                    int frame = frames.number(key(place, margin, condition));
                    if (frame >= changes.length) {
                        changes = Arrays.copyOf(changes, 2 * changes.length);
                    }
                    changes[frame] |= change;
                }
            }
        }
    }

    private long key(int place, long margin, int condition) {
        return (margin * places.size() + place) * conditions.size() + condition;
    }

    /** The releases that differ from the one before by this leaf. */
    private long change(LeafCell leaf) {
        long came = leaf.first() > 0 ? 1L << leaf.first() : 0;
        return leaf.last() < current ? came | 1L << (leaf.last() + 1) : came;
    }

    int size() {
        return firstCell[firstCell.length - 1];
    }

    /** All cells in which a leaf is counted. */
    void above(int number, IntConsumer visit) {
        for (int place : placesOf[number]) {
            for (long margin : marginsOf[number]) {
                for (int condition : conditionsOf[number]) {
                    visit(frames.find(key(place, margin, condition)), leaves.get(number), visit);
                }
            }
        }
    }

    private void visit(int frame, LeafCell leaf, IntConsumer visit) {
        int first = firstCell[frame];
        long change = changes[frame];
        if (change == 0) {
            visit.accept(first);
            return;
        }
        int runs = runs(change);
        int from = run(change, leaf.first());
        int to = run(change, Math.min(leaf.last(), current));
        for (int run = from; run <= to; run++) {
            visit.accept(first + run);
            for (int before = 0; before < from; before++) {
                visit.accept(first + came(runs, before, run));
            }
            for (int after = to + 1; after < runs; after++) {
                visit.accept(first + went(runs, run, after));
            }
        }
    }

    private static int runs(long change) {
        return Long.bitCount(change) + 1;
    }

    private static int pairs(int runs) {
        return runs * (runs - 1) / 2;
    }

    private static int came(int runs, int before, int after) {
        return runs + pairs(after) + before;
    }

    private static int went(int runs, int before, int after) {
        return runs + pairs(runs) + pairs(after) + before;
    }

    /** Four cells of a frame: a count of two releases, and what came and went between these. */
    interface Change {
        void accept(int before, int after, int came, int went);
    }

    void changes(Change visit) {
        for (int frame = 0; frame < frames.size(); frame++) {
            int first = firstCell[frame];
            int runs = runs(changes[frame]);
            for (int after = 1; after < runs; after++) {
                for (int before = 0; before < after; before++) {
                    visit.accept(
                            first + before,
                            first + after,
                            first + came(runs, before, after),
                            first + went(runs, before, after));
                }
            }
        }
    }

    /** The run that a release belongs to: as many as there are changes up to it. */
    private static int run(long change, int release) {
        return Long.bitCount(change & ((2L << release) - 1));
    }

    /** The number of a cell, or {@link KeyNumbers#NONE} where it is none of the lattice. */
    int number(CountCell cell) {
        int place = places.number(cell);
        long margin = margins.number(cell);
        int condition = conditions.number(cell);
        int frame =
                place < 0 || margin < 0 || condition < 0 ? KeyNumbers.NONE : frames.find(key(place, margin, condition));
        int slot = frame < 0 ? KeyNumbers.NONE : slot(changes[frame], cell.vintage());
        return slot < 0 ? KeyNumbers.NONE : firstCell[frame] + slot;
    }

    private int slot(long change, Vintage vintage) {
        int runs = runs(change);
        int of = vintage.of();
        int without = vintage.without();
        if (of < 0 || of > current || without < Vintage.NONE || without > current) {
            return KeyNumbers.NONE;
        }
        if (without == Vintage.NONE) {
            return run(change, of);
        }
        int run = run(change, of);
        int other = run(change, without);
        if (run == other) {
            return KeyNumbers.NONE;
        }
        return run > other ? came(runs, other, run) : went(runs, run, other);
    }

    /** The coordinates of a cell; a run's are those of its last release. */
    CountCell cell(int number) {
        int found = Arrays.binarySearch(firstCell, number);
        int frame = found >= 0 ? found : -found - 2;
        long key = frames.key(frame);
        long rest = key / conditions.size();
        Conditions.Condition condition = conditions.condition((int) (key % conditions.size()));
        Places.Place place = places.place((int) (rest % places.size()));
        return new CountCell(
                place.areas(),
                place.days(),
                margins.codes(rest / places.size()),
                condition.in(),
                condition.out(),
                vintage(changes[frame], number - firstCell[frame]));
    }

    private Vintage vintage(long change, int slot) {
        int runs = runs(change);
        if (slot < runs) {
            return Vintage.of(lastRelease(change, slot));
        }
        int pair = (slot - runs) % pairs(runs);
        int after = 1;
        while (pairs(after + 1) <= pair) {
            after++;
        }
        int before = lastRelease(change, pair - pairs(after));
        int later = lastRelease(change, after);
        return slot < runs + pairs(runs) ? new Vintage(later, before) : new Vintage(before, later);
    }

    private int lastRelease(long change, int run) {
        return run == runs(change) - 1 ? current : release(change, run) - 1;
    }

    /** The release at which a run is over. */
    private static int release(long change, int run) {
        long left = change;
        for (int passed = 0; passed < run; passed++) {
            left &= left - 1;
        }
        return Long.numberOfTrailingZeros(left);
    }
}
