package org.sentinelle.present.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.geom.Rectangle2D;

/** Hands {@link Lettering}'s measures to whoever asks a drawing surface for them. */
final class LetteringMetrics extends FontMetrics {
    private static final long serialVersionUID = 1L;

    LetteringMetrics(Font font) {
        super(font);
        if (!Lettering.isOurs(font)) {
            throw new IllegalArgumentException("A chart measures text in '" + font.getFontName()
                    + "', which another machine may not have; use the fonts that come with the program");
        }
    }

    @Override
    public int getAscent() {
        return (int) Math.ceil(Lettering.ascent(font));
    }

    @Override
    public int getDescent() {
        return (int) Math.ceil(Lettering.descent(font));
    }

    @Override
    public int stringWidth(String text) {
        return (int) Math.ceil(Lettering.width(text, font.getSize2D()));
    }

    @Override
    public int charsWidth(char[] letters, int from, int length) {
        return stringWidth(new String(letters, from, length));
    }

    @Override
    public int charWidth(char letter) {
        return stringWidth(String.valueOf(letter));
    }

    @Override
    public Rectangle2D getStringBounds(String text, Graphics context) {
        double height = Lettering.ascent(font) + Lettering.descent(font);
        return new Rectangle2D.Double(0, -Lettering.ascent(font), Lettering.width(text, font.getSize2D()), height);
    }
}
