package org.sentinelle.compute;

import java.util.HashSet;
import java.util.Set;

/**
 * What the rows of one cell add up to; tallies of disjoint rows add.
 *
 * @param low smallest sum that the rows allow
 * @param high largest sum that they allow
 * @param rows rows with a figure
 * @param censoredRows those whose figure is only bounded
 * @param parts the codes of the parts that had a row, where the request asked for completeness; else empty
 */
record Tally(long low, long high, long rows, long censoredRows, Set<String> parts) {
    static final Tally ZERO = new Tally(0, 0, 0, 0, Set.of());

    Tally {
        if (low > high) {
            throw new IllegalArgumentException("A tally runs from " + low + " to " + high);
        }
        parts = Set.copyOf(parts);
    }

    /** Throws {@link ArithmeticException} rather than wrap around. */
    Tally plus(Tally other) {
        return new Tally(
                Math.addExact(low, other.low),
                Math.addExact(high, other.high),
                Math.addExact(rows, other.rows),
                Math.addExact(censoredRows, other.censoredRows),
                union(other.parts));
    }

    boolean isPoint() {
        return low == high;
    }

    private Set<String> union(Set<String> others) {
        if (parts.containsAll(others)) {
            return parts;
        }
        Set<String> all = new HashSet<>(parts);
        all.addAll(others);
        return all;
    }
}
