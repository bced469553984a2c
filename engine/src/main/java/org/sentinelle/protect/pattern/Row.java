package org.sentinelle.protect.pattern;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A row of a {@link LocalProgramme}: {@code low <= sum of coefficients times columns <= high}; where it may be broken,
 * {@code price} a unit beyond, and never below {@code floor}.
 */
final class Row {
    /** In ascending order. */
    final int[] columns;

    final long[] coefficients;
    final Limits limits;

    /** @param price 0 where it may not be broken */
    record Limits(double low, double high, double price, double floor) {
        static final Limits NONE =
                new Limits(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0, Double.NEGATIVE_INFINITY);

        boolean mayBreak() {
            return price > 0;
        }

        boolean hasOne() {
            return low > Double.NEGATIVE_INFINITY || high < Double.POSITIVE_INFINITY;
        }

        /** Whether rows over the same columns with these limits can be one row. */
        boolean goWith(Limits other) {
            return mayBreak() == other.mayBreak() && (!mayBreak() || (low == other.low && high == other.high));
        }

        /** Both at once. */
        Limits and(Limits other) {
            return new Limits(
                    Math.max(low, other.low),
                    Math.min(high, other.high),
                    price + other.price,
                    Math.max(floor, other.floor));
        }
    }

    Row(int[] columns, long[] coefficients, Limits limits) {
        this.columns = columns;
        this.coefficients = coefficients;
        this.limits = limits;
    }

    /** A plain sum. */
    static Row sum(int[] columns, Limits limits) {
        long[] ones = new long[columns.length];
        Arrays.fill(ones, 1);
        return new Row(columns, ones, limits);
    }

    /** Whether it says only that one column is at least something. */
    boolean isLowOfOne() {
        return columns.length == 1
                && coefficients[0] == 1
                && !limits.mayBreak()
                && limits.high() == Double.POSITIVE_INFINITY;
    }

    /** Whether columns with these values meet it. */
    boolean isMet(List<Double> x, double tolerance) {
        double sum = 0;
        for (int k = 0; k < columns.length; k++) {
            sum += coefficients[k] * x.get(columns[k]);
        }
        return sum >= limits.low() - tolerance && sum <= limits.high() + tolerance;
    }

    /** Whether it must be met exactly. */
    boolean isExact() {
        return !limits.mayBreak() && limits.low() == limits.high();
    }

    /**
     * The same row over groups of columns that are alike in it.
     *
     * @param firsts the first column of each group
     */
    Row over(BitSet firsts, int[] groupOf) {
        int[] over = new int[columns.length];
        long[] times = new long[columns.length];
        int size = 0;
        for (int k = 0; k < columns.length; k++) {
            if (firsts.get(columns[k])) {
                over[size] = groupOf[columns[k]];
                times[size++] = coefficients[k];
            }
        }
        return new Row(Arrays.copyOf(over, size), Arrays.copyOf(times, size), limits);
    }
}
