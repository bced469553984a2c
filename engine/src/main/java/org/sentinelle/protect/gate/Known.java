package org.sentinelle.protect.gate;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.sentinelle.result.Ledger;

/**
 * The cells that are no longer protected: those that readers knew exactly before this publication, by whatever coordinates, and
 * those that lie inside cells which are stated as empty.
 */
final class Known {
    private final Cells cells;
    private final BitSet empty;
    private final BitSet notEmpty = new BitSet();
    private final Set<Long> before = new HashSet<>();

    Known(Ledger.Account account, Cells cells, Statements statements) {
        this.cells = cells;
        empty = statements.empty();
        statements.exactBefore().stream()
                .filter(cell -> cells.leaves(cell) > 0)
                .forEach(cell -> before.add(cells.print(cell)));
        for (int leaf = 0; leaf < account.truth().size(); leaf++) {
            boolean[] isEmpty = {false};
            cells.above(leaf, cell -> isEmpty[0] |= empty.get(cell));
            if (!isEmpty[0]) {
                cells.above(leaf, notEmpty::set);
            }
        }
    }

    /** Whether the count was stated as it is before this publication. */
    boolean wasStated(int cell) {
        return empty.get(cell) || (cells.leaves(cell) > 0 && before.contains(cells.print(cell)));
    }

    boolean contains(int cell) {
        return empty.get(cell)
                || (cells.leaves(cell) > 0 && (!notEmpty.get(cell) || before.contains(cells.print(cell))));
    }
}
