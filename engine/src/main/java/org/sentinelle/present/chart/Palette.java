package org.sentinelle.present.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * Colours, dashes, marks and letters of every chart. The two line colours are blue and vermilion of Okabe and Ito,
 * "Color Universal Design" (2008), which people with any colour vision tell apart; dash and mark say the same again.
 */
final class Palette {
    static final Color BLUE = new Color(0x00, 0x72, 0xB2);
    static final Color VERMILION = new Color(0xD5, 0x5E, 0x00);
    static final Color INK = new Color(0x22, 0x2B, 0x33);
    static final Color MUTED = new Color(0x54, 0x60, 0x6B);
    static final Color GRID = new Color(0xE3, 0xE7, 0xEB);
    static final Color AXIS = new Color(0x9A, 0xA5, 0xAE);
    static final Color BAR = new Color(0x7D, 0x8A, 0x95);
    static final Color BAR_REST = new Color(0xE6, 0xEA, 0xED);

    /** Light to dark blue: the order survives a grey print. */
    static final List<Color> SHADES = List.of(
            new Color(0xF1, 0xF5, 0xF9),
            new Color(0xC9, 0xDC, 0xEB),
            new Color(0x8F, 0xBB, 0xD9),
            new Color(0x2B, 0x74, 0xA8),
            new Color(0x0B, 0x4F, 0x7D));

    static final Font LABEL = Lettering.font(12);
    static final Font SMALL = Lettering.font(11);
    static final Font TINY = Lettering.font(10);

    /** Dots that set an upright line apart from the grid and from dashes. */
    static final BasicStroke DOTTED =
            new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {2f, 2.5f}, 0f);

    /** Behind letters, so that lines beneath do not run through them. */
    static final Color PAPER = new Color(0xFF, 0xFF, 0xFF, 210);

    private static final float LINE_WIDTH = 2f;

    private Palette() {}

    static Color colour(PeriodSeries.Style style) {
        return style == PeriodSeries.Style.ALL_REPORTERS ? BLUE : VERMILION;
    }

    static Color band(PeriodSeries.Style style) {
        return tint(colour(style), 56);
    }

    /** The colour with so much of 255 of its strength. */
    static Color tint(Color solid, int strength) {
        return new Color(solid.getRed(), solid.getGreen(), solid.getBlue(), strength);
    }

    static BasicStroke line(PeriodSeries.Style style) {
        if (style == PeriodSeries.Style.ALL_REPORTERS) {
            return new BasicStroke(LINE_WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        return new BasicStroke(LINE_WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {6f, 4f}, 0f);
    }

    static Shape mark(PeriodSeries.Style style, double radius) {
        if (style == PeriodSeries.Style.ALL_REPORTERS) {
            return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
        }
        return triangle(0, 0, radius);
    }

    static Shape triangle(double x, double y, double radius) {
        Path2D.Double triangle = new Path2D.Double();
        triangle.moveTo(x, y - 1.25 * radius);
        triangle.lineTo(x + 1.2 * radius, y + radius);
        triangle.lineTo(x - 1.2 * radius, y + radius);
        triangle.closePath();
        return triangle;
    }
}
