package org.sentinelle.present.chart;

/**
 * Periods in a row without a value for a reason that a gap alone would not tell: hidden, not asked for, or impossible.
 *
 * @param from the first place
 * @param to the last place
 * @param sign what stands in the gap, as in {@code [c]}
 * @param meaning what the sign means
 */
public record PeriodGap(int from, int to, String sign, String meaning) {
    public PeriodGap {
        if (to < from) {
            throw new IllegalArgumentException("A gap runs from place " + from + " to " + to);
        }
    }
}
