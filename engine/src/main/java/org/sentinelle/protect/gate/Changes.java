package org.sentinelle.protect.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sentinelle.protect.gate.GateFinding.Reason;

/**
 * The differences between what two releases count, some persons having come and others gone: from 1 to k - 1 persons more or fewer,
 * each must be as open as a count of as many, be it as many more or as many fewer. Where nobody came or nobody went the difference is a cell of the lattice.
 */
final class Changes {
    private final Cells cells;
    private final int threshold;
    private final List<Difference> small = new ArrayList<>();
    private final Map<Integer, List<Difference>> smallOf = new HashMap<>();

    /** One difference, the larger count less the smaller one, and how far tables move it. */
    private static final class Difference {
        private final int more;
        private final int fewer;
        private final int named;
        private long least;
        private long most;

        Difference(int more, int fewer, int named) {
            this.more = more;
            this.fewer = fewer;
            this.named = named;
        }
    }

    Changes(Cells cells, int threshold) {
        this.cells = cells;
        this.threshold = threshold;
        cells.changes(this::read);
    }

    private void read(int before, int after, int came, int went) {
        long by = Math.subtractExact(cells.count(after), cells.count(before));
        if (cells.count(came) == 0 || cells.count(went) == 0 || by == 0 || Math.abs(by) >= threshold) {
            return;
        }
        Difference one = by > 0 ? new Difference(after, before, came) : new Difference(before, after, went);
        small.add(one);
        smallOf.computeIfAbsent(after, c -> new ArrayList<>()).add(one);
        smallOf.computeIfAbsent(before, c -> new ArrayList<>()).add(one);
    }

    void check(Tables tables, Known known, Findings findings) {
        if (small.isEmpty()) {
            return;
        }
        tables.forEach(moves -> moves.forEach(
                (cell, by) -> smallOf.getOrDefault(cell, List.of()).forEach(one -> move(one, moves))));
        for (Difference one : small) {
            long by = cells.count(one.more) - cells.count(one.fewer);
            Demand demand = Demand.ofSmall(by, threshold);
            boolean farEnough = by + one.most >= demand.reach() || -(by + one.least) >= threshold;
            boolean open = farEnough && one.most - one.least >= demand.width();
            if (!open && !(known.wasStated(one.more) && known.wasStated(one.fewer))) {
                findings.add(
                        one.most == one.least ? Reason.UNPROTECTED : Reason.OPEN_TOO_LITTLE, cells.cell(one.named));
            }
        }
    }

    private static void move(Difference one, Moves moves) {
        long by = moves.by(one.more) - moves.by(one.fewer);
        one.least = Math.min(one.least, by);
        one.most = Math.max(one.most, by);
    }
}
