package org.sentinelle.protect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.CountTable;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.LedgerStatement.Origin;
import org.sentinelle.result.LedgerStatement.Term;
import org.sentinelle.result.PastTable;

/**
 * The counts of several releases as one table: each person-count that stands in releases {@code first} to {@code last} is a leaf.
 * Readers are taken to know which cells did not change from one release to the next, so that what did is told apart: a difference
 * of few persons between two releases is a small count like any other.
 *
 * <p>Where an earlier release told fewer dimensions apart, its counts are shared out over the finer cells so that as little as
 * possible changes.
 */
final class Vintages {
    private final CountTable now;
    private final List<PastTable> past;

    /** A cell without its count and time. */
    private record Key(
            String area,
            Period period,
            Stratum stratum,
            SortedSet<String> selections,
            @Nullable String contributor) {
        static final Comparator<Key> ORDER = Comparator.comparing(Key::area)
                .thenComparing(Key::period)
                .thenComparing(Key::stratum)
                .thenComparing(k -> k.selections.toString())
                .thenComparing(k -> String.valueOf(k.contributor));

        static Key of(LeafCell leaf) {
            return new Key(leaf.area(), leaf.period(), leaf.stratum(), leaf.selections(), leaf.contributor());
        }

        /** As a table that knows less told it. */
        Key in(CountTable table) {
            TreeMap<String, String> codes = new TreeMap<>(stratum.codes());
            codes.keySet().retainAll(table.dimensions().keySet());
            TreeSet<String> known = new TreeSet<>(selections);
            known.retainAll(table.selections().keySet());
            return new Key(area, period, new Stratum(codes), known, contributor);
        }
    }

    /**
     * Several releases.
     *
     * @param past the earlier ones, the oldest first
     */
    Vintages(CountTable now, List<PastTable> past) {
        this.now = now;
        this.past = List.copyOf(past);
    }

    /** The number of this release. */
    int current() {
        return past.size();
    }

    /** The leaves of all releases together. */
    List<LeafCell> leaves() {
        if (past.isEmpty()) {
            return now.leaves();
        }
        SortedMap<Key, long[]> series = new TreeMap<>(Key.ORDER);
        now.leaves()
                .forEach(leaf -> series.computeIfAbsent(Key.of(leaf), k -> new long[past.size() + 1])[past.size()] +=
                        leaf.count());
        for (int release = past.size() - 1; release >= 0; release--) {
            lookBack(series, release);
        }
        List<LeafCell> leaves = new ArrayList<>();
        series.forEach((key, counts) -> layers(key, counts, leaves));
        return leaves;
    }

    /** What earlier releases told, each as of its own number. */
    List<LedgerStatement> statements() {
        List<LedgerStatement> statements = new ArrayList<>();
        for (int release = 0; release < past.size(); release++) {
            int number = release;
            past.get(release)
                    .statements()
                    .forEach(s -> statements.add(new LedgerStatement(
                            s.terms().stream()
                                    .map(t -> new Term(as(t.cell(), Vintage.of(number)), t.coefficient()))
                                    .toList(),
                            s.low(),
                            s.high(),
                            Origin.EARLIER)));
        }
        return statements;
    }

    /** The same count of another release. */
    static CountCell as(CountCell cell, Vintage vintage) {
        return new CountCell(cell.areas(), cell.days(), cell.codes(), cell.in(), cell.out(), vintage);
    }

    /** Gives every cell its count of a release, as that of the next one where nothing changed. */
    private void lookBack(SortedMap<Key, long[]> series, int release) {
        CountTable table = past.get(release).table();
        Map<Key, Long> told = new LinkedHashMap<>();
        table.leaves().forEach(leaf -> told.merge(Key.of(leaf), leaf.count(), Math::addExact));
        Map<Key, List<Key>> finer = new HashMap<>();
        for (Key key : series.keySet()) {
            Key coarse = key.in(table);
            finer.computeIfAbsent(coarse, k -> new ArrayList<>()).add(key);
            told.putIfAbsent(coarse, 0L);
        }
        told.forEach(
                (coarse, count) -> shareOut(series, finer.getOrDefault(coarse, List.of()), coarse, count, release));
    }

    private void shareOut(SortedMap<Key, long[]> series, List<Key> keys, Key coarse, long count, int release) {
        List<Key> largestFirst = new ArrayList<>(keys);
        if (keys.isEmpty()) {
            if (count == 0) {
                return;
            }
            Key made = finest(coarse);
            series.put(made, new long[past.size() + 1]);
            largestFirst.add(made);
        }
        Map<Key, Long> next = new HashMap<>();
        largestFirst.forEach(key -> next.put(key, counts(series, key)[release + 1]));
        largestFirst.sort(Comparator.<Key>comparingLong(key -> -next.getOrDefault(key, 0L))
                .thenComparing(Key.ORDER));
        long difference = count;
        for (Key key : largestFirst) {
            long same = next.getOrDefault(key, 0L);
            counts(series, key)[release] = same;
            difference -= same;
        }
        for (Key key : largestFirst) {
            long[] counts = counts(series, key);
            long change = Math.max(difference, -counts[release]);
            counts[release] += change;
            difference -= change;
        }
    }

    private static long[] counts(SortedMap<Key, long[]> series, Key key) {
        long[] counts = series.get(key);
        if (counts == null) {
            throw new IllegalStateException("A cell has no series");
        }
        return counts;
    }

    private Key finest(Key coarse) {
        TreeMap<String, String> codes = new TreeMap<>(coarse.stratum().codes());
        now.dimensions().keySet().forEach(dimension -> codes.putIfAbsent(dimension, CodeList.UNKNOWN));
        return new Key(coarse.area(), coarse.period(), new Stratum(codes), coarse.selections(), coarse.contributor());
    }

    /** Splits a series of counts into layers, each of which stands for some releases and then is gone: last come, first gone. */
    private static void layers(Key key, long[] counts, List<LeafCell> leaves) {
        record Layer(int first, long count) {}
        Deque<Layer> standing = new ArrayDeque<>();
        long height = 0;
        boolean throughout = false;
        for (int release = 0; release < counts.length; release++) {
            while (height > counts[release]) {
                Layer top = standing.pop();
                long gone = Math.min(top.count(), height - counts[release]);
                leaves.add(leaf(key, top.first(), release - 1, gone));
                if (top.count() > gone) {
                    standing.push(new Layer(top.first(), top.count() - gone));
                }
                height -= gone;
            }
            if (height < counts[release]) {
                standing.push(new Layer(release, counts[release] - height));
                height = counts[release];
            }
        }
        for (Layer layer : standing) {
            leaves.add(leaf(key, layer.first(), counts.length - 1, layer.count()));
            throughout |= layer.first() == 0;
        }
        if (!throughout) {
            leaves.add(leaf(key, 0, counts.length - 1, 0));
        }
    }

    private static LeafCell leaf(Key key, int first, int last, long count) {
        return new LeafCell(
                key.area(),
                key.period(),
                key.stratum(),
                Collections.unmodifiableSortedSet(key.selections()),
                key.contributor(),
                first,
                last,
                count);
    }
}
