package org.sentinelle.harmonise;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;

/**
 * How one field of a dataset is read from a landed row, compiled to columns before any row is seen.
 *
 * <p>The values may be anything where the verdict is not null: such a row is set aside.
 */
sealed interface FieldReading permits CodeReading, ConstantReading, CountReading, PeriodReading, TextReading {
    /** The dataset columns the field becomes: one, or two for the bounds of a count. */
    List<Value> values();

    /** Null where the field can be read, else why not: see {@link #refusal}. */
    Column verdict();

    /** The table of spellings that must be joined before the columns can be evaluated. */
    default Optional<SpellingLookup> lookup() {
        return Optional.empty();
    }

    /** A dataset column and what it is computed from. */
    record Value(String name, Column column) {}

    /** A reason code, and the foreign column that gave it. */
    static Column refusal(String reason, String foreignColumn) {
        return struct(lit(reason).as(Verdict.REASON), lit(foreignColumn).as(Verdict.COLUMN));
    }
}
