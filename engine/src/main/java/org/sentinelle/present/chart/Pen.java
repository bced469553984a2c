package org.sentinelle.present.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/** Paints in the coordinates of a plot's axes. */
record Pen(Graphics2D surface, Rectangle2D area, ValueAxis times, ValueAxis values) {

    /** A place on the axes. */
    record Point(double time, double value) {}

    double x(double time) {
        return times.valueToJava2D(time, area, RectangleEdge.BOTTOM);
    }

    double y(double value) {
        return values.valueToJava2D(value, area, RectangleEdge.LEFT);
    }

    void fill(Shape shape, Color colour) {
        surface.setPaint(colour);
        surface.fill(shape);
    }

    void draw(Shape shape, Color colour, Stroke stroke) {
        surface.setPaint(colour);
        surface.setStroke(stroke);
        surface.draw(shape);
    }

    /** A line through all points. */
    void line(List<Point> points, Color colour, Stroke stroke) {
        if (points.size() > 1) {
            draw(path(points), colour, stroke);
        }
    }

    /** The tint between two lines over the same times; of one time a narrow bar is left. */
    void band(List<Point> low, List<Point> high, Color colour) {
        if (low.size() == 1) {
            double top = y(high.get(0).value());
            double x = x(low.get(0).time());
            fill(new Rectangle2D.Double(x - 3, top, 6, Math.max(1, y(low.get(0).value()) - top)), colour);
            return;
        }
        Path2D.Double outline = path(high);
        for (int i = low.size() - 1; i >= 0; i--) {
            outline.lineTo(x(low.get(i).time()), y(low.get(i).value()));
        }
        outline.closePath();
        fill(outline, colour);
    }

    /** An upright line over the whole plot; none for a time outside. */
    void upright(double time, Color colour, Stroke stroke) {
        if (times.getRange().contains(time)) {
            draw(new Line2D.Double(x(time), area.getMinY(), x(time), area.getMaxY()), colour, stroke);
        }
    }

    private Path2D.Double path(List<Point> points) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(x(points.get(0).time()), y(points.get(0).value()));
        for (Point point : points.subList(1, points.size())) {
            path.lineTo(x(point.time()), y(point.value()));
        }
        return path;
    }
}
