package org.sentinelle.protect.gate;

/** The lowest and the highest that each cell reaches in any table that readers must hold possible; the true one is among them. */
final class OpenLimits {
    private final long[] least;
    private final long[] most;

    OpenLimits(int cells) {
        least = new long[cells];
        most = new long[cells];
    }

    void add(Moves moves) {
        moves.forEach((cell, by) -> {
            least[cell] = Math.min(least[cell], by);
            most[cell] = Math.max(most[cell], by);
        });
    }

    boolean isMoved(int cell) {
        return least[cell] != 0 || most[cell] != 0;
    }

    /** Whether a cell of this true count is as open as demanded. */
    boolean satisfies(int cell, long count, Demand demand) {
        return Math.addExact(count, most[cell]) >= demand.reach()
                && Math.subtractExact(most[cell], least[cell]) >= demand.width();
    }
}
