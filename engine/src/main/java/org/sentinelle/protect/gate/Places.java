package org.sentinelle.protect.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sentinelle.model.Period;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;

/**
 * Where and when of the lattice: each area in each period around one of its leaves, and each group's areas in the period for
 * which they are its members.
 */
final class Places {
    private record Spot(String area, Period period) {}

    /** Areas in a period; periods over the same days are the same, whatever they are called. */
    record Place(SortedSet<String> areas, Period days) {}

    private final TreeMap<Period, Period> named = new TreeMap<>();
    private final Map<Period, List<SortedSet<String>>> groups = new HashMap<>();
    private final Map<Place, Integer> numbers = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<Spot, int[]> around = new HashMap<>();

    Places(Ledger.Account account) {
        account.periods().forEach(period -> named.putIfAbsent(days(period), period));
        account.truth().forEach(leaf -> named.putIfAbsent(days(leaf.period()), leaf.period()));
        for (Ledger.GroupMembers members : account.groups()) {
            Period days = days(members.period());
            named.putIfAbsent(days, members.period());
            groups.computeIfAbsent(days, d -> new ArrayList<>()).add(new TreeSet<>(members.areas()));
        }
        account.truth().forEach(this::around);
    }

    int size() {
        return places.size();
    }

    /** With the period as the account calls it. */
    Place place(int number) {
        Place place = places.get(number);
        return new Place(place.areas(), named.getOrDefault(place.days(), place.days()));
    }

    int number(CountCell cell) {
        return numbers.getOrDefault(new Place(cell.areas(), days(cell.days())), KeyNumbers.NONE);
    }

    int[] around(LeafCell leaf) {
        return around.computeIfAbsent(new Spot(leaf.area(), leaf.period()), this::enumerate);
    }

    private int[] enumerate(Spot spot) {
        TreeSet<Integer> found = new TreeSet<>();
        for (Period period : named.keySet()) {
            if (period.contains(spot.period())) {
                found.add(numbered(new TreeSet<>(List.of(spot.area())), period));
                for (SortedSet<String> members : groups.getOrDefault(period, List.of())) {
                    if (members.contains(spot.area())) {
                        found.add(numbered(members, period));
                    }
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private int numbered(SortedSet<String> areas, Period days) {
        return numbers.computeIfAbsent(new Place(areas, days), place -> {
            places.add(place);
            return places.size() - 1;
        });
    }

    private static Period days(Period period) {
        return new Period(Grain.DECLARED, period.start(), period.end());
    }
}
