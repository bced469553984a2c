package org.sentinelle.protect.audit;

import java.util.Arrays;

/** Whole numbers times unknowns: columns, or their places in a piece, by rising number. */
final class Sum {
    static final Sum NONE = new Sum(new int[0], new long[0], 0);

    private final int[] unknowns;
    private final long[] coefficients;

    /** @param length how many of the entries there are */
    private Sum(int[] unknowns, long[] coefficients, int length) {
        this.unknowns = Arrays.copyOf(unknowns, length);
        this.coefficients = Arrays.copyOf(coefficients, length);
    }

    /** Puts one together, term by term. */
    static final class Building {
        private int[] unknowns = new int[8];
        private long[] coefficients = new long[8];
        private int length;

        /** Adds the next unknown; one times 0 is left out. */
        void add(int unknown, long coefficient) {
            if (coefficient == 0) {
                return;
            }
            if (length == unknowns.length) {
                unknowns = Arrays.copyOf(unknowns, 2 * length);
                coefficients = Arrays.copyOf(coefficients, 2 * length);
            }
            unknowns[length] = unknown;
            coefficients[length++] = coefficient;
        }

        Sum built() {
            return length == 0 ? NONE : new Sum(unknowns, coefficients, length);
        }
    }

    int length() {
        return unknowns.length;
    }

    int unknown(int i) {
        return unknowns[i];
    }

    long coefficient(int i) {
        return coefficients[i];
    }

    double in(double[] table) {
        double value = 0;
        for (int i = 0; i < unknowns.length; i++) {
            value += coefficients[i] * table[unknowns[i]];
        }
        return value;
    }

    /** Whether it becomes no smaller as its unknowns grow. */
    boolean isRising() {
        return Arrays.stream(coefficients).allMatch(coefficient -> coefficient > 0);
    }

    boolean isSame(Sum other) {
        return Arrays.equals(unknowns, other.unknowns) && Arrays.equals(coefficients, other.coefficients);
    }
}
