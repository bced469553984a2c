package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.sentinelle.model.Period;
import org.sentinelle.model.ProtectionPolicy.Round;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.Ledger.GroupMembers;
import org.sentinelle.result.TableKey;
import org.sentinelle.result.TableStructure.Table;

/**
 * One quantity of a dataset as an attacker lays it out: a State, a shortest span of days that is told apart, and a kind of person
 * make an atom. Atoms are numbered over all tables, this one's from {@link #first}.
 */
final class TableSpace {
    private final TableKey key;
    private final int threshold;
    private final Zeros zeros;
    private final boolean rounded;
    private final int depth;
    private final SortedMap<String, SortedSet<String>> dimensions;
    private final Set<String> selections;
    private final List<String> areas;
    private final Set<SortedSet<String>> groups;
    private final List<Period> periods;
    private final List<Period> spans;
    private final Profiles profiles;
    private final int first;
    private final Map<SortedSet<String>, int[]> areasFound = new HashMap<>();
    private final Map<Period, int[]> spansFound = new HashMap<>();

    /**
     * What there is of a table.
     *
     * @param tables what each release that has it says of it
     * @param cells every count that anything is said of
     */
    record Told(List<Table> tables, SelectionNames names, Set<CountCell> cells) {}

    TableSpace(TableKey key, Told told, int first) {
        List<Table> tables = told.tables();
        Set<CountCell> cells = told.cells();
        this.key = key;
        this.first = first;
        this.threshold =
                tables.stream().mapToInt(t -> t.policy().threshold()).max().orElseThrow();
        this.zeros = tables.stream().anyMatch(t -> t.policy().zeros() == Zeros.HIDE) ? Zeros.HIDE : Zeros.SHOW;
        this.rounded = tables.stream().anyMatch(t -> t.policy().regime() instanceof Round);
        this.depth = tables.stream().mapToInt(Table::depth).max().orElseThrow();
        this.dimensions = dimensions(tables);
        var filters = told.names().all();
        this.selections = filters.keySet();
        this.profiles = new Profiles(dimensions, filters);
        this.areas = areas(tables, cells);
        this.groups = groups(tables);
        this.periods = cells.stream().map(CountCell::days).distinct().sorted().toList();
        this.spans = Spans.of(periods);
    }

    private static SortedMap<String, SortedSet<String>> dimensions(List<Table> tables) {
        SortedMap<String, SortedSet<String>> dimensions = new TreeMap<>();
        tables.forEach(table -> table.dimensions()
                .forEach((dimension, codes) -> dimensions
                        .computeIfAbsent(dimension, d -> new TreeSet<>())
                        .addAll(codes)));
        return dimensions;
    }

    private static List<String> areas(List<Table> tables, Set<CountCell> cells) {
        SortedSet<String> areas = new TreeSet<>();
        tables.forEach(table -> areas.addAll(table.areas()));
        cells.forEach(cell -> areas.addAll(cell.areas()));
        return List.copyOf(areas);
    }

    private static Set<SortedSet<String>> groups(List<Table> tables) {
        Set<SortedSet<String>> groups = new HashSet<>();
        for (Table table : tables) {
            for (GroupMembers group : table.groups()) {
                groups.add(new TreeSet<>(group.areas()));
            }
        }
        return groups;
    }

    TableKey key() {
        return key;
    }

    int threshold() {
        return threshold;
    }

    Zeros zeros() {
        return zeros;
    }

    /** Whether some release shows rounded counts, so that counts which stay as they are seem to change a little. */
    boolean isRounded() {
        return rounded;
    }

    int depth() {
        return depth;
    }

    int first() {
        return first;
    }

    long size() {
        return (long) areas.size() * spans.size() * profiles.size();
    }

    SortedMap<String, SortedSet<String>> dimensions() {
        return dimensions;
    }

    Set<String> selections() {
        return selections;
    }

    /** Every State by itself, then the members of every group. */
    List<SortedSet<String>> areaSets() {
        List<SortedSet<String>> sets = new ArrayList<>();
        areas.forEach(area -> sets.add(new TreeSet<>(Set.of(area))));
        groups.stream()
                .filter(members -> members.size() > 1)
                .sorted(Comparator.comparing(Object::toString))
                .forEach(sets::add);
        return sets;
    }

    /** Every period that is counted, and every span of days that is told apart. */
    SortedSet<Period> periods() {
        SortedSet<Period> all = new TreeSet<>(periods);
        all.addAll(spans);
        return all;
    }

    /** The numbers of the atoms that a count adds up, whatever its vintage. */
    int[] inside(CountCell cell) {
        int[] where = areasFound.computeIfAbsent(cell.areas(), this::placesOf);
        int[] when = spansFound.computeIfAbsent(cell.days(), this::spansIn);
        int[] who = profiles.inside(cell);
        int[] atoms = new int[where.length * when.length * who.length];
        int count = 0;
        for (int area : where) {
            for (int span : when) {
                int base = first + (area * spans.size() + span) * profiles.size();
                for (int profile : who) {
                    atoms[count++] = base + profile;
                }
            }
        }
        return atoms;
    }

    private int[] placesOf(SortedSet<String> some) {
        return some.stream()
                .mapToInt(area -> Collections.binarySearch(areas, area))
                .filter(place -> place >= 0)
                .toArray();
    }

    private int[] spansIn(Period days) {
        return IntStream.range(0, spans.size())
                .filter(i -> days.contains(spans.get(i)))
                .toArray();
    }
}
