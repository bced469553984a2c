package org.sentinelle.compute.tally;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value made of records, lists, sorted maps, texts, numbers and truths so that different values give different texts:
 * every text with its length before it, every list with its size, every record with its name. A component that is added to a
 * record is written without anything being changed here.
 */
final class CanonicalText {
    private CanonicalText() {}

    static String of(@Nullable Object value) {
        if (value == null) {
            return "-";
        }
        if (value instanceof Record record) {
            return record.getClass().getSimpleName() + all(components(record));
        }
        if (value instanceof List<?> list) {
            return all(list);
        }
        if (value instanceof SortedMap<?, ?> map) {
            return all(map.keySet()) + all(map.values());
        }
        if (value instanceof String || value instanceof Enum<?>) {
            String text = value.toString();
            return text.length() + ":" + text;
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        throw new IllegalArgumentException("A " + value.getClass().getSimpleName() + " has no canonical text");
    }

    private static String all(Collection<?> values) {
        StringBuilder text = new StringBuilder().append(values.size()).append('[');
        values.forEach(v -> text.append(of(v)).append(','));
        return text.append(']').toString();
    }

    private static List<@Nullable Object> components(Record record) {
        List<@Nullable Object> components = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                components.add(component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        "A component of " + record.getClass().getSimpleName() + " cannot be read", e);
            }
        }
        return components;
    }
}
