package org.sentinelle.protect.audit;

import java.util.Map;
import java.util.SortedMap;

/** {@code low <= sum of coefficients times columns <= high}, in whole numbers. */
final class Row {
    /** It follows from what counts are, and was said by nobody. */
    static final int NO_CLAIM = -1;

    private final int[] columns;
    private final long[] coefficients;
    private final long low;
    private final long high;
    private final int claim;

    /** @param claim the number of the claim that says it, or {@link #NO_CLAIM} */
    Row(SortedMap<Integer, Long> terms, long low, long high, int claim) {
        terms.values().removeIf(coefficient -> coefficient == 0);
        this.columns = new int[terms.size()];
        this.coefficients = new long[terms.size()];
        int i = 0;
        for (Map.Entry<Integer, Long> term : terms.entrySet()) {
            columns[i] = term.getKey();
            coefficients[i++] = term.getValue();
        }
        this.low = low;
        this.high = high;
        this.claim = claim;
    }

    int length() {
        return columns.length;
    }

    int column(int i) {
        return columns[i];
    }

    long coefficient(int i) {
        return coefficients[i];
    }

    long low() {
        return low;
    }

    long high() {
        return high;
    }

    boolean hasLow() {
        return low != Claim.OPEN_LOW;
    }

    boolean hasHigh() {
        return high != Claim.OPEN_HIGH;
    }

    boolean isEquation() {
        return low == high;
    }

    int claim() {
        return claim;
    }
}
