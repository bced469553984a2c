package org.sentinelle.harmonise;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;

/**
 * How one field of a dataset is read from a landed row, compiled to columns before any row is seen. The values may be anything
 * where an objection is raised: such a row is set aside.
 */
sealed interface FieldReading permits CodeReading, ConstantReading, CountReading, PeriodReading, TextReading {
    /** The dataset columns the field becomes: one, or three for the bounds of a count and why it is not there. */
    List<Value> values();

    /** What may be wrong with the row, in order; the first that is raised counts. */
    List<Objection> objections();

    /** The table of spellings that must be joined before the columns can be evaluated. */
    default Optional<SpellingLookup> lookup() {
        return Optional.empty();
    }

    /** A dataset column and what it is computed from. */
    record Value(String name, Column column) {}
}
