package org.sentinelle.protect.pattern;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.protect.pattern.LocalProgramme.Target;

/** Decides which candidates are shown so that every sensitive sum stays open, and proves it. */
public final class Suppression {
    /** Entries of programmes solved; some minutes on one processor. */
    private static final long MOST_ENTRIES = 20_000_000_000L;

    private static final int MOST_LEAVES = 300;

    private final Display display;
    private final Layout layout;
    private final Effort effort;

    private Suppression(Layout layout, Effort effort) {
        this.layout = layout;
        this.effort = effort;
        display = new Display(layout);
    }

    public static Pattern of(TableSystem table) {
        return of(table, MOST_ENTRIES);
    }

    /** @param work how many entries of programmes may be solved; when they are used up, more stays hidden */
    public static Pattern of(TableSystem table, long work) {
        Effort effort = new Effort(work);
        Suppression run = new Suppression(new Layout(table), effort);
        run.cover();
        new Thinning(run.display, effort, MOST_LEAVES).run();
        return run.display.pattern();
    }

    private void cover() {
        new Bundles(display).prove();
        for (boolean mayHide : new boolean[] {false, true}) {
            for (int s = display.unproven.nextSetBit(0); s >= 0; s = display.unproven.nextSetBit(s + 1)) {
                cover(s, mayHide);
            }
        }
    }

    private void cover(int sum, boolean mayHide) {
        BitSet begin = new BitSet();
        IntStream.of(layout.sums.get(sum).leaves()).forEach(begin::set);
        BitSet still = mayHide ? layout.settled(display.shown) : layout.pinned(display.shown);
        int[] leaves = Neighbourhood.around(layout, display.shown, begin, MOST_LEAVES, still);
        Target target = new Target(display.shown, layout.sums.get(sum).insider(), new int[] {sum});
        LocalProgramme programme = new LocalProgramme(display, leaves, target, mayHide);
        try (WitnessSearch search = new WitnessSearch(display, programme, effort)) {
            if (!mayHide) {
                Evidence free = search.proof(sum);
                if (free != null && !free.disturbs().intersects(display.shown)) {
                    display.add(free);
                }
                return;
            }
            @Nullable Shift found = search.cheapest(sum);
            if (found == null || !display.add(Shift.NONE, found, sum)) {
                display.givenAway.set(sum);
                display.unproven.clear(sum);
            }
        }
    }
}
