package org.sentinelle.present.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in as many lines as it needs, from the side that its language is read from; nothing of it is cut off.
 *
 * @param fromRight whether lines begin at the right
 */
record Paragraph(String text, Font font, Color colour, boolean fromRight) {
    static final double LINE = 15;
    private static final double BASELINE = 12;

    static Paragraph small(String text, boolean fromRight) {
        return new Paragraph(text, Palette.SMALL, Palette.MUTED, fromRight);
    }

    double height(double width) {
        return LINE * lines(width).size();
    }

    double widest(double width) {
        return lines(width).stream().mapToDouble(this::width).max().orElse(0);
    }

    private double width(String line) {
        return Lettering.width(line, font.getSize2D());
    }

    /** In lines parted between words; a word that is wider is parted anywhere. */
    List<String> lines(double width) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            part(word, width, words);
        }
        return Lettering.lines(String.join(" ", words), font, width);
    }

    private void part(String word, double width, List<String> parts) {
        String rest = word;
        while (width(rest) > width && rest.length() > 1) {
            int end = 1;
            while (end < rest.length() && width(rest.substring(0, end + 1)) <= width) {
                end++;
            }
            parts.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        parts.add(rest);
    }

    void paint(Graphics2D surface, double left, double top, double width) {
        surface.setFont(font);
        surface.setPaint(colour);
        double y = top + BASELINE;
        for (String line : lines(width)) {
            double x = fromRight ? left + width - width(line) : left;
            surface.drawString(line, (float) x, (float) y);
            y += LINE;
        }
    }
}
