package org.sentinelle.compute.value;

import java.util.Set;
import java.util.TreeSet;
import org.sentinelle.compute.tally.Tally;

/** What is known of one of the numbers that a value is made of, at one area, period and stratum. */
sealed interface Figure {
    /**
     * A number between bounds; those of disjoint rows add.
     *
     * @param low the smallest it can be
     * @param high the largest it can be
     * @param rows dataset rows behind it
     * @param censoredRows those of them that were censored in the source
     * @param parts the codes of the parts that had a row, where completeness is asked for
     * @param facets what the rows' figures mean
     * @param flags caveats that go wherever it goes
     */
    record Known(
            double low,
            double high,
            long rows,
            long censoredRows,
            Set<String> parts,
            Set<String> facets,
            Set<String> flags)
            implements Figure {
        /** Below this a double tells every whole number from the next. */
        private static final double LARGEST = 0x1p53;

        static final Known ZERO = new Known(0, 0, 0, 0, Set.of(), Set.of(), Set.of());

        public Known {
            if (!(low <= high)) {
                throw new IllegalArgumentException("A figure runs from " + low + " to " + high);
            }
            parts = Set.copyOf(parts);
            facets = Set.copyOf(facets);
            flags = Set.copyOf(flags);
        }

        static Known of(Tally tally) {
            return new Known(
                    tally.low(),
                    tally.high(),
                    tally.rows(),
                    tally.censoredRows(),
                    tally.parts(),
                    tally.facets(),
                    Set.of());
        }

        /** A number without rows of its own. */
        static Known between(double low, double high) {
            return new Known(low, high, 0, 0, Set.of(), Set.of(), Set.of());
        }

        /** Throws {@link ArithmeticException} rather than lose a unit of a count. */
        Known plus(Known other) {
            if (Math.max(Math.abs(low + other.low), Math.abs(high + other.high)) >= LARGEST) {
                throw new ArithmeticException("A sum exceeds 2^53; its counts cannot be right, look at their source");
            }
            return new Known(
                    low + other.low,
                    high + other.high,
                    rows + other.rows,
                    censoredRows + other.censoredRows,
                    union(parts, other.parts),
                    union(facets, other.facets),
                    union(flags, other.flags));
        }

        /** So much of it. */
        Known times(double factor) {
            return new Known(low * factor, high * factor, rows, censoredRows, parts, facets, flags);
        }

        Known flagged(String flag) {
            return new Known(low, high, rows, censoredRows, parts, facets, union(flags, Set.of(flag)));
        }

        boolean isPoint() {
            return low == high;
        }
    }

    /** No number, and why. */
    record Absent(Lack why) implements Figure {}

    /** All elements of both. */
    static Set<String> union(Set<String> some, Set<String> others) {
        if (some.containsAll(others)) {
            return some;
        }
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
