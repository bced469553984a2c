package org.sentinelle.present.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.text.Bidi;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;

/**
 * A drawing surface that measures text with {@link Lettering} and sets off text that is read from right to left, so that its
 * numbers and brackets keep their places in a picture that is laid out from left to right.
 */
final class SvgSurface extends SVGGraphics2D {
    private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
    private static final char END_OF_ISOLATE = '\u2069';

    SvgSurface(SVGGeneratorContext context) {
        super(context, false);
    }

    private SvgSurface(SvgSurface other) {
        super(other);
    }

    @Override
    public Graphics create() {
        return new SvgSurface(this);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return new LetteringMetrics(font);
    }

    @Override
    public void drawString(String text, float x, float y) {
        super.drawString(isolated(text), x, y);
    }

    static String isolated(String text) {
        char[] letters = text.toCharArray();
        return Bidi.requiresBidi(letters, 0, letters.length) ? RIGHT_TO_LEFT_ISOLATE + text + END_OF_ISOLATE : text;
    }
}
