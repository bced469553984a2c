package org.sentinelle.present.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.text.Bidi;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;
import org.jspecify.annotations.Nullable;

/**
 * A drawing surface of pixels that measures text as {@link SvgSurface} does, so that a picture has the same places on both,
 * and writes each letter in the font that has it.
 */
final class PixelSurface extends AbstractGraphics2D {
    private final Graphics2D pixels;

    /** On pixels that are scaled already. */
    PixelSurface(Graphics2D pixels) {
        super(false);
        this.pixels = pixels;
        this.gc = new GraphicContext();
        gc.setFont(Palette.LABEL);
        pixels.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pixels.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pixels.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pixels.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    private PixelSurface(PixelSurface other) {
        super(other);
        this.pixels = other.pixels;
    }

    @Override
    public Graphics create() {
        return new PixelSurface(this);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return new LetteringMetrics(font);
    }

    @Override
    public void draw(Shape shape) {
        Graphics2D pen = pen();
        pen.draw(shape);
        pen.dispose();
    }

    @Override
    public void fill(Shape shape) {
        Graphics2D pen = pen();
        pen.fill(shape);
        pen.dispose();
    }

    @Override
    public void drawString(String text, float x, float y) {
        AttributedString fonted = Lettering.fonted(text, getFont().getSize2D());
        char[] letters = text.toCharArray();
        if (Bidi.requiresBidi(letters, 0, letters.length)) {
            fonted.addAttribute(TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_RTL);
        }
        drawString(fonted.getIterator(), x, y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        Graphics2D pen = pen();
        new TextLayout(text, pen.getFontRenderContext()).draw(pen, x, y);
        pen.dispose();
    }

    private Graphics2D pen() {
        Graphics2D pen = (Graphics2D) pixels.create();
        pen.transform(getTransform());
        Shape clip = getClip();
        if (clip != null) {
            pen.clip(clip);
        }
        pen.setPaint(getPaint());
        pen.setStroke(getStroke());
        pen.setComposite(getComposite());
        return pen;
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return pixels.getDeviceConfiguration();
    }

    @Override
    public void dispose() {}

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw onlyShapes();
    }

    @Override
    public void setXORMode(Color colour) {
        throw onlyShapes();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, @Nullable ImageObserver observer) {
        throw onlyShapes();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, @Nullable ImageObserver observer) {
        throw onlyShapes();
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform place) {
        throw onlyShapes();
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform place) {
        throw onlyShapes();
    }

    private static UnsupportedOperationException onlyShapes() {
        return new UnsupportedOperationException("Charts are made of shapes and letters");
    }
}
