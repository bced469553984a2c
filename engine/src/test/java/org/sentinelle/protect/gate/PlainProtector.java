package org.sentinelle.protect.gate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.LedgerStatement.Origin;
import org.sentinelle.result.Witness;

/**
 * Protects a small account: it begins with every table that differs from the true one by k in one, two or four leaves, and shows a
 * wanted cell whenever, after all tables that contradict it are thrown away, every sensitive cell still has one.
 */
final class PlainProtector {
    /** A sensitive cell, and the leaves that may not move in its proof. */
    private record Need(BitSet leaves, BitSet unmoved) {}

    private final LedgerDraft draft;
    private final Map<CountCell, BitSet> lattice;
    private final BitSet publicly = new BitSet();
    private List<Map<Integer, Long>> tables = new ArrayList<>();

    private PlainProtector(LedgerDraft draft) {
        this.draft = draft;
        lattice = PlainLattice.of(draft.account());
    }

    /** Writes statements and witnesses, no witness more than is needed. */
    static void protect(LedgerDraft draft) {
        PlainProtector protector = new PlainProtector(draft);
        protector.drawTables();
        protector.showEarlier();
        protector.show();
        protector.prove();
    }

    private void drawTables() {
        int n = draft.truth.size();
        for (int a = 0; a < n; a++) {
            keepIfPossible(Map.of(a, 10L));
            for (int b = 0; b < n; b++) {
                if (a != b) {
                    keepIfPossible(Map.of(a, 10L, b, -10L));
                    for (int c = a + 1; c < n; c++) {
                        for (int d = b + 1; d < n; d++) {
                            if (b != c && d != a && d != c) {
                                keepIfPossible(Map.of(a, 10L, c, 10L, b, -10L, d, -10L));
                            }
                        }
                    }
                }
            }
        }
    }

    private void keepIfPossible(Map<Integer, Long> change) {
        boolean negative = change.entrySet().stream()
                .anyMatch(e -> draft.truth.get(e.getKey()).count() + e.getValue() < 0);
        boolean empties = draft.policy.zeros() == Zeros.SHOW
                && draft.wanted.stream()
                        .map(lattice::get)
                        .anyMatch(leaves -> count(leaves) > 0 && count(leaves) + moved(change, leaves) < 1);
        if (!negative && !empties) {
            tables.add(change);
        }
    }

    private long count(BitSet leaves) {
        return leaves.stream().mapToLong(leaf -> draft.truth.get(leaf).count()).sum();
    }

    private static long moved(Map<Integer, Long> change, BitSet leaves) {
        return change.entrySet().stream()
                .mapToLong(e -> leaves.get(e.getKey()) ? e.getValue() : 0)
                .sum();
    }

    private void show() {
        Comparator<CountCell> emptyFirst = Comparator.comparing(c -> count(lattice.get(c)) > 0);
        draft.wanted.stream()
                .filter(c -> count(lattice.get(c)) >= LedgerDraft.K
                        || count(lattice.get(c)) == 0 && draft.policy.zeros() == Zeros.SHOW)
                .sorted(emptyFirst.thenComparing(c -> -count(lattice.get(c))))
                .forEach(cell -> show(cell, Origin.SHOWN));
    }

    /** What the releases before this one have shown: as much as leaves every cell open. */
    private void showEarlier() {
        lattice.keySet().stream()
                .filter(c -> c.vintage().of() < draft.releases && c.vintage().without() < 0)
                .filter(c -> count(lattice.get(c)) >= LedgerDraft.K)
                .forEach(cell -> show(cell, Origin.EARLIER));
    }

    private void show(CountCell cell, Origin origin) {
        BitSet leaves = lattice.get(cell);
        List<Map<Integer, Long>> left =
                tables.stream().filter(t -> moved(t, leaves) == 0).toList();
        BitSet before = (BitSet) publicly.clone();
        if (count(leaves) == 0) {
            publicly.or(leaves);
        }
        List<Map<Integer, Long>> possible = left.stream()
                .filter(t -> t.keySet().stream().noneMatch(publicly::get))
                .toList();
        if (needs().stream().allMatch(need -> possible.stream().anyMatch(t -> proves(t, need)))) {
            tables = possible;
            draft.know(origin, cell, count(leaves));
        } else {
            publicly.and(before);
        }
    }

    private List<Need> needs() {
        List<Need> needs = new ArrayList<>();
        Map<String, BitSet> own = new TreeMap<>();
        for (int leaf = 0; leaf < draft.truth.size(); leaf++) {
            String agency = draft.truth.get(leaf).contributor();
            if (agency != null && draft.policy.contributors().insiders()) {
                own.computeIfAbsent(agency, a -> new BitSet()).set(leaf);
            }
        }
        for (BitSet leaves : lattice.values()) {
            BitSet open = (BitSet) leaves.clone();
            open.andNot(publicly);
            if (count(leaves) < LedgerDraft.K && !open.isEmpty()) {
                needs.add(new Need(leaves, new BitSet()));
            }
            for (BitSet part : own.values()) {
                BitSet rest = (BitSet) leaves.clone();
                rest.andNot(part);
                if (count(rest) > 0 && count(rest) < LedgerDraft.K) {
                    needs.add(new Need(leaves, part));
                }
            }
        }
        return needs;
    }

    private static boolean proves(Map<Integer, Long> table, Need need) {
        return moved(table, need.leaves()) >= LedgerDraft.K
                && table.keySet().stream().noneMatch(need.unmoved()::get);
    }

    private void prove() {
        List<Need> open = new ArrayList<>(needs());
        Map<Map<Integer, Long>, Boolean> chosen = new LinkedHashMap<>();
        while (!open.isEmpty()) {
            Map<Integer, Long> best = tables.stream()
                    .max(Comparator.comparingLong(
                            t -> open.stream().filter(need -> proves(t, need)).count()))
                    .orElseThrow();
            open.removeIf(need -> proves(best, need));
            chosen.put(best, true);
        }
        List<Map<Integer, Long>> left = new ArrayList<>(chosen.keySet());
        for (Map<Integer, Long> table : chosen.keySet()) {
            if (needs().stream().allMatch(need -> left.stream().anyMatch(t -> !t.equals(table) && proves(t, need)))) {
                left.remove(table);
            }
        }
        left.forEach(table -> draft.witnesses.add(new Witness(List.of(), new TreeMap<>(), new TreeMap<>(table), null)));
    }

    /** What would be stated if the cells that are hidden were shown. */
    static List<LedgerStatement> hidden(LedgerDraft draft) {
        Map<CountCell, BitSet> lattice = PlainLattice.of(draft.account());
        return draft.wanted.stream()
                .map(c -> LedgerStatement.shown(
                        c,
                        lattice.get(c).stream()
                                .mapToLong(leaf -> draft.truth.get(leaf).count())
                                .sum()))
                .filter(s -> !draft.statements.contains(s))
                .toList();
    }
}
