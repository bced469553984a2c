package org.sentinelle.jobs.pages;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;

/** The texts with digits in definitions, settings and provenance: what a publication says that comes from no row of data. */
public final class StaticTexts {
    private final SortedSet<String> texts = new TreeSet<>();

    private StaticTexts() {}

    /** All texts, dates and periods in records, maps and collections, however deep. */
    public static SortedSet<String> of(Object... sources) {
        StaticTexts found = new StaticTexts();
        for (Object source : sources) {
            found.collect(source);
        }
        return found.texts;
    }

    private void collect(@Nullable Object source) {
        if (source instanceof String text) {
            add(text);
        } else if (source instanceof LocalDate date) {
            add(date.toString());
        } else if (source instanceof Period period) {
            add(period.label());
        } else if (source instanceof Map<?, ?> map) {
            map.keySet().forEach(this::collect);
            map.values().forEach(this::collect);
        } else if (source instanceof Collection<?> all) {
            all.forEach(this::collect);
        } else if (source instanceof Record definition) {
            collectComponents(definition);
        }
    }

    private void collectComponents(Record definition) {
        for (RecordComponent component : definition.getClass().getRecordComponents()) {
            Method accessor = component.getAccessor();
            try {
                accessor.setAccessible(true);
                collect(accessor.invoke(definition));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A definition whose " + component.getName() + " cannot be read", e);
            }
        }
    }

    private void add(String text) {
        if (text.chars().anyMatch(Character::isDigit)) {
            texts.add(text);
        }
    }
}
