package org.sentinelle.present.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The shade of a verdict and its mark, which says the same without colour: a tick, a cross, two bars, a ring, a dash. */
record VerdictMark(HypothesisMap.Mark mark) {
    private static final BasicStroke PEN = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke HAIRLINE = new BasicStroke(1f);
    private static final double ARM = 4.5;
    private static final double BOX = 14;

    Color fill() {
        return switch (mark) {
            case SUPPORTED -> Palette.SHADES.get(2);
            case CONTRADICTED -> new Color(0xF3, 0xC3, 0x9E);
            case NO_EFFECT -> Palette.GRID;
            case UNDECIDED, NOT_TESTED -> Color.WHITE;
        };
    }

    private Color ink() {
        return switch (mark) {
            case SUPPORTED -> Palette.SHADES.get(4);
            case CONTRADICTED -> new Color(0x7A, 0x33, 0x00);
            case NO_EFFECT, UNDECIDED, NOT_TESTED -> Palette.MUTED;
        };
    }

    /** The shade with its outline. */
    void box(Graphics2D surface, Rectangle2D place) {
        surface.setPaint(fill());
        surface.fill(place);
        surface.setStroke(HAIRLINE);
        surface.setPaint(mark == HypothesisMap.Mark.NOT_TESTED ? Palette.GRID : Palette.AXIS);
        surface.draw(place);
    }

    /** The mark around a point. */
    void sign(Graphics2D surface, double x, double y) {
        surface.setStroke(PEN);
        surface.setPaint(ink());
        Path2D.Double lines = new Path2D.Double();
        switch (mark) {
            case SUPPORTED -> {
                lines.moveTo(x - ARM, y);
                lines.lineTo(x - ARM / 3, y + ARM * 0.8);
                lines.lineTo(x + ARM, y - ARM * 0.8);
            }
            case CONTRADICTED -> {
                stroke(lines, x - ARM * 0.8, y - ARM * 0.8, x + ARM * 0.8, y + ARM * 0.8);
                stroke(lines, x - ARM * 0.8, y + ARM * 0.8, x + ARM * 0.8, y - ARM * 0.8);
            }
            case NO_EFFECT -> {
                stroke(lines, x - ARM, y - 2.2, x + ARM, y - 2.2);
                stroke(lines, x - ARM, y + 2.2, x + ARM, y + 2.2);
            }
            case UNDECIDED ->
                lines.append(new java.awt.geom.Ellipse2D.Double(x - ARM, y - ARM, 2 * ARM, 2 * ARM), false);
            case NOT_TESTED -> stroke(lines, x - ARM / 2, y, x + ARM / 2, y);
        }
        surface.draw(lines);
    }

    private static void stroke(Path2D lines, double fromX, double fromY, double toX, double toY) {
        lines.append(new Line2D.Double(fromX, fromY, toX, toY), false);
    }

    /** How the legend shows it. */
    Legend.Symbol symbol() {
        return (surface, left, y) -> {
            double inset = (Legend.Symbol.WIDTH - BOX) / 2;
            box(surface, new Rectangle2D.Double(left + inset - 3, y - BOX / 2, BOX + 6, BOX));
            sign(surface, left + Legend.Symbol.WIDTH / 2, y);
        };
    }
}
