package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.AnyOf;
import org.sentinelle.model.Filter.Between;
import org.sentinelle.model.Filter.Condition;
import org.sentinelle.model.Filter.NoneOf;
import org.sentinelle.model.Filter.Not;
import org.sentinelle.model.Filter.OneOf;

/**
 * For the fields that filters read beside the dimensions: rows that between them meet every combination of filters that any row
 * can meet. Of each field it takes the values that are named, one just above each of them, one below all, and none.
 */
final class FieldValues {
    /** Beyond this, filters are taken to be independent of each other. */
    private static final int MOST_ROWS = 4096;

    private final SortedMap<String, SortedSet<String>> named = new TreeMap<>();

    private FieldValues() {}

    /** The rows, or none where there would be too many of them. */
    static List<Map<String, String>> rows(Collection<Filter> filters, Set<String> dimensions) {
        FieldValues values = new FieldValues();
        filters.forEach(values::gather);
        values.named.keySet().removeAll(dimensions);
        return values.crossed();
    }

    private void gather(Filter filter) {
        filter.conditions().forEach(this::gather);
    }

    private void gather(Condition condition) {
        if (condition instanceof OneOf c) {
            of(c.field()).addAll(c.values());
        } else if (condition instanceof NoneOf c) {
            of(c.field()).addAll(c.values());
        } else if (condition instanceof Between c) {
            of(c.field()).addAll(List.of(c.from(), c.to()));
        } else if (condition instanceof Not c) {
            gather(c.excluded());
        } else if (condition instanceof AnyOf c) {
            c.alternatives().forEach(this::gather);
        } else {
            condition.fields().forEach(this::of);
        }
    }

    private SortedSet<String> of(String field) {
        return named.computeIfAbsent(field, f -> new TreeSet<>());
    }

    private List<Map<String, String>> crossed() {
        List<Map<String, String>> rows = List.of(Map.of());
        for (Map.Entry<String, SortedSet<String>> field : named.entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>(rows);
            for (String value : around(field.getValue())) {
                for (Map<String, String> row : rows) {
                    Map<String, String> more = new HashMap<>(row);
                    more.put(field.getKey(), value);
                    longer.add(more);
                }
            }
            if (longer.size() > MOST_ROWS) {
                return List.of();
            }
            rows = longer;
        }
        return rows;
    }

    private static SortedSet<String> around(SortedSet<String> values) {
        SortedSet<String> all = new TreeSet<>(values);
        all.add("");
        values.forEach(value -> all.add(value + "\0"));
        return all;
    }
}
