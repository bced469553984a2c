package org.sentinelle.protect.pattern;

/** Decides which candidates are shown so that every sensitive sum stays open, and proves it. */
public final class Suppression {
    /** Entries of programmes solved; some minutes on one processor. */
    private static final long MOST_ENTRIES = 4_000_000_000L;

    /** How wide evidence is sought that lets a candidate be shown again. */
    private static final int THINNING_LEAVES = 300;

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
        Effort effort = new Effort(work);
        Display display = new Display(new Layout(table));
        new Covering(display, effort).run();
        System.err.println("after cover hidden "+display.hiddenCount()+" lps "+effort.programmes()+" cpu "+java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()/1e6+" solver "+WitnessSearch.T/1e6+" mip "+WitnessSearch.T2/1e6+" n "+WitnessSearch.N2+" load "+WitnessSearch.T3/1e6);
        new Thinning(display, effort, THINNING_LEAVES).run();
        System.err.println("after thin hidden "+display.hiddenCount()+" lps "+effort.programmes()+" left "+effort.left+" cpu "+java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()/1e6+" solver "+WitnessSearch.T/1e6+" mip "+WitnessSearch.T2/1e6+" n "+WitnessSearch.N2+" load "+WitnessSearch.T3/1e6);
        return display.pattern();
    }
}
