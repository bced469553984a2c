package org.sentinelle.protect.pattern;

/** Decides which candidates are shown so that every sensitive sum stays open, and proves it. */
public final class Suppression {
    /** Entries of programmes solved; some minutes on one processor. */
    private static final long MOST_ENTRIES = 4_000_000_000L;

    /** Tables with so many candidates are cheap enough to be solved in several ways. */
    private static final int SMALL = 400;

    /** Powers of the number of leaves that prices are made with: each leads to another pattern near the least. */
    private static final double[] EXPONENTS = {0, 0.5, -0.25};

    private Suppression() {}

    public static Pattern of(TableSystem table) {
        return of(table, MOST_ENTRIES);
    }

    /**
     * The same with a limit on the work; when it is used up, more stays hidden.
     *
     * @param work how many entries of programmes may be solved
     */
    public static Pattern of(TableSystem table, long work) {
        return of(table, new Effort(work));
    }

    static Pattern of(TableSystem table, Effort effort) {
        Layout layout = new Layout(table);
        Display best = solved(layout, effort, EXPONENTS[0]);
        for (int i = 1; i < EXPONENTS.length && layout.candidates.size() <= SMALL && !effort.isSpent(); i++) {
            Display other = solved(layout, effort, EXPONENTS[i]);
            best = other.isBetterThan(best) ? other : best;
        }
        return best.pattern();
    }

    private static Display solved(Layout layout, Effort effort, double exponent) {
        Display display = new Display(layout);
        new Covering(display, effort, exponent).run();
        new Thinning(display, effort).run();
        return display;
    }
}
