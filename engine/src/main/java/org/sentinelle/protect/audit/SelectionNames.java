package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Filter;
import org.sentinelle.result.TableStructure.Table;

/** The selections of one table over all releases: one whose filter is another in another release gets a name of its own there. */
final class SelectionNames {
    private final SortedMap<String, List<Filter>> filters = new TreeMap<>();

    void add(Table table) {
        table.selections().forEach((name, filter) -> {
            List<Filter> known = filters.computeIfAbsent(name, n -> new ArrayList<>());
            if (!known.contains(filter)) {
                known.add(filter);
            }
        });
    }

    /** All of them, by their names here. */
    SortedMap<String, Filter> all() {
        SortedMap<String, Filter> all = new TreeMap<>();
        filters.forEach((name, versions) -> {
            for (int i = 0; i < versions.size(); i++) {
                all.put(named(name, i), versions.get(i));
            }
        });
        return all;
    }

    /** What selections of a release's table are called here; null where the table has not all of them. */
    @Nullable
    SortedSet<String> here(SortedSet<String> selections, Table table) {
        SortedSet<String> names = new TreeSet<>();
        for (String selection : selections) {
            Filter filter = table.selections().get(selection);
            List<Filter> versions = filters.get(selection);
            if (filter == null || versions == null) {
                return null;
            }
            names.add(named(selection, versions.indexOf(filter)));
        }
        return names;
    }

    private static String named(String name, int version) {
        return version == 0 ? name : name + " (" + (version + 1) + ")";
    }
}
