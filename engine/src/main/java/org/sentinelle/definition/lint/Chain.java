package org.sentinelle.definition.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chains of definitions of which each leads to others. */
final class Chain {
    private Chain() {}

    /** The shortest chain from one to another, both included, or null where there is none. */
    static @Nullable List<String> shortest(String from, String to, Map<String, Set<String>> steps) {
        Map<String, List<String>> ways = new LinkedHashMap<>(Map.of(from, List.of(from)));
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            String here = next.remove();
            List<String> way = ways.getOrDefault(here, List.of());
            if (here.equals(to)) {
                return way;
            }
            for (String there : steps.getOrDefault(here, Set.of())) {
                List<String> longer = new ArrayList<>(way);
                longer.add(there);
                if (ways.putIfAbsent(there, longer) == null) {
                    next.add(there);
                }
            }
        }
        return null;
    }
}
