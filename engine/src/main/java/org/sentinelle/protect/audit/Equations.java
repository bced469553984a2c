package org.sentinelle.protect.audit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Which rows are not already said by others: an equation that is a sum of multiples of shorter ones is left out. They are eliminated
 * modulo a prime, in which a sum of multiples stays one; what wrongly seems to be one is met again by {@link Piece}, which holds each
 * table against all rows.
 */
final class Equations {
    private static final long PRIME = (1L << 31) - 1;

    /** What eliminated rows may hold together, and how often one may be taken from another; later rows are kept unseen. */
    private static final long MOST_HELD = 10_000_000;

    private static final long MOST_STEPS = 3_000_000_000L;

    private final Limits limits;
    private final IntUnaryOperator places;
    private final long[] row;
    private final Pivot[] pivots;
    private long held;
    private long steps;

    /** A row from its first column on, which is taken once. */
    private static final class Pivot {
        private final int[] places;
        private final int[] values;

        Pivot(int[] places, int[] values) {
            this.places = places;
            this.values = values;
        }
    }

    /**
     * @param size of how many columns, those that are not fixed
     * @param places from 0, of these
     */
    Equations(int size, IntUnaryOperator places, Limits limits) {
        this.limits = limits;
        this.places = places;
        this.row = new long[size + 1];
        this.pivots = new Pivot[size];
    }

    /** The numbers of the rows that are needed, inequalities among them. */
    BitSet needed(List<Row> rows) {
        BitSet needed = new BitSet();
        IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> length(rows.get(i))))
                .forEach(i -> needed.set(i, !rows.get(i).isEquation() || isNew(rows.get(i))));
        return needed;
    }

    /** Takes these places to be 0 from now on. */
    void fix(BitSet zero) {
        for (int place = zero.nextSetBit(0); place >= 0; place = zero.nextSetBit(place + 1)) {
            Arrays.fill(row, 0);
            row[place] = 1;
            eliminate(true);
        }
    }

    /** Whether the equations say what a sum comes to. */
    boolean say(Sum sum) {
        Arrays.fill(row, 0);
        for (int i = 0; i < sum.length(); i++) {
            row[sum.unknown(i)] = Math.floorMod(sum.coefficient(i), PRIME);
        }
        return !eliminate(false);
    }

    private int length(Row given) {
        int length = 0;
        for (int i = 0; i < given.length(); i++) {
            length += limits.isFixed(given.column(i)) ? 0 : 1;
        }
        return length;
    }

    private boolean isNew(Row given) {
        lay(given);
        return eliminate(true) || row[pivots.length] != 0;
    }

    /** Takes from the row what is known; whether anything is left of it, which is kept if wanted. */
    private boolean eliminate(boolean keep) {
        for (int place = 0; place < pivots.length; place++) {
            if (row[place] != 0) {
                Pivot pivot = pivots[place];
                if (pivot == null && keep && held < MOST_HELD) {
                    pivots[place] = pivot(place);
                }
                if (pivot == null || steps > MOST_STEPS) {
                    return true;
                }
                take(pivot, row[place]);
            }
        }
        return false;
    }

    /** Writes it over the places, and behind them what it comes to. */
    private void lay(Row given) {
        Arrays.fill(row, 0);
        long left = Math.floorMod(given.low(), PRIME);
        for (int i = 0; i < given.length(); i++) {
            long coefficient = Math.floorMod(given.coefficient(i), PRIME);
            int column = given.column(i);
            left = Math.floorMod(left - coefficient * Math.floorMod(limits.low(column), PRIME), PRIME);
            if (!limits.isFixed(column)) {
                row[places.applyAsInt(column)] = coefficient;
            }
        }
        row[pivots.length] = left;
    }

    private void take(Pivot pivot, long times) {
        steps += pivot.places.length;
        long factor = PRIME - times;
        for (int i = 0; i < pivot.places.length; i++) {
            int place = pivot.places[i];
            row[place] = (row[place] + factor * pivot.values[i]) % PRIME;
        }
    }

    private Pivot pivot(int first) {
        long inverse = power(row[first], PRIME - 2);
        int[] filled =
                IntStream.range(first, row.length).filter(i -> row[i] != 0).toArray();
        held += filled.length;
        return new Pivot(
                filled,
                IntStream.of(filled).map(i -> (int) (row[i] * inverse % PRIME)).toArray());
    }

    private static long power(long base, long exponent) {
        long power = 1;
        long square = base;
        for (long left = exponent; left > 0; left >>= 1) {
            power = (left & 1) == 1 ? power * square % PRIME : power;
            square = square * square % PRIME;
        }
        return power;
    }
}
