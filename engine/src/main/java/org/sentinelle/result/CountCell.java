package org.sentinelle.result;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sentinelle.model.Period;

/**
 * A number of persons in a confidential dataset, by what they have in common. It counts the leaf cells whose area is one of
 * {@code areas}, whose period lies within {@code days}, which have one of the codes named for each dimension, are in all
 * selections of {@code in} and in none of {@code out}, and belong to the vintage.
 *
 * @param codes by dimension; a dimension that is not named may have any code
 */
public record CountCell(
        SortedSet<String> areas,
        Period days,
        SortedMap<String, SortedSet<String>> codes,
        SortedSet<String> in,
        SortedSet<String> out,
        Vintage vintage)
        implements Comparable<CountCell> {
    private static final int MOST_NAMED = 3;
    private static final Comparator<CountCell> ORDER = Comparator.<CountCell, String>comparing(
                    c -> String.join(",", c.areas))
            .thenComparing(CountCell::days)
            .thenComparing(c -> c.codes.toString())
            .thenComparing(c -> c.in.toString())
            .thenComparing(c -> c.out.toString())
            .thenComparing(CountCell::vintage);

    /**
     * Of which release the count is.
     *
     * @param of its number, counted from 0 for the oldest
     * @param without counts only what is not in this other release; {@link #NONE} where it counts all
     */
    public record Vintage(int of, int without) implements Comparable<Vintage> {
        public static final int NONE = -1;

        /** All of a release. */
        public static Vintage of(int release) {
            return new Vintage(release, NONE);
        }

        @Override
        public int compareTo(Vintage other) {
            return of != other.of ? Integer.compare(of, other.of) : Integer.compare(without, other.without);
        }
    }

    public CountCell {
        areas = Collections.unmodifiableSortedSet(new TreeSet<>(areas));
        TreeMap<String, SortedSet<String>> sorted = new TreeMap<>();
        codes.forEach(
                (dimension, some) -> sorted.put(dimension, Collections.unmodifiableSortedSet(new TreeSet<>(some))));
        codes = Collections.unmodifiableSortedMap(sorted);
        in = Collections.unmodifiableSortedSet(new TreeSet<>(in));
        out = Collections.unmodifiableSortedSet(new TreeSet<>(out));
    }

    /** Coordinates only, as messages show them: {@code KEN 2021 (form=LAB;sex=F) in registered-victims}. */
    public String text() {
        StringBuilder text =
                new StringBuilder(areas.size() <= MOST_NAMED ? String.join("+", areas) : areas.size() + " States");
        text.append(' ').append(days.label());
        if (!codes.isEmpty()) {
            text.append(codes.entrySet().stream()
                    .map(e -> e.getKey() + "=" + String.join("+", e.getValue()))
                    .collect(Collectors.joining(";", " (", ")")));
        }
        in.forEach(selection -> text.append(" in ").append(selection));
        out.forEach(selection -> text.append(" not in ").append(selection));
        if (vintage.without() != Vintage.NONE) {
            text.append(" between releases ")
                    .append(vintage.without())
                    .append(" and ")
                    .append(vintage.of());
        }
        return text.toString();
    }

    @Override
    public int compareTo(CountCell other) {
        return ORDER.compare(this, other);
    }
}
