package org.sentinelle.protect.utility;

import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Ledger.Account;

/**
 * Counts of one kind: of one dataset and quantity, of States or of groups, by the same dimensions, of periods of one length.
 *
 * @param selections the row selections that they are in, and after a minus sign those that they are not in
 */
public record Level(
        String dataset,
        String quantity,
        boolean groups,
        Grain grain,
        SortedSet<String> dimensions,
        SortedSet<String> selections)
        implements Comparable<Level> {
    private static final Comparator<Level> ORDER = Comparator.comparing(Level::dataset)
            .thenComparing(Level::quantity)
            .thenComparing(level -> level.selections.toString())
            .thenComparing(Level::groups)
            .thenComparing(Level::grain)
            .thenComparing(level -> level.dimensions.size())
            .thenComparing(level -> level.dimensions.toString());

    public Level {
        dimensions = Collections.unmodifiableSortedSet(new TreeSet<>(dimensions));
        selections = Collections.unmodifiableSortedSet(new TreeSet<>(selections));
    }

    static Level of(Account account, CountCell cell) {
        TreeSet<String> selections = new TreeSet<>(cell.in());
        cell.out().forEach(selection -> selections.add("-" + selection));
        return new Level(
                account.dataset(),
                account.quantity(),
                cell.areas().size() > 1,
                cell.days().grain(),
                new TreeSet<>(cell.codes().keySet()),
                selections);
    }

    /** {@code case-register: States, YEAR, by age and sex}. */
    public String text() {
        String quantityText = quantity.equals(Ledger.ROWS) ? "" : " " + quantity;
        return dataset + quantityText + ": " + (groups ? "groups" : "States") + ", " + grain
                + (dimensions.isEmpty() ? ", totals" : ", by " + String.join(" and ", dimensions))
                + (selections.isEmpty() ? "" : ", in " + String.join(" and ", selections));
    }

    /** Whether the other is a finer one of the same kind. */
    boolean isCoarserThan(Level other) {
        Set<String> finer = other.dimensions();
        return dataset.equals(other.dataset)
                && quantity.equals(other.quantity)
                && groups == other.groups
                && grain == other.grain
                && selections.equals(other.selections)
                && finer.size() > dimensions.size()
                && finer.containsAll(dimensions);
    }

    @Override
    public int compareTo(Level other) {
        return ORDER.compare(this, other);
    }
}
