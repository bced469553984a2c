package org.sentinelle.present.chart;

import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Bounds;

/**
 * What a fit says of a time.
 *
 * @param interval the confidence interval of the fit; null where there is none
 */
public record FitPoint(double time, double value, @Nullable Bounds interval) {
    public FitPoint {
        Finite.require("A fit at " + time, time, value);
        if (interval != null) {
            Finite.require("The interval of a fit at " + time, interval.low(), interval.high());
        }
    }
}
