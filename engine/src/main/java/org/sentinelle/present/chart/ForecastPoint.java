package org.sentinelle.present.chart;

import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Bounds;

/**
 * A forecast for a time.
 *
 * @param outer the prediction interval of the higher level; null where there is none
 * @param inner the narrower one; null where there is none
 */
public record ForecastPoint(
        double time,
        double mean,
        @Nullable Bounds outer,
        @Nullable Bounds inner) {
    public ForecastPoint {
        Finite.require("A forecast for " + time, time, mean);
        for (Bounds bounds : new Bounds[] {outer, inner}) {
            if (bounds != null) {
                Finite.require("The interval of a forecast for " + time, bounds.low(), bounds.high());
            }
        }
    }
}
