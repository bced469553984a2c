package org.sentinelle.protect.pattern;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.protect.pattern.TableSystem.Candidate;
import org.sentinelle.protect.pattern.TableSystem.Sensitive;

/** Checks tables by adding up whole numbers; whatever a solver says counts only after it passed here. For one thread. */
final class Arithmetic {
    final Layout layout;
    private final Tally candidates;
    private final Tally known;
    private final Tally lower;
    private final Tally higher;

    Arithmetic(Layout layout) {
        this.layout = layout;
        candidates = new Tally(layout.candidates.size());
        known = new Tally(layout.known.size());
        lower = new Tally(layout.sums.size());
        higher = new Tally(layout.sums.size());
    }

    /**
     * What two tables prove.
     *
     * @return null where readers know already that one of them is not the true table, or they prove nothing
     */
    @Nullable
    Evidence evidence(Shift low, Shift high) {
        BitSet disturbs = new BitSet();
        if (!holds(low, disturbs) || !holds(high, disturbs)) {
            return null;
        }
        BitSet covers = covered(low, high);
        return covers.isEmpty() ? null : new Evidence(low, high, disturbs, covers);
    }

    /** What one table, beside the true one, would force to be hidden; null where it cannot be the true table anyway. */
    @Nullable
    BitSet disturbed(Shift shift) {
        BitSet disturbs = new BitSet();
        return holds(shift, disturbs) ? disturbs : null;
    }

    private boolean holds(Shift shift, BitSet disturbs) {
        candidates.clear();
        known.clear();
        for (int i = 0; i < shift.leaves.length; i++) {
            int leaf = shift.leaves[i];
            if (layout.truth[leaf] + shift.amounts[i] < 0) {
                return false;
            }
            for (int c : layout.candidatesOf[leaf]) {
                candidates.add(c, shift.amounts[i]);
            }
            for (int k = 0; k < layout.knownOf[leaf].length; k++) {
                known.add(
                        layout.knownOf[leaf][k], Math.multiplyExact(layout.coefficientsOf[leaf][k], shift.amounts[i]));
            }
        }
        return candidatesHold(disturbs) && knownHold();
    }

    private boolean candidatesHold(BitSet disturbs) {
        for (int c : candidates.touched()) {
            long value = layout.candidateTruth[c] + candidates.get(c);
            Candidate candidate = layout.candidates.get(c);
            boolean untouched = candidates.get(c) == 0;
            if (!untouched && (value < candidate.low() || value > candidate.high())) {
                disturbs.set(c);
            }
            if (value < 1 && layout.isKnownNotEmpty(c)) {
                return false;
            }
        }
        return true;
    }

    private boolean knownHold() {
        for (int row : known.touched()) {
            long value = layout.knownTruth[row] + known.get(row);
            if (value < layout.known.get(row).low()
                    || value > layout.known.get(row).high()) {
                return false;
            }
        }
        return true;
    }

    private BitSet covered(Shift low, Shift high) {
        lower.clear();
        higher.clear();
        add(low, lower);
        add(high, higher);
        BitSet moved = new BitSet();
        for (int sum : higher.touched()) {
            moved.set(sum);
        }
        for (int sum : lower.touched()) {
            moved.set(sum);
        }
        BitSet covers = new BitSet();
        for (int sum = moved.nextSetBit(0); sum >= 0; sum = moved.nextSetBit(sum + 1)) {
            Sensitive s = layout.sums.get(sum);
            if (layout.sumTruth[sum] + higher.get(sum) >= s.reach()
                    && higher.get(sum) - lower.get(sum) >= s.width()
                    && isStillFor(s.insider(), low)
                    && isStillFor(s.insider(), high)) {
                covers.set(sum);
            }
        }
        return covers;
    }

    private void add(Shift shift, Tally to) {
        for (int i = 0; i < shift.leaves.length; i++) {
            int[] in = layout.sumsOf[shift.leaves[i]];
            for (int s = 0; s < in.length; s++) {
                to.add(in[s], layout.signsOf[shift.leaves[i]][s] * shift.amounts[i]);
            }
        }
    }

    private boolean isStillFor(int insider, Shift shift) {
        if (insider == Sensitive.PUBLIC) {
            return true;
        }
        for (int leaf : shift.leaves) {
            if (layout.isOf(insider, leaf)) {
                return false;
            }
        }
        return true;
    }
}
