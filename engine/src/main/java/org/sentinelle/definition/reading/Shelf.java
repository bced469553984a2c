package org.sentinelle.definition.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All definitions of one sort.
 *
 * @param all those that were read, in the order of roots and files, doubles included
 * @param unreadable the ids of those whose file could not be read: they exist, so nothing that cites them is wrong
 * @param complete false where a file that could not be read holds an unknown number of them
 */
public record Shelf<T>(List<Definition<T>> all, Set<String> unreadable, boolean complete) {
    public Shelf {
        all = List.copyOf(all);
        unreadable = Set.copyOf(unreadable);
    }

    /** The first definition with this id, or null where there is none that could be read. */
    public @Nullable T get(String id) {
        for (Definition<T> definition : all) {
            if (definition.id().equals(id)) {
                return definition.value();
            }
        }
        return null;
    }

    /** Whether citing this id is in order as far as can be told. */
    public boolean knows(String id) {
        return !complete || unreadable.contains(id) || get(id) != null;
    }

    /** The ids that can be cited, in alphabetical order. */
    public Set<String> ids() {
        Set<String> ids = new TreeSet<>(unreadable);
        all.forEach(definition -> ids.add(definition.id()));
        return ids;
    }

    /** The definitions by id, of doubles the first. */
    public Map<String, T> byId() {
        Map<String, T> byId = new LinkedHashMap<>();
        all.forEach(definition -> byId.putIfAbsent(definition.id(), definition.value()));
        return Collections.unmodifiableMap(byId);
    }
}
