package org.sentinelle.present.chart;

/** The years along a chart's axis, both included; years without a value keep their place. */
public record YearSpan(int from, int to) {
    public YearSpan {
        if (to < from) {
            throw new IllegalArgumentException("Years run from " + from + " to " + to);
        }
    }

    public int length() {
        return to - from + 1;
    }

    public boolean contains(int year) {
        return from <= year && year <= to;
    }
}
