package org.sentinelle.protect.pattern;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.protect.pattern.LocalProgramme.Target;
import org.sentinelle.protect.pattern.Neighbourhood.Limits;

/** Gets evidence for every sensitive sum, one after the other, and hides what it disturbs. */
final class Covering {
    /** How far a move is sought, in leaves, before a wider one is tried. */
    private static final int[] WIDTHS = {300, 1200};

    /** How far evidence is sought where only what is known already is in the way. */
    private static final int[] LAST_WIDTHS = {300, 2400, Integer.MAX_VALUE};

    private final Display display;
    private final Layout layout;
    private final Effort effort;
    private final double exponent;

    /** @param exponent how prices grow with the number of leaves of what is hidden */
    Covering(Display display, Effort effort, double exponent) {
        this.exponent = exponent;
        this.display = display;
        layout = display.layout;
        this.effort = effort;
    }

    /**
     * In bulk first, then singly with nothing hidden, so that no such evidence can be lost later; then the rest, small sums
     * first, each hiding the least.
     */
    void run() {
        new Bundles(display).prove();
        for (int s = next(0); s >= 0 && !effort.isSpent(); s = next(s + 1)) {
            proveFreely(s);
        }
        for (int s = next(0); s >= 0; s = next(s + 1)) {
            if (!hideLittle(s) && !hideMuch(s)) {
                display.giveUp(s);
            }
        }
    }

    private int next(int from) {
        return display.unproven.nextSetBit(from);
    }

    private void proveFreely(int sum) {
        Limits limits = new Limits(display.shown, display.settled, false, WIDTHS[0]);
        Evidence free = proof(sum, limits, new Neighbourhood(layout, limits, begin(sum)));
        if (free != null && free.leaves(display.shown)) {
            display.add(free);
        }
    }

    private boolean hideLittle(int sum) {
        for (int width : WIDTHS) {
            if (effort.isSpent()) {
                return false;
            }
            Limits limits = new Limits(display.shown, display.settled, true, width);
            Neighbourhood near = new Neighbourhood(layout, limits, begin(sum));
            LocalProgramme programme = new LocalProgramme(layout, near.leaves(), target(sum, limits), exponent);
            try (WitnessSearch search = new WitnessSearch(display.arithmetic, programme, effort)) {
                Shift found = search.cheapest(sum);
                if (found != null && display.add(Shift.NONE, found, sum)) {
                    return true;
                }
            }
            if (!near.isCut()) {
                return false;
            }
        }
        return false;
    }

    /** Any evidence that what is known already allows; with empty candidates shown if possible. */
    private boolean hideMuch(int sum) {
        BitSet empty = new BitSet();
        IntStream.range(0, layout.candidates.size())
                .filter(c -> display.shown.get(c) && layout.isPlainZero(c))
                .forEach(empty::set);
        return hideAllBut(empty, display.settled, sum) || hideAllBut(new BitSet(), new BitSet(), sum);
    }

    private boolean hideAllBut(BitSet shown, BitSet settled, int sum) {
        for (int width : LAST_WIDTHS) {
            Limits limits = new Limits(shown, settled, true, width);
            Neighbourhood near = new Neighbourhood(layout, limits, begin(sum));
            Evidence found = proof(sum, limits, near);
            if (found != null && found.leaves(shown)) {
                display.add(found);
                return true;
            }
            if (!near.isCut()) {
                return false;
            }
        }
        return false;
    }

    private @Nullable Evidence proof(int sum, Limits limits, Neighbourhood near) {
        LocalProgramme programme =
                new LocalProgramme(layout, near.leaves(), target(sum, limits), LocalProgramme.NOTHING_IS_HIDDEN);
        try (WitnessSearch search = new WitnessSearch(display.arithmetic, programme, effort)) {
            return search.proof(sum);
        }
    }

    private Target target(int sum, Limits limits) {
        return new Target(limits.shown(), layout.sums.get(sum).insider(), new int[] {sum});
    }

    private BitSet begin(int sum) {
        BitSet begin = new BitSet();
        layout.sums.get(sum).all().forEach(begin::set);
        return begin;
    }
}
