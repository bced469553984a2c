package org.sentinelle.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.AnyOf;
import org.sentinelle.model.Filter.Between;
import org.sentinelle.model.Filter.Condition;
import org.sentinelle.model.Filter.NoneOf;
import org.sentinelle.model.Filter.Not;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.model.Filter.Present;

/** Filters as lists of conditions, each an object with the one key that says what it asks. */
final class FilterJson {
    private static final String FIELD = "field";
    private static final String VALUES = "values";

    private FilterJson() {}

    static List<Map<String, Object>> of(Filter filter) {
        return filter.conditions().stream().map(FilterJson::of).toList();
    }

    private static Map<String, Object> of(Condition condition) {
        if (condition instanceof OneOf c) {
            return Map.of("one-of", values(c.field(), c.values()));
        }
        if (condition instanceof NoneOf c) {
            return Map.of("none-of", values(c.field(), c.values()));
        }
        if (condition instanceof Between c) {
            return Map.of("between", ordered(Map.of(FIELD, c.field(), "from", c.from(), "to", c.to())));
        }
        if (condition instanceof Present c) {
            return Map.of("present", ordered(Map.of(FIELD, c.field(), "is", c.present())));
        }
        if (condition instanceof Not c) {
            return Map.of("not", of(c.excluded()));
        }
        return Map.of(
                "any-of",
                ((AnyOf) condition).alternatives().stream().map(FilterJson::of).toList());
    }

    private static Map<String, Object> values(String field, List<String> values) {
        return ordered(Map.of(FIELD, field, VALUES, values));
    }

    private static Map<String, Object> ordered(Map<String, Object> parts) {
        return new TreeMap<>(parts);
    }

    static Filter read(List<?> conditions) {
        return new Filter(conditions.stream()
                .map(condition -> read(JsonObject.of(condition, "condition")))
                .toList());
    }

    private static Condition read(JsonObject condition) {
        String kind = condition.parts().keySet().stream().findFirst().orElse("");
        return switch (kind) {
            case "one-of" ->
                new OneOf(
                        condition.object(kind).text(FIELD),
                        condition.object(kind).texts(VALUES));
            case "none-of" ->
                new NoneOf(
                        condition.object(kind).text(FIELD),
                        condition.object(kind).texts(VALUES));
            case "between" -> between(condition.object(kind));
            case "present" ->
                new Present(
                        condition.object(kind).text(FIELD),
                        condition.object(kind).truth("is"));
            case "not" -> new Not(read(condition.lists(kind)));
            case "any-of" ->
                new AnyOf(condition.lists(kind).stream()
                        .map(FilterJson::alternative)
                        .toList());
            default -> throw new IllegalArgumentException("'" + kind + "' is no condition");
        };
    }

    private static Between between(JsonObject range) {
        return new Between(range.text(FIELD), range.text("from"), range.text("to"));
    }

    private static Filter alternative(Object conditions) {
        if (conditions instanceof List<?> list) {
            return read(list);
        }
        throw new IllegalArgumentException("'any-of' holds what is no list");
    }
}
