package org.sentinelle.protect.audit;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.AnyOf;
import org.sentinelle.model.Filter.Between;
import org.sentinelle.model.Filter.Condition;
import org.sentinelle.model.Filter.NoneOf;
import org.sentinelle.model.Filter.Not;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.model.Filter.Present;

/** Which filters a row with these fields meets; a field that is missing is not in the map. */
record RowTest(Map<String, String> row) {
    RowTest {
        row = Map.copyOf(row);
    }

    /** The same row with other fields beside its own. */
    RowTest with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(row);
        all.putAll(more);
        return new RowTest(all);
    }

    boolean meets(Filter filter) {
        return filter.conditions().stream().allMatch(this::meets);
    }

    private boolean meets(Condition condition) {
        if (condition instanceof OneOf c) {
            String value = row.get(c.field());
            return value != null && c.values().contains(value);
        }
        if (condition instanceof NoneOf c) {
            String value = row.get(c.field());
            return value != null && !c.values().contains(value);
        }
        if (condition instanceof Between c) {
            return lies(row.get(c.field()), c);
        }
        if (condition instanceof Present c) {
            return row.containsKey(c.field()) == c.present();
        }
        if (condition instanceof Not c) {
            return !meets(c.excluded());
        }
        return ((AnyOf) condition).alternatives().stream().anyMatch(this::meets);
    }

    private static boolean lies(@Nullable String value, Between range) {
        return value != null && value.compareTo(range.from()) >= 0 && value.compareTo(range.to()) <= 0;
    }
}
