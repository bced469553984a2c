package org.sentinelle.present.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.text.NumberFormat;
import java.util.function.DoubleConsumer;
import org.sentinelle.present.NumberStyle;

/** A rectangle of a picture, and how values stand on its axes. */
record PlotArea(double left, double top, double width, double height, NumberStyle numbers) {
    private static final double NOISE = 1e-9;
    private static final double BESIDE = 6;

    /** How many pixels a value is from the lower end of an axis of so many. */
    static double along(ValueRange range, double value, double pixels) {
        return (value - range.from()) / range.length() * pixels;
    }

    double x(ValueRange range, double value) {
        return left + along(range, value, width);
    }

    double y(ValueRange range, double value) {
        return top + height - along(range, value, height);
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    /** Names of the steps at the left, with a line across for each; stronger where it is 0. */
    void rows(Graphics2D surface, ValueRange range) {
        rows(surface, range, true);
    }

    /** The same, where {@code named} is false without the names. */
    void rows(Graphics2D surface, ValueRange range, boolean named) {
        NumberFormat format = range.format(numbers.derived());
        steps(range, tick -> {
            double at = y(range, tick);
            line(
                    surface,
                    new Line2D.Double(left, at, right(), at),
                    isZero(range, tick) ? Palette.AXIS : Palette.GRID,
                    Axes.HAIRLINE);
            if (named) {
                write(surface, format.format(zeroed(range, tick)), Palette.SMALL, left - BESIDE, at + 4, 1);
            }
        });
    }

    /** Names of the steps below, with an upright line for each; stronger where it is 0. */
    void columns(Graphics2D surface, ValueRange range) {
        columns(surface, range, true);
    }

    /** The same, where {@code named} is false without the names. */
    void columns(Graphics2D surface, ValueRange range, boolean named) {
        NumberFormat format = range.format(numbers.derived());
        steps(range, tick -> {
            double at = x(range, tick);
            line(
                    surface,
                    new Line2D.Double(at, top, at, bottom()),
                    isZero(range, tick) ? Palette.AXIS : Palette.GRID,
                    Axes.HAIRLINE);
            if (named) {
                write(surface, format.format(zeroed(range, tick)), Palette.SMALL, at, bottom() + 15, 0.5);
            }
        });
    }

    private static void steps(ValueRange range, DoubleConsumer each) {
        double first = Math.ceil(range.from() / range.step() - NOISE);
        double last = Math.floor(range.to() / range.step() + NOISE);
        for (double k = first; k <= last; k++) {
            each.accept(k * range.step());
        }
    }

    private static boolean isZero(ValueRange range, double tick) {
        return Math.abs(tick) < range.step() / 2;
    }

    private static double zeroed(ValueRange range, double tick) {
        return isZero(range, tick) ? 0 : tick;
    }

    static void line(Graphics2D surface, Line2D line, Color colour, Stroke stroke) {
        surface.setPaint(colour);
        surface.setStroke(stroke);
        surface.draw(line);
    }

    /** @param share of the text's width that lies left of x */
    static void write(Graphics2D surface, String text, Font font, double x, double baseline, double share) {
        surface.setFont(font);
        surface.setPaint(Palette.MUTED);
        surface.drawString(text, (float) (x - share * Lettering.width(text, font.getSize2D())), (float) baseline);
    }
}
