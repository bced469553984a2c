package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.sentinelle.model.Period;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger.GroupMembers;

/**
 * The cells of the lattice over the leaves of an account: every area and group, in every period, by every margin of its dimensions
 * down to the leaves, in or out of each selection and of each two of them, of each release and of what came or went between any two.
 * Cells over the same leaves are one.
 */
final class SmallCells {
    private static final int MOST_DIMENSIONS = 20;

    private final List<LeafCell> leaves;
    private final Frame frame;
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<Object> named = new ArrayList<>();
    private final Map<Cell, Long> counts = new HashMap<>();

    /** The numbers of the parts that leaves with the same coordinates share. */
    private final Map<Object, List<Integer>> parts = new HashMap<>();

    /**
     * What spans the lattice.
     *
     * @param releases the number of the last release
     */
    record Frame(List<Period> periods, List<GroupMembers> groups, List<String> selections, int depth, int releases) {}

    /** A place of the lattice: some areas, over some days. */
    private record Place(SortedSet<String> areas, Period days) {}

    /** Codes that are kept apart. */
    private record Margin(SortedMap<String, String> codes) {}

    /** In or out of selections. */
    private record Choice(SortedSet<String> in, SortedSet<String> out) {}

    private record Cell(int place, int margin, int choice, int vintage) {}

    SmallCells(List<LeafCell> leaves, Frame frame) {
        this.leaves = leaves;
        this.frame = frame;
    }

    /** The cells whose counts are such as asked for, with their leaves. */
    Map<LeafSet, CountCell> where(LongPredicate asked) {
        Map<LeafSet, CountCell> found = new LinkedHashMap<>();
        inside(cell -> asked.test(counts.getOrDefault(cell, 0L)))
                .forEach((cell, inside) -> found.putIfAbsent(inside, countCell(cell)));
        return found;
    }

    /**
     * The counts of 1 to {@code threshold - 1} of persons whom all releases count, with their leaves; none where there is one
     * release.
     */
    Map<LeafSet, CountCell> unchanged(long threshold) {
        if (leaves.stream().allMatch(leaf -> isUnchanged(leaf, frame.releases()))) {
            return Map.of();
        }
        Map<Cell, Long> kept = new HashMap<>();
        Map<Cell, List<Integer>> inside = new LinkedHashMap<>();
        int latest = number(Vintage.of(frame.releases()));
        for (int i = 0; i < leaves.size(); i++) {
            LeafCell leaf = leaves.get(i);
            int number = i;
            if (isUnchanged(leaf, frame.releases())) {
                above(leaf).stream().filter(cell -> cell.vintage() == latest).forEach(cell -> {
                    kept.merge(cell, leaf.count(), Math::addExact);
                    inside.computeIfAbsent(cell, c -> new ArrayList<>()).add(number);
                });
            }
        }
        Map<LeafSet, CountCell> found = new LinkedHashMap<>();
        inside.forEach((cell, some) -> {
            long count = kept.getOrDefault(cell, 0L);
            if (count > 0 && count < threshold) {
                found.putIfAbsent(
                        new LeafSet(some.stream().mapToInt(Integer::intValue).toArray()), countCell(cell));
            }
        });
        return found;
    }

    static boolean isUnchanged(LeafCell leaf, int lastRelease) {
        return leaf.first() == 0 && leaf.last() >= lastRelease;
    }

    /**
     * A count that differs between two releases, some persons having come and others gone.
     *
     * @param more the leaves of the release that counts more, without those that both count
     * @param fewer likewise of the other
     * @param cell what is in the one and not in the other
     */
    record Change(LeafSet more, LeafSet fewer, CountCell cell) {}

    /** The counts that changed by fewer than {@code threshold} persons, though some came and others went. */
    List<Change> smallChanges(long threshold) {
        Map<Cell, LeafSet> inside = inside(cell -> by(cell) != 0 && Math.abs(by(cell)) < threshold);
        Map<List<LeafSet>, Change> changes = new LinkedHashMap<>();
        inside.forEach((cell, more) -> {
            LeafSet fewer = inside.get(opposite(cell));
            if (fewer != null && by(cell) > 0) {
                changes.putIfAbsent(List.of(more, fewer), new Change(more, fewer, countCell(cell)));
            }
        });
        return List.copyOf(changes.values());
    }

    /** By how much more than the opposite a count of what came or went is; 0 for other counts, and where the opposite is of nobody. */
    private long by(Cell cell) {
        long opposite = ((Vintage) named.get(cell.vintage())).without() == Vintage.NONE
                ? 0
                : counts.getOrDefault(opposite(cell), 0L);
        return opposite == 0 ? 0 : counts.getOrDefault(cell, 0L) - opposite;
    }

    private Cell opposite(Cell cell) {
        Vintage vintage = (Vintage) named.get(cell.vintage());
        return new Cell(
                cell.place(), cell.margin(), cell.choice(), number(new Vintage(vintage.without(), vintage.of())));
    }

    private Map<Cell, LeafSet> inside(Predicate<Cell> asked) {
        if (counts.isEmpty()) {
            leaves.forEach(leaf -> above(leaf).forEach(cell -> counts.merge(cell, leaf.count(), Math::addExact)));
        }
        Map<Cell, List<Integer>> found = new LinkedHashMap<>();
        for (int i = 0; i < leaves.size(); i++) {
            int number = i;
            above(leaves.get(i)).stream()
                    .filter(asked)
                    .forEach(cell ->
                            found.computeIfAbsent(cell, c -> new ArrayList<>()).add(number));
        }
        Map<Cell, LeafSet> sets = new LinkedHashMap<>();
        found.forEach((cell, some) -> sets.put(
                cell, new LeafSet(some.stream().mapToInt(Integer::intValue).toArray())));
        return sets;
    }

    private List<Cell> above(LeafCell leaf) {
        List<Integer> places = parts.computeIfAbsent(List.of(leaf.area(), leaf.period()), k -> places(leaf));
        List<Integer> margins = parts.computeIfAbsent(leaf.stratum(), k -> margins(leaf));
        List<Integer> choices = parts.computeIfAbsent(leaf.selections(), k -> choices(leaf));
        List<Integer> vintages = parts.computeIfAbsent(new Vintage(leaf.first(), leaf.last()), k -> vintages(leaf));
        List<Cell> cells = new ArrayList<>(places.size() * margins.size() * choices.size() * vintages.size());
        for (int place : places) {
            for (int margin : margins) {
                for (int choice : choices) {
                    vintages.forEach(vintage -> cells.add(new Cell(place, margin, choice, vintage)));
                }
            }
        }
        return cells;
    }

    private int number(Object part) {
        return numbers.computeIfAbsent(part, p -> {
            named.add(p);
            return named.size() - 1;
        });
    }

    private List<Integer> places(LeafCell leaf) {
        SortedSet<String> alone = new TreeSet<>(List.of(leaf.area()));
        SortedSet<Integer> places = new TreeSet<>();
        places.add(number(new Place(alone, leaf.period())));
        for (Period period : frame.periods()) {
            if (period.contains(leaf.period())) {
                places.add(number(new Place(alone, period)));
            }
        }
        for (GroupMembers group : frame.groups()) {
            if (group.period().contains(leaf.period()) && group.areas().contains(leaf.area())) {
                places.add(number(new Place(new TreeSet<>(group.areas()), group.period())));
            }
        }
        return List.copyOf(places);
    }

    private List<Integer> margins(LeafCell leaf) {
        List<Map.Entry<String, String>> codes =
                List.copyOf(leaf.stratum().codes().entrySet());
        if (codes.size() > MOST_DIMENSIONS) {
            throw new IllegalStateException("A leaf has " + codes.size() + " dimensions");
        }
        List<Integer> margins = new ArrayList<>();
        for (int subset = 0; subset < 1 << codes.size(); subset++) {
            if (Integer.bitCount(subset) <= frame.depth()) {
                TreeMap<String, String> kept = new TreeMap<>();
                for (int d = 0; d < codes.size(); d++) {
                    if ((subset >> d & 1) == 1) {
                        kept.put(codes.get(d).getKey(), codes.get(d).getValue());
                    }
                }
                margins.add(number(new Margin(kept)));
            }
        }
        return margins;
    }

    private List<Integer> choices(LeafCell leaf) {
        List<Integer> choices = new ArrayList<>();
        List<String> names = frame.selections();
        choices.add(number(new Choice(new TreeSet<>(), new TreeSet<>())));
        for (int i = 0; i < names.size(); i++) {
            choices.add(number(choice(leaf, List.of(names.get(i)))));
            for (int j = i + 1; j < names.size(); j++) {
                choices.add(number(choice(leaf, List.of(names.get(i), names.get(j)))));
            }
        }
        return choices;
    }

    private static Choice choice(LeafCell leaf, List<String> names) {
        SortedSet<String> in = new TreeSet<>();
        SortedSet<String> out = new TreeSet<>();
        names.forEach(name -> (leaf.selections().contains(name) ? in : out).add(name));
        return new Choice(in, out);
    }

    private List<Integer> vintages(LeafCell leaf) {
        List<Integer> vintages = new ArrayList<>();
        for (int release = leaf.first(); release <= Math.min(leaf.last(), frame.releases()); release++) {
            vintages.add(number(Vintage.of(release)));
        }
        int last = Math.min(leaf.last(), frame.releases());
        for (int of = leaf.first(); of <= last; of++) {
            for (int without = 0; without <= frame.releases(); without++) {
                if (without < leaf.first() || without > last) {
                    vintages.add(number(new Vintage(of, without)));
                }
            }
        }
        return vintages;
    }

    private CountCell countCell(Cell cell) {
        Place place = (Place) named.get(cell.place());
        Choice choice = (Choice) named.get(cell.choice());
        SortedMap<String, SortedSet<String>> codes = new TreeMap<>();
        ((Margin) named.get(cell.margin()))
                .codes()
                .forEach((dimension, code) -> codes.put(dimension, new TreeSet<>(List.of(code))));
        return new CountCell(
                place.areas(), place.days(), codes, choice.in(), choice.out(), (Vintage) named.get(cell.vintage()));
    }

    /** Whether all of these leaves are among the given ones. */
    static boolean within(int[] leaves, boolean[] given) {
        return Arrays.stream(leaves).allMatch(leaf -> given[leaf]);
    }
}
