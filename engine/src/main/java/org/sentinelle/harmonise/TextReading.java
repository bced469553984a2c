package org.sentinelle.harmonise;

import static org.apache.spark.sql.functions.when;

import java.util.List;

/** A text kept as it is, null where it is empty. */
record TextReading(String field, Cell cell) implements FieldReading {
    @Override
    public List<Value> values() {
        return List.of(new Value(field, when(cell.isBlank().equalTo(false), cell.raw())));
    }

    @Override
    public List<Objection> objections() {
        return List.of();
    }
}
