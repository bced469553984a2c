package org.sentinelle.stats;

/** The two limits of an interval; one that is infinite says that the interval is open on that side. */
public record Limits(double low, double high) {
    public Limits {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "The lower limit must not lie above the upper, were " + low + " and " + high);
        }
    }
}
