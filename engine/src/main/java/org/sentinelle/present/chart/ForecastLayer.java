package org.sentinelle.present.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Bounds;

/** The point forecast over its two bands, the narrower one darker, and a line where it begins. */
record ForecastLayer(SeriesData series, Marks marks) implements Layer {
    static final Color OUTER = Palette.tint(Palette.VERMILION, 44);
    static final Color INNER = Palette.tint(Palette.VERMILION, 64);
    static final Color BEGINNING = Palette.MUTED;
    static final BasicStroke THIN = new BasicStroke(1.2f);
    static final BasicStroke LINE = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    @Override
    public void paint(Pen pen) {
        List<ForecastPoint> ahead = series.forecast();
        band(ForecastPoint::outer, OUTER, pen);
        band(ForecastPoint::inner, INNER, pen);
        pen.upright(beginning(), BEGINNING, THIN);
        pen.line(ahead.stream().map(p -> new Pen.Point(p.time(), p.mean())).toList(), Palette.VERMILION, LINE);
        if (marks.large() || ahead.size() == 1) {
            double radius = Math.max(2.2, marks.radius());
            ahead.forEach(p -> pen.fill(Palette.triangle(pen.x(p.time()), pen.y(p.mean()), radius), Palette.VERMILION));
        }
    }

    /** Midway between the last value observed and the first forecast. */
    double beginning() {
        double first = series.forecast().get(0).time();
        double before = series.observed().stream()
                .mapToDouble(Reading::time)
                .filter(t -> t < first)
                .max()
                .orElse(first);
        return before + (first - before) / 2;
    }

    private void band(Function<ForecastPoint, @Nullable Bounds> interval, Color tint, Pen pen) {
        List<Pen.Point> low = new ArrayList<>();
        List<Pen.Point> high = new ArrayList<>();
        for (ForecastPoint point : series.forecast()) {
            Bounds bounds = interval.apply(point);
            if (bounds != null) {
                low.add(new Pen.Point(point.time(), bounds.low()));
                high.add(new Pen.Point(point.time(), bounds.high()));
            }
        }
        if (!low.isEmpty()) {
            pen.band(low, high, tint);
        }
    }
}
