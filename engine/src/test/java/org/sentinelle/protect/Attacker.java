package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.stats.optimise.LinearProgramme;
import org.sentinelle.stats.optimise.LinearProgramme.Row;
import org.sentinelle.stats.optimise.LinearProgramme.Term;
import org.sentinelle.stats.optimise.Solution;

/** Knows everything that is shown and how cells add up, and works out the limits of what is hidden. */
final class Attacker {
    private static final double UNBOUNDED = Double.POSITIVE_INFINITY;
    private final Ledger.Account account;
    private final Collection<LedgerStatement> known;

    /** Smallest and largest possible count. */
    record Limits(double min, double max) {}

    Attacker(Ledger.Account account, Collection<LedgerStatement> known) {
        this.account = account;
        this.known = known;
    }

    /** Every cell of the lattice with its true count, found by trying all coordinates. */
    SortedMap<CellKey, Long> lattice() {
        List<String> areas = new ArrayList<>();
        account.truth().forEach(leaf -> areas.add(leaf.area()));
        account.groups().forEach(group -> areas.add(group.group()));
        List<Stratum> strata = new ArrayList<>(List.of(Stratum.TOTAL));
        for (LeafCell leaf : account.truth()) {
            for (var margin : PaperTable.subsets(leaf.stratum().codes().keySet())) {
                TreeMap<String, String> codes = new TreeMap<>(leaf.stratum().codes());
                codes.keySet().retainAll(margin);
                strata.add(new Stratum(codes));
            }
        }
        SortedMap<CellKey, Long> lattice = new TreeMap<>();
        for (String area : areas.stream().distinct().toList()) {
            for (var period : account.periods()) {
                for (Stratum stratum : strata.stream().distinct().toList()) {
                    CellKey cell = new CellKey(account.indicator(), area, period, stratum);
                    List<Integer> leaves = leavesOf(cell);
                    if (!leaves.isEmpty()) {
                        lattice.put(cell, count(leaves));
                    }
                }
            }
        }
        return lattice;
    }

    private long count(List<Integer> leaves) {
        return leaves.stream().mapToLong(i -> account.truth().get(i).count()).sum();
    }

    List<Integer> leavesOf(CellKey cell) {
        List<Integer> leaves = new ArrayList<>();
        for (int i = 0; i < account.truth().size(); i++) {
            LeafCell leaf = account.truth().get(i);
            boolean inArea = leaf.area().equals(cell.area())
                    || account.groups().stream()
                            .anyMatch(g -> g.group().equals(cell.area())
                                    && g.period().equals(cell.period())
                                    && g.areas().contains(leaf.area()));
            if (inArea
                    && cell.period().contains(leaf.period().start())
                    && leaf.stratum()
                            .codes()
                            .entrySet()
                            .containsAll(cell.stratum().codes().entrySet())) {
                leaves.add(i);
            }
        }
        return leaves;
    }

    /** Limits by linear programming over real tables. */
    Limits limits(CellKey target) {
        return new Limits(optimum(target, 1), -optimum(target, -1));
    }

    double max(CellKey target) {
        return -optimum(target, -1);
    }

    private double optimum(CellKey target, double sign) {
        List<Double> costs = new ArrayList<>(Collections.nCopies(account.truth().size(), 0.0));
        leavesOf(target).forEach(leaf -> costs.set(leaf, sign));
        List<Row> rows = new ArrayList<>();
        for (LedgerStatement statement : known) {
            rows.add(Row.equal(terms(leavesOf(statement.cell())), statement.value()));
        }
        Solution solution = new LinearProgramme(costs, rows).minimise();
        if (solution instanceof Solution.Optimal optimal) {
            return optimal.value();
        }
        if (!((Solution.None) solution).unbounded()) {
            throw new AssertionError("The attacker found no limits at " + target.text());
        }
        return -UNBOUNDED;
    }

    private static List<Term> terms(List<Integer> leaves) {
        return leaves.stream().map(leaf -> new Term(leaf, 1)).toList();
    }

    /** Limits by trying every table of whole numbers up to {@code most} a leaf. */
    Map<CellKey, Limits> exhaustive(int most) {
        List<CellKey> cells = List.copyOf(lattice().keySet());
        int[][] leaves = cells.stream().map(this::arrayOf).toArray(int[][]::new);
        int[][] rows = known.stream().map(s -> arrayOf(s.cell())).toArray(int[][]::new);
        long[] values = known.stream().mapToLong(LedgerStatement::value).toArray();
        long[] min = new long[leaves.length];
        long[] max = new long[leaves.length];
        Arrays.fill(min, Long.MAX_VALUE);
        long[] table = new long[account.truth().size()];
        do {
            if (agrees(table, rows, values)) {
                for (int c = 0; c < leaves.length; c++) {
                    min[c] = Math.min(min[c], sum(table, leaves[c]));
                    max[c] = Math.max(max[c], sum(table, leaves[c]));
                }
            }
        } while (next(table, most));
        SortedMap<CellKey, Limits> limits = new TreeMap<>();
        for (int c = 0; c < leaves.length; c++) {
            limits.put(cells.get(c), new Limits(min[c], max[c]));
        }
        return limits;
    }

    private int[] arrayOf(CellKey cell) {
        return leavesOf(cell).stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean agrees(long[] table, int[][] rows, long[] values) {
        for (int r = 0; r < rows.length; r++) {
            if (sum(table, rows[r]) != values[r]) {
                return false;
            }
        }
        return true;
    }

    private static long sum(long[] table, int[] leaves) {
        long sum = 0;
        for (int leaf : leaves) {
            sum += table[leaf];
        }
        return sum;
    }

    private static boolean next(long[] table, int most) {
        for (int i = 0; i < table.length; i++) {
            if (table[i]++ < most) {
                return true;
            }
            table[i] = 0;
        }
        return false;
    }
}
