package org.sentinelle.protect.pattern;

import java.util.Arrays;

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

    /** The same row over groups of columns that are alike in it. */
    Row over(int[] groupOf, int groups) {
        long[] coefficient = new long[groups];
        for (int i = 0; i < columns.length; i++) {
            coefficient[groupOf[columns[i]]] = coefficients[i];
        }
        int[] alike =
                Arrays.stream(columns).map(j -> groupOf[j]).sorted().distinct().toArray();
        return new Row(
                alike, Arrays.stream(alike).mapToLong(g -> coefficient[g]).toArray(), limits);
    }
}
