package org.sentinelle.protect.audit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** What single rows by themselves, one after the other, say of single columns, all being whole numbers from 0. */
final class Limits {
    /** There is no upper limit. */
    static final long NONE = Long.MAX_VALUE / 4;

    /** Products beyond it are left to the solver. */
    private static final double LARGEST_PRODUCT = 1e17;

    /** Limits can creep towards each other one by one; the solver finds what is left. */
    private static final int MOST_PASSES = 40;

    private final long[] low;
    private final long[] high;
    private final BitSet rounded = new BitSet();
    private boolean contradicted;
    private boolean changed;

    Limits(int columns) {
        low = new long[columns];
        high = new long[columns];
        Arrays.fill(high, NONE);
    }

    /** Forgets what rows said of a column. */
    void reset(int column) {
        low[column] = 0;
        high[column] = NONE;
        rounded.clear(column);
    }

    void fixAtZero(int column) {
        high[column] = 0;
    }

    /** Whether no contradiction was met. */
    boolean tighten(List<Row> rows) {
        changed = true;
        contradicted = false;
        for (int pass = 0; changed && !contradicted && pass < MOST_PASSES; pass++) {
            changed = false;
            rows.forEach(this::tighten);
        }
        return !contradicted;
    }

    private void tighten(Row row) {
        if (row.hasHigh()) {
            atMost(row, 1, row.high());
        }
        if (row.hasLow()) {
            atMost(row, -1, -row.low());
        }
    }

    /** For {@code sum of sign c x <= limit}: every x has what the others, at their least, leave to it. */
    private void atMost(Row row, int sign, long limit) {
        long least = 0;
        int open = 0;
        for (int i = 0; i < row.length(); i++) {
            long part = least(row, i, sign);
            open += part == -NONE ? 1 : 0;
            least += part == -NONE ? 0 : part;
        }
        if (open == 0 && least > limit) {
            contradicted = true;
        }
        for (int i = 0; i < row.length() && open <= 1 && !contradicted; i++) {
            long part = least(row, i, sign);
            if (open == 0 || part == -NONE) {
                narrow(row.column(i), sign * row.coefficient(i), limit - least + (part == -NONE ? 0 : part));
            }
        }
    }

    private long least(Row row, int i, int sign) {
        long coefficient = sign * row.coefficient(i);
        long value = coefficient > 0 ? low[row.column(i)] : high[row.column(i)];
        boolean huge = value == NONE || Math.abs((double) coefficient * value) > LARGEST_PRODUCT;
        return huge ? -NONE : coefficient * value;
    }

    /** {@code coefficient x <= left}. */
    private void narrow(int column, long coefficient, long left) {
        if (coefficient > 0) {
            long limit = Math.floorDiv(left, coefficient);
            if (limit < high[column]) {
                high[column] = limit;
                noted(column, left % coefficient != 0);
            }
        } else {
            long limit = -Math.floorDiv(left, -coefficient);
            if (limit > low[column]) {
                low[column] = limit;
                noted(column, left % coefficient != 0);
            }
        }
    }

    private void noted(int column, boolean wasRounded) {
        changed = true;
        if (wasRounded) {
            rounded.set(column);
        }
        if (low[column] > high[column]) {
            contradicted = true;
        }
    }

    boolean isFixed(int column) {
        return low[column] == high[column];
    }

    long low(int column) {
        return low[column];
    }

    long high(int column) {
        return high[column];
    }

    /** Whether a limit holds for whole numbers alone, so that real ones have to be told. */
    boolean isRounded(int column) {
        return rounded.get(column);
    }
}
