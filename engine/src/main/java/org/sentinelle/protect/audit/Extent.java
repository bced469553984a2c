package org.sentinelle.protect.audit;

import java.util.Map;

/**
 * What a count adds up, by columns that are not fixed, and what the others and the lower limits of these give.
 *
 * @param most where whoever can be in the count is
 * @param least where whoever can be out of it is
 */
record Extent(Map<Integer, Long> most, double givenMost, Map<Integer, Long> least, double givenLeast) {
    Extent {
        most = Map.copyOf(most);
        least = Map.copyOf(least);
    }

    boolean isFixed() {
        return most.isEmpty() && least.isEmpty();
    }
}
