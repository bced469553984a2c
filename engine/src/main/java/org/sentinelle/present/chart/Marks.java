package org.sentinelle.present.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;

/** How large a mark may be where times lie so many pixels apart; 0 where marks would run into each other. */
record Marks(double radius) {
    private static final double LARGEST = 3.4;
    private static final double SMALLEST = 1.4;
    private static final double LARGE = 2.6;
    private static final double PIXELS_PER_RADIUS = 2.6;

    /** What stands alone is shown even among values too dense for marks. */
    private static final double ALONE = 1.6;

    static Marks forDistance(double pixels) {
        double radius = Math.min(LARGEST, pixels / PIXELS_PER_RADIUS);
        return new Marks(radius < SMALLEST ? 0 : radius);
    }

    /** On an axis of so many pixels of this radius, or smaller where periods shorter than years lie close; years always have it. */
    static Marks on(PeriodSpan span, double radius, double width) {
        return span.isNamed() && forDistance(width / span.length()).radius < radius
                ? forDistance(width / span.length())
                : new Marks(radius);
    }

    /** The radius of a mark that stands alone, which is shown in any case. */
    double alone() {
        return shown() ? radius : ALONE;
    }

    boolean shown() {
        return radius > 0;
    }

    /** Whether marks stand apart on a line of one value as well. */
    boolean large() {
        return radius >= LARGE;
    }

    Shape disc(double x, double y) {
        return disc(x, y, alone());
    }

    static Shape disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** The line that joins the marks: light beside marks, full where there are none. */
    Color lineColour() {
        return shown() ? Palette.SHADES.get(2) : Palette.BLUE;
    }

    BasicStroke line() {
        return new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
