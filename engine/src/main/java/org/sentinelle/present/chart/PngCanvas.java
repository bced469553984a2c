package org.sentinelle.present.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Writes a picture as PNG on white. */
final class PngCanvas {
    private PngCanvas() {}

    static byte[] draw(Picture picture, double scale) {
        if (!(scale > 0) || scale > 20) {
            throw new IllegalArgumentException("A picture's scale is above 0 and at most 20, was " + scale);
        }
        int width = (int) Math.round(picture.width() * scale);
        int height = (int) Math.round(picture.height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pixels = image.createGraphics();
        pixels.setColor(Color.WHITE);
        pixels.fillRect(0, 0, width, height);
        pixels.scale(scale, scale);
        PixelSurface surface = new PixelSurface(pixels);
        picture.paint(surface);
        surface.dispose();
        pixels.dispose();
        return written(image);
    }

    private static byte[] written(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", bytes)) {
                throw new IllegalStateException("This Java cannot write PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
