package org.sentinelle.protect.gate;

import java.util.HashMap;
import java.util.Map;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.LedgerStatement.Origin;

/**
 * What can still be demanded where readers knew before that a count is below the threshold, as of a source that writes "fewer than
 * 5". That count must stay as open as the source left it; what lies inside it cannot be more open, and nothing is demanded there.
 */
final class PublicLimits {
    private final Cells cells;

    /** Where empty cells are shown, a hidden one is not empty. */
    private final long least;

    private final Map<Long, long[]> byPrint = new HashMap<>();
    private final Map<Integer, Long> bounded = new HashMap<>();

    PublicLimits(Ledger.Account account, Cells cells) {
        this.cells = cells;
        this.least = account.policy().zeros() == Zeros.SHOW ? 1 : 0;
        for (LedgerStatement statement : account.statements()) {
            boolean ofOne =
                    statement.terms().size() == 1 && statement.terms().get(0).coefficient() == 1;
            if (ofOne
                    && statement.origin() != Origin.SHOWN
                    && statement.low() < statement.high()
                    && statement.high() < account.policy().threshold()) {
                add(cells.number(statement.terms().get(0).cell()), statement);
            }
        }
    }

    private void add(int cell, LedgerStatement statement) {
        if (cell != KeyNumbers.NONE && cells.leaves(cell) > 0) {
            long[] limits = byPrint.computeIfAbsent(cells.print(cell), p -> new long[] {least, Long.MAX_VALUE});
            limits[0] = Math.max(limits[0], statement.low());
            limits[1] = Math.min(limits[1], statement.high());
            bounded.put(cell, cells.print(cell));
        }
    }

    /** What is demanded of a cell in the end. */
    Demand limited(int cell, Demand demand) {
        if (bounded.isEmpty() || cells.leaves(cell) == 0) {
            return demand;
        }
        long[] limits = byPrint.get(cells.print(cell));
        if (limits != null) {
            return new Demand(Math.min(demand.reach(), limits[1]), Math.min(demand.width(), limits[1] - limits[0]));
        }
        boolean[] inside = {false};
        cells.above(
                cells.aLeaf(cell),
                larger -> inside[0] |=
                        bounded.containsKey(larger) && GroupRows.contains(cells.cell(larger), cells.cell(cell)));
        return inside[0] ? Demand.NONE : demand;
    }
}
