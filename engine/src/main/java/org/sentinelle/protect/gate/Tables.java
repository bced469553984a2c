package org.sentinelle.protect.gate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.protect.gate.GateFinding.Reason;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Witness;

/**
 * The tables of an account's witnesses that readers must hold possible: no count is negative, every statement is true, and, where
 * empty cells are shown, no wanted cell that is not empty is empty in them. What a witness says that it proves is not believed.
 */
final class Tables {
    private final Ledger.Account account;
    private final Cells cells;
    private final Statements statements;
    private final Findings findings;
    private final BitSet notEmpty = new BitSet();
    private final Moves moves;
    private final List<SortedMap<Integer, Long>> possible = new ArrayList<>();
    private final OpenLimits limits;

    Tables(Ledger.Account account, Cells cells, Statements statements, Findings findings) {
        this.account = account;
        this.cells = cells;
        this.statements = statements;
        this.findings = findings;
        moves = new Moves(cells);
        limits = new OpenLimits(cells.size());
        readWanted();
        account.witnesses().forEach(this::read);
    }

    private void readWanted() {
        for (CountCell wanted : account.wanted()) {
            int cell = cells.number(wanted);
            if (cell == KeyNumbers.NONE) {
                findings.add(Reason.NO_SUCH_CELL, wanted);
            } else if (cells.count(cell) > 0 && account.policy().zeros() == Zeros.SHOW) {
                notEmpty.set(cell);
            }
        }
    }

    /** What all tables leave open to the public. */
    OpenLimits limits() {
        return limits;
    }

    /** Shows every table, one after the other. */
    void forEach(Consumer<Moves> visit) {
        for (SortedMap<Integer, Long> change : possible) {
            moves.take(change);
            visit.accept(moves);
        }
    }

    /** What those leave open in which none of these leaves is changed. */
    OpenLimits limitsWithout(BitSet leaves) {
        OpenLimits left = new OpenLimits(cells.size());
        for (SortedMap<Integer, Long> change : possible) {
            if (change.keySet().stream().noneMatch(leaves::get)) {
                moves.take(change);
                left.add(moves);
            }
        }
        return left;
    }

    private void read(Witness witness) {
        String where = witness.covers().isEmpty()
                ? "a witness of no cell"
                : witness.covers().get(0).text();
        read(witness.low(), witness, where);
        read(witness.high(), witness, where);
    }

    private void read(SortedMap<Integer, Long> change, Witness witness, String where) {
        for (Map.Entry<Integer, Long> entry : change.entrySet()) {
            Reason reason = wrong(entry.getKey(), entry.getValue(), witness);
            if (reason != null) {
                findings.add(reason, where);
                return;
            }
        }
        moves.take(change);
        String contradicted = statements.contradicted(moves);
        int emptied = emptied();
        if (contradicted != null) {
            findings.add(Reason.WITNESS_CONTRADICTED, contradicted);
        } else if (emptied != KeyNumbers.NONE) {
            findings.add(Reason.WITNESS_EMPTIES, cells.cell(emptied));
        } else if (!change.isEmpty()) {
            limits.add(moves);
            possible.add(change);
        }
    }

    private @Nullable Reason wrong(int number, long difference, Witness witness) {
        if (number < 0 || number >= account.truth().size()) {
            return Reason.WITNESS_UNREADABLE;
        }
        LeafCell leaf = account.truth().get(number);
        if (Math.addExact(leaf.count(), difference) < 0) {
            return Reason.WITNESS_NEGATIVE;
        }
        boolean movesInsider = difference != 0
                && witness.insider() != null
                && witness.insider().equals(leaf.contributor());
        return movesInsider ? Reason.WITNESS_MOVES_INSIDER : null;
    }

    private int emptied() {
        int[] emptied = {KeyNumbers.NONE};
        moves.forEach((cell, by) -> {
            if (notEmpty.get(cell) && Math.addExact(cells.count(cell), by) < 1) {
                emptied[0] = cell;
            }
        });
        return emptied[0];
    }
}
