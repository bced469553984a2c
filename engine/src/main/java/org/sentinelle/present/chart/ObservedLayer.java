package org.sentinelle.present.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.util.List;

/**
 * What was observed: along each run of times a line of the lower and one of the upper bounds with a tint between, which fall
 * into one where values are exact; marks at exact values, open bars at others, or a hollow mark where it covers both bounds.
 */
record ObservedLayer(SeriesData series, Marks marks) implements Layer {
    private static final BasicStroke BAR = new BasicStroke(1.4f);
    private static final double HOLLOW = 2.4;

    @Override
    public void paint(Pen pen) {
        List<List<Reading>> runs = series.runs();
        runs.forEach(run -> join(run, pen));
        for (List<Reading> run : runs) {
            run.stream().filter(r -> !r.isExact()).forEach(r -> bar(r, pen));
            if (marks.shown() || run.size() == 1) {
                run.stream().filter(Reading::isExact).forEach(r -> mark(r, pen));
            }
        }
    }

    private void join(List<Reading> run, Pen pen) {
        List<Pen.Point> low =
                run.stream().map(r -> new Pen.Point(r.time(), r.bounds().low())).toList();
        if (run.stream().anyMatch(r -> !r.isExact())) {
            List<Pen.Point> high = run.stream()
                    .map(r -> new Pen.Point(r.time(), r.bounds().high()))
                    .toList();
            if (run.size() > 1) {
                pen.band(low, high, Palette.tint(Palette.BLUE, 30));
            }
            pen.line(high, marks.lineColour(), marks.line());
        }
        pen.line(low, marks.lineColour(), marks.line());
    }

    private void mark(Reading reading, Pen pen) {
        pen.fill(marks.disc(pen.x(reading.time()), pen.y(reading.middle())), Palette.BLUE);
    }

    private void bar(Reading reading, Pen pen) {
        double x = pen.x(reading.time());
        double low = pen.y(reading.bounds().low());
        double high = pen.y(reading.bounds().high());
        double radius = marks.shown() ? marks.radius() : HOLLOW / 2;
        if (low - high < 2 * radius) {
            Shape ring = Marks.disc(x, (low + high) / 2, Math.max(radius, HOLLOW));
            pen.fill(ring, Color.WHITE);
            pen.draw(ring, Palette.BLUE, BAR);
            return;
        }
        for (Line2D line : openBar(x, low, high, radius)) {
            pen.draw(line, Palette.BLUE, BAR);
        }
    }

    /** An upright line with a short line across both ends. */
    static List<Line2D> openBar(double x, double low, double high, double half) {
        return List.of(
                new Line2D.Double(x, low, x, high),
                new Line2D.Double(x - half, low, x + half, low),
                new Line2D.Double(x - half, high, x + half, high));
    }
}
