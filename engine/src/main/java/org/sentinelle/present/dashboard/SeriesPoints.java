package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.sentinelle.model.Period;
import org.sentinelle.present.chart.PeriodPoint;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Observation;

/**
 * Turns a series into the points of a line. A value after a break compares with none before it; one that spans a break
 * compares with none on either side. A break at a period without a value lies before the next value.
 */
final class SeriesPoints {
    private SeriesPoints() {}

    static List<PeriodPoint> of(SortedMap<Period, Observation> series, Timeline timeline) {
        List<PeriodPoint> points = new ArrayList<>();
        boolean broken = false;
        for (Observation o : series.values()) {
            if (!timeline.contains(o.period())) {
                continue;
            }
            broken |= Marking.breaks(o);
            Bounds bounds = o.bounds();
            if (bounds != null) {
                points.add(new PeriodPoint(
                        timeline.place(o.period()), bounds.low(), bounds.high(), broken && !points.isEmpty()));
                broken = Marking.spansBreak(o);
            }
        }
        return points;
    }
}
