package org.sentinelle.result;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;

/**
 * One cell of the finest cross that anything shown of a confidential dataset is made of; every count shown is a sum of these.
 *
 * @param period that of the rows
 * @param stratum a code of each dimension of the account
 * @param selections the names of the account's row selections (filters of indicators) that its rows are in
 * @param contributor the agency that supplied them; null where the dataset names none
 * @param first the first release whose data these are, counted from 0 for the oldest
 * @param last the last one: rows that were added later begin later, rows that were taken back end earlier
 */
public record LeafCell(
        String area,
        Period period,
        Stratum stratum,
        SortedSet<String> selections,
        @Nullable String contributor,
        int first,
        int last,
        long count) {
    public LeafCell {
        selections = Collections.unmodifiableSortedSet(new TreeSet<>(selections));
        if (count < 0) {
            throw new IllegalArgumentException("A count cannot be negative");
        }
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("No release from " + first + " to " + last);
        }
    }

    /** One that is in the first release, of a dataset without filters and agencies. */
    public LeafCell(String area, Period period, Stratum stratum, long count) {
        this(area, period, stratum, Collections.emptySortedSet(), null, 0, 0, count);
    }
}
