package org.sentinelle.harmonise;

import static org.apache.spark.sql.functions.lit;

import java.util.List;

/** A field that has the same code in every row. */
record ConstantReading(String field, String value) implements FieldReading {
    @Override
    public List<Value> values() {
        return List.of(new Value(field, lit(value)));
    }

    @Override
    public List<Objection> objections() {
        return List.of();
    }
}
