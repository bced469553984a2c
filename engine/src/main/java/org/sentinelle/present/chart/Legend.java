package org.sentinelle.present.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** What the marks of a picture mean, in lines from the side that is read first; a meaning too long for one line goes on in the next. */
record Legend(List<Entry> entries, boolean rightToLeft) {
    private static final Font FONT = Palette.LABEL;
    private static final double LINE = 18;
    private static final double BETWEEN_ENTRIES = 16;
    private static final double BESIDE_SYMBOL = 5;

    /** A sign and what it means. */
    record Entry(Symbol symbol, String meaning) {}

    /** A sign drawn in a box of {@link #WIDTH} pixels around the height y. */
    interface Symbol {
        double WIDTH = 26;

        void paint(Graphics2D surface, double left, double y);
    }

    Legend {
        entries = List.copyOf(entries);
    }

    private record Placed(Entry entry, List<String> lines, double width, double x, int row) {}

    double height(double width) {
        return LINE
                * placed(width).stream()
                        .mapToInt(p -> p.row() + p.lines().size())
                        .max()
                        .orElse(0);
    }

    void paint(Graphics2D surface, double left, double top, double width) {
        for (Placed placed : placed(width)) {
            double x = left + placed.x();
            double y = top + LINE * (placed.row() + 0.5);
            double symbol = rightToLeft ? x + placed.width() + BESIDE_SYMBOL : x;
            placed.entry().symbol().paint(surface, symbol, y);
            write(surface, placed, rightToLeft ? x : x + Symbol.WIDTH + BESIDE_SYMBOL, y);
        }
    }

    private void write(Graphics2D surface, Placed placed, double x, double y) {
        surface.setFont(FONT);
        surface.setPaint(Palette.INK);
        double baseline = y + (Lettering.ascent(FONT) - Lettering.descent(FONT)) / 2;
        for (String line : placed.lines()) {
            double indent = rightToLeft ? placed.width() - Lettering.width(line, FONT.getSize2D()) : 0;
            surface.drawString(line, (float) (x + indent), (float) baseline);
            baseline += LINE;
        }
    }

    private List<Placed> placed(double width) {
        List<Placed> placed = new ArrayList<>();
        double x = 0;
        int row = 0;
        int below = 0;
        for (Entry entry : entries) {
            List<String> lines = Lettering.lines(entry.meaning(), FONT, width - Symbol.WIDTH - BESIDE_SYMBOL);
            double text = lines.stream()
                    .mapToDouble(l -> Lettering.width(l, FONT.getSize2D()))
                    .max()
                    .orElse(0);
            double whole = Symbol.WIDTH + BESIDE_SYMBOL + text;
            if (x > 0 && x + whole > width) {
                x = 0;
                row = below;
            }
            placed.add(new Placed(entry, lines, text, rightToLeft ? width - x - whole : x, row));
            below = Math.max(below, row + lines.size());
            x += whole + BETWEEN_ENTRIES;
        }
        return placed;
    }
}
