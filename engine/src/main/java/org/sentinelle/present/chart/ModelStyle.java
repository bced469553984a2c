package org.sentinelle.present.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * How one of several models or groups is drawn: by colour, by mark and by dash, each of which alone tells it apart. The colours are Okabe and
 * Ito's, the lighter ones darkened until they stand out from white by 3 to 1.
 */
enum ModelStyle {
    FIRST(Palette.BLUE),
    SECOND(Palette.VERMILION, 7f, 4f),
    THIRD(new Color(0x00, 0x8A, 0x65), 2f, 3f),
    FOURTH(new Color(0xA9, 0x45, 0x7F), 10f, 3f, 2f, 3f),
    FIFTH(Palette.INK, 4f, 2f),
    SIXTH(new Color(0x8C, 0x51, 0x0A), 12f, 4f);

    /** How many can be told apart. */
    static final int MOST = values().length;

    private static final double RADIUS = 3.6;
    private static final BasicStroke OUTLINE = new BasicStroke(1.6f);

    private final Color colour;
    private final List<Float> dash;

    ModelStyle(Color colour, Float... dash) {
        this.colour = colour;
        this.dash = List.of(dash);
    }

    static ModelStyle of(int index) {
        return values()[index];
    }

    Color colour() {
        return colour;
    }

    Color band() {
        return Palette.tint(colour, 40);
    }

    BasicStroke line() {
        if (dash.isEmpty()) {
            return new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        float[] lengths = new float[dash.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = dash.get(i);
        }
        return new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, lengths, 0f);
    }

    void mark(Graphics2D surface, double x, double y) {
        if (this == FIFTH) {
            surface.setPaint(Color.WHITE);
            surface.fill(shape(x, y));
            surface.setPaint(colour);
            surface.setStroke(OUTLINE);
            surface.draw(shape(x, y));
            return;
        }
        surface.setPaint(colour);
        surface.fill(shape(x, y));
    }

    private Shape shape(double x, double y) {
        return switch (this) {
            case FIRST, FIFTH -> new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
            case SECOND -> Palette.triangle(x, y, RADIUS);
            case THIRD ->
                new Rectangle2D.Double(x - RADIUS + 0.4, y - RADIUS + 0.4, 2 * RADIUS - 0.8, 2 * RADIUS - 0.8);
            case FOURTH -> polygon(x, y - RADIUS - 1, x + RADIUS + 1, y, x, y + RADIUS + 1, x - RADIUS - 1, y);
            case SIXTH -> polygon(x - RADIUS - 0.5, y - RADIUS, x + RADIUS + 0.5, y - RADIUS, x, y + RADIUS + 1);
        };
    }

    private static Shape polygon(double... corners) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** The mark on its interval. */
    Legend.Symbol interval() {
        return (surface, left, y) -> {
            surface.setPaint(colour);
            surface.setStroke(OUTLINE);
            surface.draw(new Line2D.Double(left, y, left + Legend.Symbol.WIDTH, y));
            mark(surface, left + Legend.Symbol.WIDTH / 2, y);
        };
    }

    /** The line in its band. */
    Legend.Symbol curve() {
        return (surface, left, y) -> {
            surface.setPaint(band());
            surface.fill(new Rectangle2D.Double(left, y - 5, Legend.Symbol.WIDTH, 10));
            surface.setPaint(colour);
            surface.setStroke(line());
            surface.draw(new Line2D.Double(left, y, left + Legend.Symbol.WIDTH, y));
        };
    }
}
