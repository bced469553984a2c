package org.sentinelle.protect.pattern;

import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sentinelle.protect.pattern.TableSystem.Sensitive;

/**
 * Proves in bulk: leaves that are in the same shown sums and statements are a bundle, and persons who move inside a bundle
 * change nothing that is shown. One table makes such moves in as many bundles as it can.
 */
final class Bundles {
    /** Leaves of a sum that are tried as the place where persons arrive. */
    private static final int MOST_TRIED = 16;

    private final Display display;
    private final Layout layout;
    private final BitSet settled;
    private final List<List<Integer>> bundles = new ArrayList<>();
    private final int[] bundleOf;
    private final Tally leaves;
    private final Tally sums;
    private final Tally candidates;

    Bundles(Display display) {
        this.display = display;
        layout = display.layout;
        settled = layout.settled(display.shown);
        bundleOf = new int[layout.truth.length];
        leaves = new Tally(layout.truth.length);
        sums = new Tally(layout.sums.size());
        candidates = new Tally(layout.candidates.size());
        Map<Object, Integer> numbers = new HashMap<>();
        for (int j = 0; j < layout.truth.length; j++) {
            bundleOf[j] = numbers.computeIfAbsent(signature(j), key -> bundles.size());
            if (bundleOf[j] == bundles.size()) {
                bundles.add(new ArrayList<>());
            }
            if (!settled.get(j)) {
                bundles.get(bundleOf[j]).add(j);
            }
        }
        bundles.forEach(b -> b.sort((x, y) -> Long.compare(layout.truth[y], layout.truth[x])));
    }

    private Object signature(int leaf) {
        int[] seen = Arrays.stream(layout.candidatesOf[leaf])
                .filter(display.shown::get)
                .toArray();
        return List.of(
                IntBuffer.wrap(seen),
                IntBuffer.wrap(layout.knownOf[leaf]),
                LongBuffer.wrap(layout.coefficientsOf[leaf]));
    }

    /** Makes tables as long as each proves something more. */
    void prove() {
        layout.byInsider(display.unproven).forEach((insider, open) -> {
            open.and(display.unproven);
            while (!open.isEmpty() && table(open, insider)) {
                open.and(display.unproven);
            }
        });
    }

    /** One table for as many of the open sums as it has room for; sums that had all the room and failed are closed. */
    private boolean table(BitSet open, int insider) {
        leaves.clear();
        sums.clear();
        candidates.clear();
        BitSet used = new BitSet();
        for (int s = open.nextSetBit(0); s >= 0; s = open.nextSetBit(s + 1)) {
            if (sums.get(s) < layout.amount(s) && !lift(s, insider, used)) {
                open.clear(s);
            }
        }
        Map<Integer, Long> differences = new TreeMap<>();
        for (int j : leaves.touched()) {
            differences.put(j, leaves.get(j));
        }
        Evidence found = display.arithmetic.evidence(Shift.NONE, Shift.of(differences));
        if (found == null || !found.leaves(display.shown)) {
            return false;
        }
        boolean more = found.covers.intersects(display.unproven);
        if (more) {
            display.add(found);
        }
        return more;
    }

    /** Moves persons into the sum; false where no bundle could ever do it. */
    private boolean lift(int sum, int insider, BitSet used) {
        Sensitive s = layout.sums.get(sum);
        BitSet inside = new BitSet();
        for (int j : s.leaves()) {
            inside.set(j);
        }
        boolean hadNoRoom = false;
        int tried = 0;
        for (int j : s.leaves()) {
            if (settled.get(j)
                    || layout.isOf(insider, j)
                    || bundles.get(bundleOf[j]).size() < 2) {
                continue;
            }
            if (tried++ == MOST_TRIED) {
                break;
            }
            if (leaves.get(j) >= 0 && move(new Arrival(j, inside, insider), layout.amount(sum) - sums.get(sum))) {
                used.set(bundleOf[j]);
                return true;
            }
            hadNoRoom |= used.get(bundleOf[j]);
        }
        return hadNoRoom;
    }

    private record Arrival(int leaf, BitSet inside, int insider) {}

    private boolean move(Arrival to, long amount) {
        Map<Integer, Long> givers = new TreeMap<>();
        long missing = amount;
        for (int j : bundles.get(bundleOf[to.leaf()])) {
            if (missing == 0 || layout.truth[j] == 0) {
                break;
            }
            if (!to.inside().get(j) && !layout.isOf(to.insider(), j)) {
                long given = Math.min(missing, spare(j));
                if (given > 0) {
                    givers.put(j, given);
                    missing -= given;
                    shift(j, -given);
                }
            }
        }
        if (missing > 0) {
            givers.forEach(this::shift);
            return false;
        }
        shift(to.leaf(), amount);
        return true;
    }

    /** How many the leaf can give: nothing known to hold somebody becomes empty, and what the table proved stays proven. */
    private long spare(int leaf) {
        if (leaves.get(leaf) > 0) {
            return 0;
        }
        long spare = layout.truth[leaf] + leaves.get(leaf);
        for (int c : layout.candidatesOf[leaf]) {
            if (layout.isKnownNotEmpty(c)) {
                spare = Math.min(spare, layout.candidateTruth[c] + candidates.get(c) - 1);
            }
        }
        for (int i = 0; i < layout.sumsOf[leaf].length; i++) {
            int s = layout.sumsOf[leaf][i];
            long beyond = sums.get(s) - layout.amount(s);
            if (beyond >= 0 && layout.signsOf[leaf][i] > 0) {
                spare = Math.min(spare, beyond);
            }
        }
        return spare;
    }

    private void shift(int leaf, long amount) {
        leaves.add(leaf, amount);
        for (int i = 0; i < layout.sumsOf[leaf].length; i++) {
            sums.add(layout.sumsOf[leaf][i], layout.signsOf[leaf][i] * amount);
        }
        for (int c : layout.candidatesOf[leaf]) {
            candidates.add(c, amount);
        }
    }
}
