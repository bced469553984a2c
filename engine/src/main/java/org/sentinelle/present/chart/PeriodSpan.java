package org.sentinelle.present.chart;

import java.util.List;

/**
 * The periods along a chart's axis, at whole places from the first to the last; periods without a value keep their place.
 *
 * @param names what the periods are called on the axis; empty for years, which stand at the place of their number
 * @param cycle how many periods make a year, so that names begin with a year; 1 where they align with no calendar
 */
public record PeriodSpan(int from, int to, List<String> names, int cycle) {
    public PeriodSpan {
        names = List.copyOf(names);
        if (to < from) {
            throw new IllegalArgumentException("Periods run from " + from + " to " + to);
        }
        if ((!names.isEmpty() && names.size() != to - from + 1) || cycle < 1) {
            throw new IllegalArgumentException("Places " + from + " to " + to + " have " + names.size() + " names, "
                    + cycle + " a year; give each place a name, or none for years");
        }
    }

    /** Years at the places of their numbers. */
    public PeriodSpan(int from, int to) {
        this(from, to, List.of(), 1);
    }

    public int length() {
        return to - from + 1;
    }

    public boolean contains(int place) {
        return from <= place && place <= to;
    }

    /** Whether its periods have names of their own; else their numbers name them. */
    boolean isNamed() {
        return !names.isEmpty();
    }

    String name(int place) {
        return isNamed() ? names.get(place - from) : Integer.toString(place);
    }
}
