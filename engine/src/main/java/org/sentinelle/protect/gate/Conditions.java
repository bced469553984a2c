package org.sentinelle.protect.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.Ledger;

/** The selections of the lattice: none; in one or outside it; each pair, in or outside each of the two. */
final class Conditions {
    /** What rows must be in and what they must not be in. */
    record Condition(SortedSet<String> in, SortedSet<String> out) {
        boolean holds(Collection<String> selections) {
            return selections.containsAll(in) && out.stream().noneMatch(selections::contains);
        }
    }

    private final List<Condition> conditions = new ArrayList<>();
    private final Map<Condition, Integer> numbers = new HashMap<>();
    private final Map<SortedSet<String>, int[]> around = new HashMap<>();

    Conditions(Ledger.Account account) {
        List<String> names = account.selections();
        add(List.of(), List.of());
        for (int first = 0; first < names.size(); first++) {
            String one = names.get(first);
            add(List.of(one), List.of());
            add(List.of(), List.of(one));
            for (String other : names.subList(first + 1, names.size())) {
                add(List.of(one, other), List.of());
                add(List.of(one), List.of(other));
                add(List.of(other), List.of(one));
                add(List.of(), List.of(one, other));
            }
        }
    }

    private void add(List<String> in, List<String> out) {
        Condition condition = new Condition(new TreeSet<>(in), new TreeSet<>(out));
        if (numbers.putIfAbsent(condition, conditions.size()) == null) {
            conditions.add(condition);
        }
    }

    int size() {
        return conditions.size();
    }

    Condition condition(int number) {
        return conditions.get(number);
    }

    int number(CountCell cell) {
        return numbers.getOrDefault(new Condition(cell.in(), cell.out()), KeyNumbers.NONE);
    }

    int[] around(SortedSet<String> selections) {
        return around.computeIfAbsent(
                selections,
                rows -> numbers.entrySet().stream()
                        .filter(e -> e.getKey().holds(rows))
                        .mapToInt(Map.Entry::getValue)
                        .sorted()
                        .toArray());
    }
}
