package org.sentinelle.protect.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;

/** Cells that are wanted or stated and none of the lattice: several codes at once, three selections, areas that are no group. */
final class OtherCells {
    private final Ledger.Account account;
    private final Map<String, List<Integer>> leavesOfArea = new HashMap<>();
    private final Map<CountCell, Integer> numbers = new LinkedHashMap<>();
    private final List<CountCell> cells = new ArrayList<>();
    private final Map<Integer, List<Integer>> above = new HashMap<>();

    OtherCells(Ledger.Account account) {
        this.account = account;
        for (int leaf = 0; leaf < account.truth().size(); leaf++) {
            leavesOfArea
                    .computeIfAbsent(account.truth().get(leaf).area(), a -> new ArrayList<>())
                    .add(leaf);
        }
    }

    int size() {
        return cells.size();
    }

    CountCell cell(int number) {
        return cells.get(number);
    }

    int number(CountCell cell) {
        return numbers.getOrDefault(cell, KeyNumbers.NONE);
    }

    List<Integer> above(int leaf) {
        return above.getOrDefault(leaf, List.of());
    }

    /** Numbers a cell, unless the account has no such code, selection, release or, in these areas and days, no leaf. */
    void add(CountCell cell) {
        if (numbers.containsKey(cell) || !hasKnownNames(cell)) {
            return;
        }
        List<Integer> near = cell.areas().stream()
                .flatMap(area -> leavesOfArea.getOrDefault(area, List.of()).stream())
                .filter(leaf -> cell.days().contains(account.truth().get(leaf).period()))
                .toList();
        if (!near.isEmpty()) {
            int number = cells.size();
            cells.add(cell);
            numbers.put(cell, number);
            near.stream()
                    .filter(leaf -> counts(cell, account.truth().get(leaf)))
                    .forEach(leaf ->
                            above.computeIfAbsent(leaf, l -> new ArrayList<>()).add(number));
        }
    }

    private boolean hasKnownNames(CountCell cell) {
        Set<String> selections = new HashSet<>(cell.in());
        selections.addAll(cell.out());
        Vintage vintage = cell.vintage();
        return cell.codes().entrySet().stream()
                        .allMatch(e -> account.dimensions()
                                .getOrDefault(e.getKey(), List.of())
                                .containsAll(e.getValue()))
                && new HashSet<>(account.selections()).containsAll(selections)
                && vintage.of() >= 0
                && vintage.without() >= Vintage.NONE
                && Math.max(vintage.of(), vintage.without()) <= account.releases();
    }

    private static boolean counts(CountCell cell, LeafCell leaf) {
        return cell.codes().entrySet().stream()
                        .allMatch(e ->
                                e.getValue().contains(leaf.stratum().codes().getOrDefault(e.getKey(), "")))
                && new Conditions.Condition(cell.in(), cell.out()).holds(leaf.selections())
                && isIn(leaf, cell.vintage().of())
                && (cell.vintage().without() == Vintage.NONE
                        || !isIn(leaf, cell.vintage().without()));
    }

    private static boolean isIn(LeafCell leaf, int release) {
        return leaf.first() <= release && release <= leaf.last();
    }
}
