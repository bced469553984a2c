package org.sentinelle.compute.plan;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.AnyOf;
import org.sentinelle.model.Filter.Condition;
import org.sentinelle.model.Filter.NoneOf;
import org.sentinelle.model.Filter.Not;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.store.FilterColumns;

/**
 * The rows that a tally adds up: those that the filter lets through. Written in one canonical order, so that two definitions
 * which say the same share one tally.
 */
public record RowSelection(Filter keep) {
    public RowSelection {
        keep = canonical(keep);
    }

    /** These rows without those of a part of them. */
    public RowSelection without(RowSelection part) {
        return new RowSelection(keep.and(new Filter(List.of(new Not(part.keep)))));
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
        if (condition instanceof Not c) {
            return new Not(canonical(c.excluded()));
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
    public Column column() {
        return FilterColumns.of(keep);
    }
}
