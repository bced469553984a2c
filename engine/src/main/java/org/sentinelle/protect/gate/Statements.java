package org.sentinelle.protect.gate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.ProtectionPolicy.Round;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.protect.gate.GateFinding.Reason;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.LedgerStatement.Origin;
import org.sentinelle.result.LedgerStatement.Term;

/** What readers know of an account's cells, by the cells' numbers. */
final class Statements {
    private record Use(int statement, long coefficient) {}

    private final Ledger.Account account;
    private final Cells cells;
    private final Findings findings;
    private final Map<Integer, List<Use>> uses = new HashMap<>();
    private final long[] sums;
    private final BitSet told = new BitSet();
    private final BitSet exactBefore = new BitSet();
    private final BitSet empty = new BitSet();
    private final BitSet emptyBefore = new BitSet();

    Statements(Ledger.Account account, Cells cells, Findings findings) {
        this.account = account;
        this.cells = cells;
        this.findings = findings;
        sums = new long[account.statements().size()];
        for (int statement = 0; statement < sums.length; statement++) {
            read(statement);
        }
    }

    /** The cells of which readers knew before what they count. */
    BitSet exactBefore() {
        return exactBefore;
    }

    /** Those of which readers know that they are empty. */
    BitSet empty() {
        return empty;
    }

    /** Those of which readers knew it before. */
    BitSet emptyBefore() {
        return emptyBefore;
    }

    private void read(int number) {
        LedgerStatement statement = account.statements().get(number);
        for (Term term : statement.terms()) {
            int cell = cells.number(term.cell());
            if (cell == KeyNumbers.NONE) {
                findings.add(Reason.NO_SUCH_CELL, term.cell());
                return;
            }
            uses.computeIfAbsent(cell, c -> new ArrayList<>()).add(new Use(number, term.coefficient()));
            sums[number] = Math.addExact(sums[number], Math.multiplyExact(term.coefficient(), cells.count(cell)));
        }
        if (sums[number] < statement.low() || sums[number] > statement.high()) {
            findings.add(Reason.NOT_THE_TRUTH, where(statement));
        } else if (statement.isExactCount()) {
            readExact(statement, cells.number(statement.terms().get(0).cell()));
        } else if (isRounded(statement)) {
            told.set(cells.number(statement.terms().get(0).cell()));
        }
    }

    /** Whether it says of one count what its rounded value says: that it is nearer to it than the base. */
    private boolean isRounded(LedgerStatement statement) {
        return account.policy().regime() instanceof Round round
                && statement.terms().size() == 1
                && statement.terms().get(0).coefficient() == 1
                && Math.subtractExact(statement.high(), statement.low()) <= 2L * (round.base() - 1);
    }

    private void readExact(LedgerStatement statement, int cell) {
        told.set(cell);
        if (statement.low() == 0) {
            empty.set(cell);
        }
        if (statement.origin() != Origin.SHOWN) {
            exactBefore.set(cell);
            emptyBefore.set(cell, emptyBefore.get(cell) || statement.low() == 0);
            return;
        }
        Reason reason = tooSmall(account, cells.count(cell));
        if (reason != null) {
            findings.add(reason, statement.terms().get(0).cell());
        }
    }

    /** Checks that a count which a shown number tells is stated, and large enough to be told now, whoever told it before. */
    void checkTold(CountCell count) {
        int cell = cells.number(count);
        Reason reason =
                cell == KeyNumbers.NONE || !told.get(cell) ? Reason.NOT_STATED : tooSmall(account, cells.count(cell));
        if (reason != null) {
            findings.add(reason, count);
        }
    }

    /** Why a count may not be stated now; null where it may. */
    private static @Nullable Reason tooSmall(Ledger.Account account, long count) {
        if (count == 0) {
            return account.policy().zeros() == Zeros.HIDE ? Reason.EMPTY_STATED : null;
        }
        return count < account.policy().threshold() ? Reason.BELOW_THRESHOLD : null;
    }

    /** The first statement that a table contradicts, by where it speaks of; null where it agrees with all. */
    @Nullable
    String contradicted(Moves moves) {
        Map<Integer, Long> moved = new HashMap<>();
        moves.forEach((cell, by) -> {
            for (Use use : uses.getOrDefault(cell, List.of())) {
                moved.merge(use.statement(), Math.multiplyExact(use.coefficient(), by), Math::addExact);
            }
        });
        for (Map.Entry<Integer, Long> entry : moved.entrySet()) {
            LedgerStatement statement = account.statements().get(entry.getKey());
            long sum = Math.addExact(sums[entry.getKey()], entry.getValue());
            if (sum < statement.low() || sum > statement.high()) {
                return where(statement);
            }
        }
        return null;
    }

    private String where(LedgerStatement statement) {
        return statement.terms().stream()
                .findFirst()
                .map(Term::cell)
                .map(CountCell::text)
                .orElse("a statement about no cell");
    }
}
