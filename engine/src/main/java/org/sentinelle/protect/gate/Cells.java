package org.sentinelle.protect.gate;

import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.LedgerStatement;

/** All cells of an account by number, with their true counts: the lattice, then what else is wanted, then what else is stated. */
final class Cells {
    private final Ledger.Account account;
    private final Lattice lattice;
    private final OtherCells others;
    private final int firstOnlyStated;
    private final BitSet wanted = new BitSet();
    private final long[] counts;
    private final int[] leaves;
    private final int[] lastLeaf;
    private final long[] prints;

    Cells(Ledger.Account account) {
        this.account = account;
        lattice = Lattice.of(account);
        others = new OtherCells(account);
        account.wanted().forEach(this::add);
        firstOnlyStated = size();
        account.wanted().stream()
                .mapToInt(this::number)
                .filter(cell -> cell != KeyNumbers.NONE)
                .forEach(wanted::set);
        for (LedgerStatement statement : account.statements()) {
            statement.terms().forEach(term -> add(term.cell()));
        }
        counts = new long[size()];
        leaves = new int[size()];
        lastLeaf = new int[size()];
        prints = new long[size()];
        addUp();
    }

    private void add(CountCell cell) {
        if (lattice.number(cell) == KeyNumbers.NONE) {
            others.add(cell);
        }
    }

    private void addUp() {
        for (int leaf = 0; leaf < account.truth().size(); leaf++) {
            int added = leaf;
            long count = account.truth().get(leaf).count();
            long print = KeyNumbers.mixed(leaf);
            above(leaf, cell -> {
                counts[cell] = Math.addExact(counts[cell], count);
                leaves[cell]++;
                lastLeaf[cell] = added;
                prints[cell] += print;
            });
        }
    }

    int size() {
        return lattice.size() + others.size();
    }

    /** The lattice's cells that have a leaf, and all that are wanted; the rest are only stated. */
    IntStream mustBeSafe() {
        return IntStream.range(0, firstOnlyStated).filter(cell -> leaves[cell] > 0 || wanted.get(cell));
    }

    /** The cell's number, or {@link KeyNumbers#NONE}. */
    int number(CountCell cell) {
        int number = lattice.number(cell);
        if (number != KeyNumbers.NONE) {
            return number;
        }
        int other = others.number(cell);
        return other == KeyNumbers.NONE ? KeyNumbers.NONE : lattice.size() + other;
    }

    /** All cells in which a leaf is counted. */
    void above(int leaf, IntConsumer visit) {
        lattice.above(leaf, visit);
        for (int other : others.above(leaf)) {
            visit.accept(lattice.size() + other);
        }
    }

    /** Counts of two releases, and what came and went between these. */
    void changes(Lattice.Change visit) {
        lattice.changes(visit);
    }

    long count(int cell) {
        return counts[cell];
    }

    /** How many leaves it has. */
    int leaves(int cell) {
        return leaves[cell];
    }

    /** One of its leaves. */
    int aLeaf(int cell) {
        return lastLeaf[cell];
    }

    /** Equal for cells of the same leaves; for others the same one time in 2 to the 64. */
    long print(int cell) {
        return prints[cell];
    }

    CountCell cell(int number) {
        return number < lattice.size() ? lattice.cell(number) : others.cell(number - lattice.size());
    }
}
