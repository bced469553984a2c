package org.sentinelle.compute.tally.values;

/**
 * What one request found in one stratum of a pool.
 *
 * <p>A quantile rises with every figure and falls with none, so its smallest value is the quantile of the smallest figures
 * that the rows allow and its largest that of the largest ones: both bounds are attained. The number of different texts is
 * known, low = high; that of different figures lies between those seen in rows with a known figure (at least one) and that
 * number plus one for each censored row, bounds that need not be attained.
 *
 * @param rows rows with a value
 * @param censoredRows those whose figure is only bounded
 */
public record Pooled(double low, double high, long rows, long censoredRows) {
    public Pooled {
        if (!(low <= high)) {
            throw new IllegalArgumentException("A pooled value runs from " + low + " to " + high);
        }
    }

    public boolean isPoint() {
        return low == high;
    }
}
