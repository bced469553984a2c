package org.sentinelle.present.chart;

import java.util.ArrayList;
import java.util.List;
import org.sentinelle.result.Bounds;

/** A fitted line, stretch by stretch, and its confidence band, which lies behind what was observed. */
record FitLayer(List<List<FitPoint>> stretches) {
    /** Half the length of the dash that a stretch of one time is left with. */
    private static final double DASH = 6;

    Layer bands() {
        return pen -> stretches.forEach(stretch -> bands(stretch, pen));
    }

    Layer lines() {
        return pen -> stretches.forEach(stretch -> line(stretch, pen));
    }

    private static void bands(List<FitPoint> stretch, Pen pen) {
        List<Pen.Point> low = new ArrayList<>();
        List<Pen.Point> high = new ArrayList<>();
        for (FitPoint point : stretch) {
            Bounds interval = point.interval();
            if (interval != null) {
                low.add(new Pen.Point(point.time(), interval.low()));
                high.add(new Pen.Point(point.time(), interval.high()));
            } else {
                band(low, high, pen);
            }
        }
        band(low, high, pen);
    }

    private static void band(List<Pen.Point> low, List<Pen.Point> high, Pen pen) {
        if (!low.isEmpty()) {
            pen.band(low, high, Palette.band(PeriodSeries.Style.FITTED));
        }
        low.clear();
        high.clear();
    }

    private static void line(List<FitPoint> stretch, Pen pen) {
        if (stretch.size() == 1) {
            double x = pen.x(stretch.get(0).time());
            double y = pen.y(stretch.get(0).value());
            pen.draw(
                    new java.awt.geom.Line2D.Double(x - DASH, y, x + DASH, y),
                    Palette.VERMILION,
                    Palette.line(PeriodSeries.Style.FITTED));
            return;
        }
        pen.line(
                stretch.stream().map(p -> new Pen.Point(p.time(), p.value())).toList(),
                Palette.VERMILION,
                Palette.line(PeriodSeries.Style.FITTED));
    }
}
