package org.sentinelle.stats.optimise;

import java.util.List;

/** What a solver says of a programme; a claim, not a proof. */
public sealed interface Solution {
    /**
     * An optimum.
     *
     * @param value of the objective
     * @param x one value for each variable
     * @param tolerance how far a value may lie from an integer and still count as one
     */
    record Optimal(double value, List<Double> x, double tolerance) implements Solution {
        public Optimal {
            x = List.copyOf(x);
        }

        public boolean isIntegral() {
            return x.stream().allMatch(v -> Math.abs(v - Math.rint(v)) <= tolerance);
        }

        /** Variable {@code j} as the nearest integer. */
        public long rounded(int j) {
            return Math.round(x.get(j));
        }
    }

    /** No values, and why. */
    enum None implements Solution {
        /** Some values are cheaper than any others. */
        UNBOUNDED,
        /** No values satisfy the rows. */
        IMPOSSIBLE,
        /** The search ended before more was known. */
        NOT_FOUND
    }
}
