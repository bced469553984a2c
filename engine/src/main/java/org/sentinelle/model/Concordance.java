package org.sentinelle.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How the codes of one list become codes of another, by period and area: where age bands changed over time, or differ between
 * States, and one set of bands is wanted.
 *
 * <p>A code that leads to one target is that target. A code that leads to several straddles them: each person counted under it
 * belongs to one of them, and nobody knows to which.
 *
 * @param from the id of the list whose codes are read
 * @param to the id of the list whose codes come out
 */
public record Concordance(String id, LocalisedText name, String from, String to, List<Entry> entries) {
    /**
     * What one code means, for some time and in some areas.
     *
     * @param to the targets that it may lie in; {@link CodeList#UNKNOWN} alone where it says nothing of them
     * @param first the first period in which it means so; null where it always did
     * @param last the last one; null where it still does
     * @param areas the States in which it means so; none named where it does in all
     */
    public record Entry(
            String code,
            SortedSet<String> to,
            @Nullable Period first,
            @Nullable Period last,
            SortedSet<String> areas) {
        public Entry {
            to = Collections.unmodifiableSortedSet(new TreeSet<>(to));
            areas = Collections.unmodifiableSortedSet(new TreeSet<>(areas));
        }

        /** Whether it holds on a day, wherever. */
        public boolean holdsOn(LocalDate day) {
            return (first == null || !day.isBefore(first.start())) && (last == null || !day.isAfter(last.end()));
        }

        /** Whether both say something of one code, on one day, in one area, and neither gives way to the other. */
        public boolean contends(Entry other) {
            return code.equals(other.code) && meets(other) && areas.isEmpty() == other.areas.isEmpty() && share(other);
        }

        private boolean meets(Entry other) {
            return !startsAfterEndOf(other) && !other.startsAfterEndOf(this);
        }

        private boolean startsAfterEndOf(Entry other) {
            return first != null && other.last != null && first.start().isAfter(other.last.end());
        }

        private boolean share(Entry other) {
            return areas.isEmpty() || !Collections.disjoint(areas, other.areas);
        }
    }

    public Concordance {
        entries = List.copyOf(entries);
    }

    /** Every target that some entry leads to. */
    public SortedSet<String> targets() {
        SortedSet<String> targets = new TreeSet<>();
        entries.forEach(entry -> targets.addAll(entry.to()));
        return targets;
    }

    /**
     * The targets that the persons of a code may lie in, in one area and period; none where a day of the period has no entry.
     *
     * <p>An entry that names the area goes before those for all areas. A period across a change of meaning takes the targets
     * of both meanings: some persons were counted under the one, some under the other.
     */
    public SortedSet<String> targets(String code, String area, Period period) {
        SortedSet<String> targets = new TreeSet<>();
        for (LocalDate day : turns(code, period)) {
            Entry entry = entry(code, area, day);
            if (entry == null) {
                return Collections.emptySortedSet();
            }
            targets.addAll(entry.to());
        }
        return targets;
    }

    /** The first day of the period, and those in it on which an entry of the code begins to hold or no longer does. */
    private SortedSet<LocalDate> turns(String code, Period period) {
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(period.start());
        for (Entry entry : entries) {
            if (entry.code().equals(code) && entry.first() != null) {
                days.add(entry.first().start());
            }
            if (entry.code().equals(code) && entry.last() != null) {
                days.add(entry.last().end().plusDays(1));
            }
        }
        days.removeIf(day -> !period.contains(day));
        return days;
    }

    private @Nullable Entry entry(String code, String area, LocalDate day) {
        Entry everywhere = null;
        for (Entry entry : entries) {
            if (entry.code().equals(code) && entry.holdsOn(day)) {
                if (entry.areas().contains(area)) {
                    return entry;
                }
                everywhere = entry.areas().isEmpty() ? entry : everywhere;
            }
        }
        return everywhere;
    }
}
