package org.sentinelle.present.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Objects;
import java.util.stream.Stream;
import org.sentinelle.present.chart.EffectChart.Mark;
import org.sentinelle.result.Bounds;

/**
 * How effects look: squares before adoption and discs from it on, each on its interval, in a wider tint for the band; hollow without an
 * interval.
 *
 * @param apart pixels between two times
 */
record EffectMarks(EffectAxes axes, double apart) {
    private static final double RADIUS = 3.6;
    private static final double SMALLEST = 1.2;
    private static final double WIDEST = 16;
    private static final double ARROW = 4;
    private static final BasicStroke BAR = new BasicStroke(1.6f);
    private static final BasicStroke OUTLINE = new BasicStroke(1.4f);

    private static Color colour(boolean after) {
        return after ? Palette.BLUE : Palette.MUTED;
    }

    static Color tint(boolean after) {
        return Palette.tint(colour(after), 48);
    }

    double x(PlotArea area, double time) {
        return area.left() + axes.share(time) * area.width();
    }

    void band(Graphics2D surface, PlotArea area, Mark mark, boolean after) {
        Bounds band = mark.band();
        if (band != null) {
            double width = Math.min(WIDEST, 0.8 * apart);
            double top =
                    area.y(axes.values(), Math.min(band.high(), axes.values().to()));
            double bottom =
                    area.y(axes.values(), Math.max(band.low(), axes.values().from()));
            surface.setPaint(tint(after));
            surface.fill(new Rectangle2D.Double(x(area, mark.at()) - width / 2, top, width, bottom - top));
        }
    }

    void effect(Graphics2D surface, PlotArea area, Mark mark, boolean after) {
        double x = x(area, mark.at());
        Bounds interval = mark.interval();
        if (interval != null) {
            double low =
                    area.y(axes.values(), Math.max(interval.low(), axes.values().from()));
            double high = area.y(
                    axes.values(), Math.min(interval.high(), axes.values().to()));
            PlotArea.line(surface, new Line2D.Double(x, low, x, high), colour(after), BAR);
        }
        double radius = Math.max(SMALLEST, Math.min(RADIUS, apart / 2.6));
        paint(surface, shape(x, area.y(axes.values(), mark.value()), radius, after), after, interval != null);
    }

    private static Shape shape(double x, double y, double radius, boolean after) {
        double half = radius - 0.4;
        return after ? Marks.disc(x, y, radius) : new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half);
    }

    private static void paint(Graphics2D surface, Shape shape, boolean after, boolean full) {
        surface.setPaint(full ? colour(after) : Color.WHITE);
        surface.fill(shape);
        if (!full) {
            surface.setPaint(colour(after));
            surface.setStroke(OUTLINE);
            surface.draw(shape);
        }
    }

    boolean goesBeyond(Mark mark) {
        return Stream.of(mark.interval(), mark.band()).filter(Objects::nonNull).anyMatch(axes::isBeyond);
    }

    /** At the edges that an interval or a band goes beyond. */
    void arrows(Graphics2D surface, PlotArea area, Mark mark, boolean after) {
        surface.setPaint(colour(after));
        Stream.of(mark.interval(), mark.band()).filter(Objects::nonNull).forEach(limits -> {
            if (limits.low() < axes.values().from()) {
                surface.fill(head(x(area, mark.at()), area.bottom(), 1));
            }
            if (limits.high() > axes.values().to()) {
                surface.fill(head(x(area, mark.at()), area.top(), -1));
            }
        });
    }

    private static Shape head(double x, double y, int down) {
        Path2D.Double head = new Path2D.Double();
        head.moveTo(x, y);
        head.lineTo(x - ARROW, y - down * 1.5 * ARROW);
        head.lineTo(x + ARROW, y - down * 1.5 * ARROW);
        head.closePath();
        return head;
    }

    static Legend.Symbol sign(boolean after, boolean full) {
        return (surface, left, y) ->
                paint(surface, shape(left + Legend.Symbol.WIDTH / 2, y, RADIUS, after), after, full);
    }

    static Legend.Symbol bar() {
        return Symbols.upright(Palette.BLUE, BAR);
    }

    static Legend.Symbol arrow() {
        return (surface, left, y) -> {
            surface.setPaint(Palette.MUTED);
            surface.fill(head(left + Legend.Symbol.WIDTH / 2, y - ARROW, -1));
        };
    }
}
