package org.sentinelle.present.chart;

import org.sentinelle.result.Bounds;

/** What was observed at a time: a value, or the bounds between which it lies. A time without a value has no reading. */
public record Reading(double time, Bounds bounds) {
    public Reading {
        Finite.require("A reading at " + time, time, bounds.low(), bounds.high());
    }

    static Reading exact(double time, double value) {
        return new Reading(time, Bounds.point(value));
    }

    public boolean isExact() {
        return bounds.isPoint();
    }

    double middle() {
        return bounds.low() + (bounds.high() - bounds.low()) / 2;
    }
}
