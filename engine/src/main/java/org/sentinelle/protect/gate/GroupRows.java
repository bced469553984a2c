package org.sentinelle.protect.gate;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sentinelle.protect.gate.GateFinding.Reason;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.LedgerStatement.Origin;

/**
 * Finds statements that tell of a whole group what is true of all its members, or of all but one.
 *
 * <p>A row is the cells that differ by the code of one dimension alone, one for each code. It tells when it adds up to the
 * threshold or more and nobody is outside one of its cells, or one person is. Then its empty cells may not be
 * stated now, and so must stay open like any other small cell; except those that were stated exactly before, and those inside a
 * larger cell that is stated as empty, for which the larger one answers. Cells of several codes of a dimension are in no row.
 */
final class GroupRows {
    private final Ledger.Account account;
    private final Cells cells;
    private final Statements statements;

    GroupRows(Ledger.Account account, Cells cells, Statements statements) {
        this.account = account;
        this.cells = cells;
        this.statements = statements;
    }

    void check(Findings findings) {
        for (LedgerStatement statement : account.statements()) {
            if (statement.isExactCount() && statement.origin() == Origin.SHOWN) {
                CountCell cell = statement.terms().get(0).cell();
                if (mayTell(cell) && cell.codes().keySet().stream().anyMatch(d -> tells(cell, d))) {
                    findings.add(Reason.GROUP_TOLD, cell);
                }
            }
        }
    }

    private boolean mayTell(CountCell cell) {
        int number = cells.number(cell);
        return number != KeyNumbers.NONE
                && !statements.exactBefore().get(number)
                && (cells.count(number) > 0 || !isInsideLargerEmpty(number));
    }

    private boolean isInsideLargerEmpty(int number) {
        boolean[] inside = {false};
        if (cells.leaves(number) > 0) {
            cells.above(
                    cells.aLeaf(number),
                    larger -> inside[0] |= statements.empty().get(larger)
                            && cells.leaves(larger) > cells.leaves(number)
                            && contains(cells.cell(larger), cells.cell(number)));
        }
        return inside[0];
    }

    /** Whether all leaves of a cell are the other one's, as far as coordinates tell. */
    static boolean contains(CountCell larger, CountCell cell) {
        return larger.areas().containsAll(cell.areas())
                && larger.days().contains(cell.days())
                && larger.codes().entrySet().stream()
                        .allMatch(e -> e.getValue()
                                .containsAll(cell.codes().getOrDefault(e.getKey(), new TreeSet<>(List.of("")))))
                && cell.in().containsAll(larger.in())
                && cell.out().containsAll(larger.out())
                && larger.vintage().equals(cell.vintage());
    }

    private boolean tells(CountCell cell, String dimension) {
        List<String> codes = account.dimensions().getOrDefault(dimension, List.of());
        SortedSet<String> own = cell.codes().getOrDefault(dimension, new TreeSet<>());
        if (codes.size() < 2 || own.size() != 1) {
            return false;
        }
        long total = 0;
        long largest = 0;
        for (String code : codes) {
            long count = count(cell, dimension, code);
            total = Math.addExact(total, count);
            largest = Math.max(largest, count);
        }
        long count = count(cell, dimension, own.first());
        return total >= account.policy().threshold() && total - largest <= 1 && count == 0;
    }

    private long count(CountCell cell, String dimension, String code) {
        Map<String, SortedSet<String>> codes = new TreeMap<>(cell.codes());
        codes.put(dimension, new TreeSet<>(List.of(code)));
        int number = cells.number(
                new CountCell(cell.areas(), cell.days(), new TreeMap<>(codes), cell.in(), cell.out(), cell.vintage()));
        return number == KeyNumbers.NONE ? 0 : cells.count(number);
    }
}
