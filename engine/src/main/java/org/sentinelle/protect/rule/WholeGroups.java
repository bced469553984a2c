package org.sentinelle.protect.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.protect.rule.RuleFindings.Told;
import org.sentinelle.protect.rule.RuleTable.Cell;
import org.sentinelle.protect.rule.RuleTable.Row;

/**
 * The groups of a table that are whole in one category, and which empty cells are shown.
 *
 * <p>What tells of a group is not that many are in one category but that nobody, or one person, is in the others. Where groups
 * are protected the cells of the others are therefore hidden, and so is each empty cell that shares a leaf with one of them: shown,
 * it would say of that leaf that it is empty.
 *
 * @param told the groups at or above the threshold all of whom, or all but one, are in one category
 * @param hidden the numbers of the cells that are hidden to protect them
 * @param shownEmpty the empty leaves of which readers know it
 */
record WholeGroups(List<Told> told, BitSet hidden, BitSet shownEmpty) {
    WholeGroups {
        told = List.copyOf(told);
    }

    static WholeGroups in(RuleTable table, ProtectionPolicy policy) {
        List<Told> told = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            Told one = told(table, row, policy.threshold());
            if (one != null) {
                told.add(one);
            }
        }
        BitSet hidden = policy.groups() == GroupDisclosure.PROTECT ? telling(table, told) : new BitSet();
        BitSet shownEmpty = (BitSet) table.knownEmpty().clone();
        if (policy.zeros() == Zeros.SHOW) {
            addShownEmpty(table, hidden, shownEmpty);
        }
        return new WholeGroups(told, hidden, shownEmpty);
    }

    private static @Nullable Told told(RuleTable table, int number, int threshold) {
        Row row = table.rows().get(number);
        long total = table.count(row.total());
        if (total < threshold || row.parts().size() < 2) {
            return null;
        }
        for (int part : row.parts()) {
            long elsewhere = total - table.count(part);
            if (elsewhere == 0 || elsewhere == 1) {
                return new Told(number, part, elsewhere == 1);
            }
        }
        return null;
    }

    /** The cells of the other categories, and the empty cells that would tell of theirs. */
    private static BitSet telling(RuleTable table, List<Told> told) {
        BitSet hidden = new BitSet();
        BitSet leaves = new BitSet();
        for (Told one : told) {
            for (int part : table.rows().get(one.row()).parts()) {
                if (part != one.category()) {
                    hidden.set(part);
                    IntStream.of(table.cells().get(part).leaves()).forEach(leaves::set);
                }
            }
        }
        for (int number = 0; number < table.cells().size(); number++) {
            boolean shares = IntStream.of(table.cells().get(number).leaves()).anyMatch(leaves::get);
            if (shares && table.count(number) == 0) {
                hidden.set(number);
            }
        }
        return hidden;
    }

    private static void addShownEmpty(RuleTable table, BitSet hidden, BitSet shownEmpty) {
        for (int number = 0; number < table.cells().size(); number++) {
            Cell cell = table.cells().get(number);
            if (cell.wanted() && !hidden.get(number) && table.count(number) == 0) {
                IntStream.of(cell.leaves()).forEach(shownEmpty::set);
            }
        }
    }
}
