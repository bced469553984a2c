package org.sentinelle.definition.exchange.comparison;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Filter;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Measure.Complete;

/** Parts of definitions as one line of text; what means the same reads the same. */
final class Shown {
    private Shown() {}

    static String text(LocalisedText text) {
        return map(text.byLanguage());
    }

    static String map(Map<String, ?> byKey) {
        return new TreeMap<>(byKey)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    /** A list whose order means nothing. */
    static String set(Collection<String> values) {
        return "[" + String.join(", ", new TreeSet<>(values)) + "]";
    }

    static String constant(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A filter; conditions hold all together, so their order means nothing. */
    static @Nullable String filter(Filter filter) {
        if (filter.conditions().isEmpty()) {
            return null;
        }
        return filter.conditions().stream()
                .map(Shown::condition)
                .sorted()
                .distinct()
                .collect(Collectors.joining(", ", "{", "}"));
    }

    static @Nullable String complete(@Nullable Complete complete) {
        return complete == null ? null : "{" + complete.field() + ": " + set(complete.codes()) + "}";
    }

    private static String condition(Filter.Condition condition) {
        if (condition instanceof Filter.OneOf oneOf) {
            return oneOf.field() + ": " + values(oneOf.values());
        }
        if (condition instanceof Filter.NoneOf noneOf) {
            return noneOf.field() + ": {not-in: " + set(noneOf.values()) + "}";
        }
        if (condition instanceof Filter.Between between) {
            return between.field() + ": {from: " + between.from() + ", to: " + between.to() + "}";
        }
        if (condition instanceof Filter.Present present) {
            return present.field() + ": {present: " + present.present() + "}";
        }
        return condition instanceof Filter.Not not
                ? "not " + filter(not.excluded())
                : any(((Filter.AnyOf) condition).alternatives());
    }

    private static String any(List<Filter> alternatives) {
        return alternatives.stream()
                .map(alternative -> String.valueOf(filter(alternative)))
                .sorted()
                .collect(Collectors.joining(", ", "any: [", "]"));
    }

    private static String values(List<String> values) {
        return values.size() == 1 ? values.get(0) : set(values);
    }
}
