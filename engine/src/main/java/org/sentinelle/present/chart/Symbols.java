package org.sentinelle.present.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** The signs of a legend, each drawn as what it stands for. */
final class Symbols {
    private static final double WIDTH = Legend.Symbol.WIDTH;
    private static final double MIDDLE = WIDTH / 2;
    private static final double BAND = 5;
    private static final BasicStroke OUTLINE = new BasicStroke(1.4f);

    private Symbols() {}

    /** The marks of what was observed, on the line that joins them where one does. */
    static Legend.Symbol observed(Marks marks, boolean joined) {
        return (surface, left, y) -> {
            if (joined) {
                draw(surface, flat(left, y), marks.lineColour(), marks.line());
            }
            if (marks.shown() || !joined) {
                fill(surface, Marks.disc(left + MIDDLE, y, Math.max(2.2, marks.radius())), Palette.BLUE);
            }
        };
    }

    /** The open bar, and the hollow mark that stands for a short one. */
    static Legend.Symbol openBar() {
        return (surface, left, y) -> {
            for (Line2D part : ObservedLayer.openBar(left + 7, y + 6, y - 6, 3.4)) {
                draw(surface, part, Palette.BLUE, OUTLINE);
            }
            draw(surface, Marks.disc(left + 19, y, 3), Palette.BLUE, OUTLINE);
        };
    }

    static Legend.Symbol stroke(Color colour, Stroke stroke) {
        return (surface, left, y) -> draw(surface, flat(left, y), colour, stroke);
    }

    static Legend.Symbol forecast(Marks marks) {
        return (surface, left, y) -> {
            draw(surface, flat(left, y), Palette.VERMILION, ForecastLayer.LINE);
            if (marks.large()) {
                fill(surface, Palette.triangle(left + MIDDLE, y, marks.radius()), Palette.VERMILION);
            }
        };
    }

    /** Tints over each other, as a band inside a wider one looks. */
    static Legend.Symbol tint(Color... tints) {
        return (surface, left, y) -> {
            for (Color tint : tints) {
                fill(surface, new Rectangle2D.Double(left, y - BAND, WIDTH, 2 * BAND), tint);
            }
        };
    }

    /** A strip under the line of its length. */
    static Legend.Symbol reach() {
        return (surface, left, y) -> {
            fill(surface, new Rectangle2D.Double(left, y - 7, WIDTH, 14), BreakLayer.STRIP);
            draw(surface, flat(left, y), Palette.INK, Axes.HAIRLINE);
            for (double end : new double[] {left, left + WIDTH}) {
                draw(surface, new Line2D.Double(end, y - 3, end, y + 3), Palette.INK, Axes.HAIRLINE);
            }
        };
    }

    static Legend.Symbol upright(Color colour, Stroke stroke) {
        return (surface, left, y) ->
                draw(surface, new Line2D.Double(left + MIDDLE, y - 7, left + MIDDLE, y + 7), colour, stroke);
    }

    static Legend.Symbol bars(Color colour) {
        return (surface, left, y) -> {
            fill(surface, new Rectangle2D.Double(left + 6, y - 6, 3, 6), colour);
            fill(surface, new Rectangle2D.Double(left + 12, y, 3, 5), colour);
            fill(surface, new Rectangle2D.Double(left + 18, y - 3, 3, 3), colour);
        };
    }

    static Legend.Symbol ring() {
        return (surface, left, y) -> draw(surface, Marks.disc(left + MIDDLE, y, 4), Palette.VERMILION, OUTLINE);
    }

    static Legend.Symbol scaleBar() {
        return (surface, left, y) -> fill(surface, new Rectangle2D.Double(left + 10, y - 7, 6, 14), Palette.BAR);
    }

    private static Line2D flat(double left, double y) {
        return new Line2D.Double(left, y, left + WIDTH, y);
    }

    private static void fill(Graphics2D surface, Shape shape, Color colour) {
        surface.setPaint(colour);
        surface.fill(shape);
    }

    private static void draw(Graphics2D surface, Shape shape, Color colour, Stroke stroke) {
        surface.setPaint(colour);
        surface.setStroke(stroke);
        surface.draw(shape);
    }
}
