package org.sentinelle.present.chart;

/** A year's value, or the bounds between which it lies; a year without a value has no point. */
public record YearPoint(int year, double low, double high) {
    public YearPoint {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("In " + year + " the bounds run from " + low + " to " + high);
        }
    }

    public boolean isExact() {
        return low == high;
    }
}
