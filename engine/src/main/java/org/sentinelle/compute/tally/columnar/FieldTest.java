package org.sentinelle.compute.tally.columnar;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Filter.Between;
import org.sentinelle.model.Filter.Condition;
import org.sentinelle.model.Filter.NoneOf;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.model.Filter.Present;

/**
 * A condition on one field, put to each of its distinct texts once. Texts compare as Spark compares them, byte by byte.
 *
 * @param column which of the plan's text columns
 */
record FieldTest(int column, Kind kind, List<String> values) implements Serializable {
    enum Kind {
        ONE_OF,
        NONE_OF,
        BETWEEN,
        PRESENT,
        ABSENT
    }

    FieldTest {
        values = List.copyOf(values);
    }

    /** The test of a condition that reads one field; null for one made of other conditions. */
    static @Nullable FieldTest of(Condition condition, List<String> columns) {
        if (condition instanceof OneOf c) {
            return new FieldTest(columns.indexOf(c.field()), Kind.ONE_OF, c.values());
        }
        if (condition instanceof NoneOf c) {
            return new FieldTest(columns.indexOf(c.field()), Kind.NONE_OF, c.values());
        }
        if (condition instanceof Between c) {
            return new FieldTest(columns.indexOf(c.field()), Kind.BETWEEN, List.of(c.from(), c.to()));
        }
        if (condition instanceof Present c) {
            return new FieldTest(columns.indexOf(c.field()), c.present() ? Kind.PRESENT : Kind.ABSENT, List.of());
        }
        return null;
    }

    /** Whether a text meets the condition; a field that is null meets only that it be absent. */
    boolean meets(@Nullable UTF8String text) {
        if (text == null) {
            return kind == Kind.ABSENT;
        }
        return switch (kind) {
            case ONE_OF -> among(text);
            case NONE_OF -> !among(text);
            case BETWEEN -> text.binaryCompare(bytes(0)) >= 0 && text.binaryCompare(bytes(1)) <= 0;
            case PRESENT -> true;
            case ABSENT -> false;
        };
    }

    private boolean among(UTF8String text) {
        return values.stream().anyMatch(v -> text.binaryEquals(UTF8String.fromString(v)));
    }

    private UTF8String bytes(int value) {
        return UTF8String.fromString(values.get(value));
    }
}
