package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.List;

/** Paths of keys and list positions inside a definition. */
final class Paths {
    private Paths() {}

    static List<Object> of(Object... steps) {
        return List.of(steps);
    }

    static List<Object> below(List<Object> path, Object... steps) {
        List<Object> longer = new ArrayList<>(path);
        longer.addAll(List.of(steps));
        return List.copyOf(longer);
    }
}
