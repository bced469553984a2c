package org.sentinelle.harmonise;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.apache.spark.sql.Column;
import org.jspecify.annotations.Nullable;

/**
 * A code: the cell's text translated by a table, or the text itself where there is none, and in the field's code list.
 *
 * @param applies the rows that are read; others get {@code otherwise}
 * @param table folded spelling to code; empty where the text is the code already
 * @param allowed the code list; empty where any text is a code
 * @param blank the code of an empty cell, or null where an empty cell cannot be used
 */
record CodeReading(
        String field,
        Cell cell,
        Column applies,
        SortedMap<String, String> table,
        SortedSet<String> allowed,
        @Nullable String blank,
        @Nullable String otherwise)
        implements FieldReading {
    /** Up to here a chain of comparisons is as fast as a join and starts sooner. */
    private static final int LONGEST_CHAIN = 24;

    @Override
    public List<Value> values() {
        Column read = when(cell.isBlank(), lit(blank)).otherwise(code());
        return List.of(new Value(field, when(applies, read).otherwise(lit(otherwise))));
    }

    @Override
    public List<Objection> objections() {
        Objection unknown =
                Objection.unknown(field, cell, applies.and(not(cell.isBlank())).and(not(isKnown())));
        return blank == null
                ? List.of(Objection.blank(field, cell, applies.and(cell.isBlank())), unknown)
                : List.of(unknown);
    }

    @Override
    public Optional<SpellingLookup> lookup() {
        return table.size() > LONGEST_CHAIN ? Optional.of(new SpellingLookup(joined(), cell, table)) : Optional.empty();
    }

    private String joined() {
        return "code_of_" + field;
    }

    /** Whatever a table gives was found to be in the code list when the mapping was compiled. */
    private Column isKnown() {
        boolean isChecked = !table.isEmpty() || allowed.isEmpty();
        return isChecked ? code().isNotNull() : code().isin(allowed.toArray());
    }

    private Column code() {
        if (table.isEmpty()) {
            return cell.tidy();
        }
        return table.size() > LONGEST_CHAIN ? col(joined()) : chain();
    }

    private Column chain() {
        Column code = lit(null);
        for (Map.Entry<String, String> entry : table.entrySet()) {
            code = when(cell.folded().equalTo(entry.getKey()), lit(entry.getValue()))
                    .otherwise(code);
        }
        return code;
    }
}
