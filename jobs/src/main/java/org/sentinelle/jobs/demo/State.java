package org.sentinelle.jobs.demo;

import java.util.List;
import java.util.Map;

/**
 * A State of the made-up world: its code, name and memberships are real, all else about it is drawn.
 *
 * @param place its place in the fixed order in which States enter as there is room for more
 * @param mechanisms the mechanisms it belonged to at the end of each year
 */
record State(int place, String code, String name, Block block, Regions regions, Map<Integer, List<String>> mechanisms) {
    /** Where the M49 standard puts it. */
    record Regions(String region, String subregion) {}

    State {
        mechanisms = Map.copyOf(mechanisms);
    }

    List<String> mechanismsIn(int year) {
        return mechanisms.getOrDefault(year, List.of());
    }
}
