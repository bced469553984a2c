package org.sentinelle.present.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
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

    /** A disc that was moved is a path of four curves; as a circle it takes a third of the bytes. */
    @Override
    public void fill(Shape shape) {
        super.fill(isDisc(shape) ? disc(shape) : shape);
    }

    @Override
    public void draw(Shape shape) {
        super.draw(isDisc(shape) ? disc(shape) : shape);
    }

    private static Shape disc(Shape shape) {
        Rectangle2D frame = shape.getBounds2D();
        return new Ellipse2D.Double(frame.getX(), frame.getY(), frame.getWidth(), frame.getHeight());
    }

    private static boolean isDisc(Shape shape) {
        double[] corners = new double[6];
        int curves = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(corners);
            if (kind == PathIterator.SEG_LINETO || kind == PathIterator.SEG_QUADTO) {
                return false;
            }
            curves += kind == PathIterator.SEG_CUBICTO ? 1 : 0;
        }
        Rectangle2D frame = shape.getBounds2D();
        return curves == 4 && Math.abs(frame.getWidth() - frame.getHeight()) < 1e-6;
    }

    static String isolated(String text) {
        char[] letters = text.toCharArray();
        return Bidi.requiresBidi(letters, 0, letters.length) ? RIGHT_TO_LEFT_ISOLATE + text + END_OF_ISOLATE : text;
    }
}
