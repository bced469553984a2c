package org.sentinelle.result;

/** The smallest and the largest value that the reported figures allow; equal where they leave no doubt. */
public record Bounds(double low, double high) {
    public Bounds {
        if (!(low <= high)) {
            throw new IllegalArgumentException("Bounds run from " + low + " to " + high);
        }
    }

    public static Bounds point(double value) {
        return new Bounds(value, value);
    }

    public boolean isPoint() {
        return low == high;
    }

    public Bounds plus(Bounds other) {
        return new Bounds(low + other.low, high + other.high);
    }
}
