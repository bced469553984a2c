package org.sentinelle.present.chart;

/**
 * A period's value, or the bounds between which it lies; a period without a value has no point.
 *
 * @param place where the period stands along the axis of a {@link PeriodSpan}
 * @param afterBreak whether the value does not compare with the one before it, so that no line joins them
 */
public record PeriodPoint(int place, double low, double high, boolean afterBreak) {
    public PeriodPoint {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("At place " + place + " the bounds run from " + low + " to " + high);
        }
    }

    /** One that compares with the value before it. */
    public PeriodPoint(int place, double low, double high) {
        this(place, low, high, false);
    }

    public boolean isExact() {
        return low == high;
    }
}
