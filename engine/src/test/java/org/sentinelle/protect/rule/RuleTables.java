package org.sentinelle.protect.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.Dominance;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Suppress;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.protect.rule.RuleTable.Cell;
import org.sentinelle.protect.rule.RuleTable.Row;

/** Small tables for the rules. */
final class RuleTables {
    private RuleTables() {}

    /** One cell over one leaf for each agency. */
    static RuleTable oneCell(long... contributions) {
        int[] leaves = new int[contributions.length];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = i;
        }
        return new RuleTable(contributions, leaves, List.of(new Cell(leaves, true)), List.of(), new BitSet());
    }

    /**
     * A table of rows and columns without agencies: cells row by row, then the total of each row, of each column, and of all;
     * each total of a row is a row of it.
     */
    static RuleTable twoWay(long[][] counts) {
        int rows = counts.length;
        int columns = counts[0].length;
        long[] truth = new long[rows * columns];
        List<Cell> cells = new ArrayList<>();
        for (int leaf = 0; leaf < truth.length; leaf++) {
            truth[leaf] = counts[leaf / columns][leaf % columns];
            cells.add(new Cell(new int[] {leaf}, true));
        }
        List<Row> margins = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Integer> parts = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                parts.add(row * columns + column);
            }
            margins.add(new Row(cells.size(), parts));
            cells.add(new Cell(parts.stream().mapToInt(Integer::intValue).toArray(), true));
        }
        for (int column = 0; column < columns; column++) {
            int[] leaves = new int[rows];
            for (int row = 0; row < rows; row++) {
                leaves[row] = row * columns + column;
            }
            cells.add(new Cell(leaves, true));
        }
        int[] all = new int[truth.length];
        for (int leaf = 0; leaf < all.length; leaf++) {
            all[leaf] = leaf;
        }
        cells.add(new Cell(all, true));
        return new RuleTable(truth, new int[0], cells, margins, new BitSet());
    }

    /** A table of several agencies with many empty leaves. */
    static RuleTable random(Random draws) {
        long[][] counts = new long[4][5];
        for (long[] row : counts) {
            for (int column = 0; column < row.length; column++) {
                row[column] = draws.nextInt(3) == 0 ? 0 : draws.nextInt(25);
            }
        }
        RuleTable table = twoWay(counts);
        int[] agencies = new int[table.truth().length];
        for (int leaf = 0; leaf < agencies.length; leaf++) {
            int drawn = draws.nextInt(5);
            agencies[leaf] = drawn == 0 ? RuleTable.UNNAMED : drawn;
        }
        return new RuleTable(table.truth(), agencies, table.cells(), table.rows(), new BitSet());
    }

    static ProtectionPolicy policy(int threshold, Zeros zeros, GroupDisclosure groups) {
        return new ProtectionPolicy(threshold, zeros, Contributors.NONE, groups, new Suppress());
    }

    static ProtectionPolicy policy(Contributors contributors) {
        return new ProtectionPolicy(10, Zeros.SHOW, contributors, GroupDisclosure.REPORT, new Suppress());
    }

    /** One that may ask for anything about agencies. */
    static ProtectionPolicy random(Random draws, GroupDisclosure groups) {
        Contributors contributors = new Contributors(
                draws.nextInt(5),
                draws.nextBoolean() ? null : new Dominance(1 + draws.nextInt(3), 60 + draws.nextInt(39)),
                draws.nextBoolean() ? null : (Integer) (1 + draws.nextInt(40)),
                draws.nextBoolean());
        return new ProtectionPolicy(
                2 + draws.nextInt(14),
                draws.nextBoolean() ? Zeros.SHOW : Zeros.HIDE,
                contributors,
                groups,
                new Suppress());
    }
}
