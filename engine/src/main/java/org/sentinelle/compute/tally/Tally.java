package org.sentinelle.compute.tally;

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
 * @param blanks rows without a figure
 * @param facets what the figures mean, one text for each combination of the dataset's facets; empty where it has none
 */
public record Tally(
        long low, long high, long rows, long censoredRows, Set<String> parts, Blanks blanks, Set<String> facets) {
    public static final Tally ZERO = new Tally(0, 0, 0, 0, Set.of());

    public Tally {
        if (low > high) {
            throw new IllegalArgumentException("A tally runs from " + low + " to " + high);
        }
        parts = Set.copyOf(parts);
        facets = Set.copyOf(facets);
    }

    /** Figures without blanks between them, of a dataset without facets. */
    public Tally(long low, long high, long rows, long censoredRows, Set<String> parts) {
        this(low, high, rows, censoredRows, parts, Blanks.NONE, Set.of());
    }

    /** Throws {@link ArithmeticException} rather than wrap around. */
    public Tally plus(Tally other) {
        return new Tally(
                Math.addExact(low, other.low),
                Math.addExact(high, other.high),
                Math.addExact(rows, other.rows),
                Math.addExact(censoredRows, other.censoredRows),
                union(parts, other.parts),
                blanks.plus(other.blanks),
                union(facets, other.facets));
    }

    /** The same with a code among its parts, where it has a figure. */
    public Tally withPart(String code) {
        return rows == 0 ? this : new Tally(low, high, rows, censoredRows, Set.of(code), blanks, facets);
    }

    public boolean isPoint() {
        return low == high;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        if (some.containsAll(others)) {
            return some;
        }
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
