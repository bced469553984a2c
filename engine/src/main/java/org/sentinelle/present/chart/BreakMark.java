package org.sentinelle.present.chart;

import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Bounds;

/**
 * A change of a series' course: the last time before it, or the time where two lines meet.
 *
 * @param range the confidence interval of that time; null where there is none
 */
public record BreakMark(double time, @Nullable Bounds range) {
    public BreakMark {
        Finite.require("A break", time);
        if (range != null) {
            Finite.require("The interval of a break at " + time, range.low(), range.high());
        }
    }
}
