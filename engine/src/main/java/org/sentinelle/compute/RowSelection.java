package org.sentinelle.compute;

import static org.apache.spark.sql.functions.not;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.AnyOf;
import org.sentinelle.model.Filter.Condition;
import org.sentinelle.model.Filter.NoneOf;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.store.FilterColumns;

/**
 * The rows that a tally adds up: those that {@code keep} lets through, without those that {@code except} does. Written in
 * one canonical order, so that two definitions which say the same share one tally.
 */
record RowSelection(Filter keep, @Nullable Filter except) {
    RowSelection {
        keep = canonical(keep);
        except = except == null ? null : canonical(except);
    }

    /** These rows without those of a part of them. */
    RowSelection without(RowSelection part) {
        return new RowSelection(keep, part.keep);
    }

    private static Filter canonical(Filter filter) {
        return new Filter(filter.conditions().stream()
                .map(RowSelection::canonical)
                .distinct()
                .sorted(Comparator.comparing(Condition::toString))
                .toList());
    }

    private static Condition canonical(Condition condition) {
        if (condition instanceof OneOf c) {
            return new OneOf(c.field(), sorted(c.values()));
        }
        if (condition instanceof NoneOf c) {
            return new NoneOf(c.field(), sorted(c.values()));
        }
        if (condition instanceof AnyOf c) {
            return new AnyOf(c.alternatives().stream()
                    .map(RowSelection::canonical)
                    .distinct()
                    .sorted(Comparator.comparing(Filter::toString))
                    .toList());
        }
        return condition;
    }

    private static List<String> sorted(List<String> values) {
        return values.stream().distinct().sorted().toList();
    }

    /** The selection as a Spark column that is true or false, never null. */
    Column column() {
        Column kept = FilterColumns.of(keep);
        return except == null ? kept : kept.and(not(FilterColumns.of(except)));
    }
}
