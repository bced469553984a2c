package org.sentinelle.stats.trend;

import java.util.Arrays;

/** Times, rising, with finite values; the values are kept as their distance from the first, which rounds little. */
public final class SeriesPoints {
    private final double[] time;
    private final double[] offset;
    private final double origin;

    public SeriesPoints(double[] time, double[] value) {
        if (time.length != value.length || time.length == 0) {
            throw new IllegalArgumentException(
                    "Needs one value a time, had " + value.length + " values at " + time.length + " times");
        }
        this.time = time.clone();
        this.origin = value[0];
        this.offset = Arrays.stream(value).map(v -> v - value[0]).toArray();
    }

    public int length() {
        return time.length;
    }

    /** What is to be added to {@link #values}. */
    double origin() {
        return origin;
    }

    double time(int i) {
        return time[i];
    }

    double[] times(int from, int to) {
        return Arrays.copyOfRange(time, from, to + 1);
    }

    /** Values minus {@link #origin}, from..to, both included. */
    double[] values(int from, int to) {
        return Arrays.copyOfRange(offset, from, to + 1);
    }

    /** The same series told backwards, with times rising again. */
    SeriesPoints backwards() {
        int n = time.length;
        double[] times = new double[n];
        double[] values = new double[n];
        Arrays.setAll(times, i -> -time[n - 1 - i]);
        Arrays.setAll(values, i -> offset[n - 1 - i]);
        return new SeriesPoints(times, values);
    }
}
