package org.sentinelle.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Conditions that all hold: structure instead of an expression, so nothing can be injected. An empty filter keeps every row. */
public record Filter(List<Condition> conditions) {
    public static final Filter ALL = new Filter(List.of());

    /** One condition; a row whose field is null meets only {@code Present(field, false)}. */
    public sealed interface Condition {
        /** The fields it reads. */
        Set<String> fields();
    }

    /** The field holds one of these values. */
    public record OneOf(String field, List<String> values) implements Condition {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public Set<String> fields() {
            return Set.of(field);
        }
    }

    /** The field is there and holds none of these values. */
    public record NoneOf(String field, List<String> values) implements Condition {
        public NoneOf {
            values = List.copyOf(values);
        }

        @Override
        public Set<String> fields() {
            return Set.of(field);
        }
    }

    /** The field is there and lies between the two, both included, in the order of its text (dates and years sort so). */
    public record Between(String field, String from, String to) implements Condition {
        @Override
        public Set<String> fields() {
            return Set.of(field);
        }
    }

    /** The field is there, or is missing. */
    public record Present(String field, boolean present) implements Condition {
        @Override
        public Set<String> fields() {
            return Set.of(field);
        }
    }

    /** At least one of these filters holds. */
    public record AnyOf(List<Filter> alternatives) implements Condition {
        public AnyOf {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public Set<String> fields() {
            return alternatives.stream().flatMap(f -> f.fields().stream()).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** The filter does not hold: a row is kept unless it meets every condition of it. */
    public record Not(Filter excluded) implements Condition {
        @Override
        public Set<String> fields() {
            return excluded.fields();
        }
    }

    public Filter {
        conditions = List.copyOf(conditions);
    }

    public Set<String> fields() {
        return conditions.stream().flatMap(c -> c.fields().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    public Filter and(Filter other) {
        return new Filter(java.util.stream.Stream.concat(conditions.stream(), other.conditions.stream())
                .toList());
    }
}
