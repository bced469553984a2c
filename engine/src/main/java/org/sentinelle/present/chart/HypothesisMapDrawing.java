package org.sentinelle.present.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sentinelle.present.NumberStyle;

/**
 * Draws a {@link HypothesisMap}: statements beside their cells, on a telephone above them. Regions that do not fit beside each other go on in
 * a further block below; in a language read from right to left the first stands at the right.
 */
record HypothesisMapDrawing(HypothesisMap chart, ChartSize size, boolean rightToLeft) implements Picture {
    private static final double PAD = 4;
    private static final double LINE = 14;
    private static final double CELL_HEIGHT = 38;
    private static final double LEAST_CELL = 62;
    private static final double MOST_CELL = 120;
    private static final double BESIDE = 250;
    private static final double ROW_GAP = 8;
    private static final double BLOCK_GAP = 18;
    private static final Font FONT = Palette.SMALL;

    static Picture of(HypothesisMap chart, ChartSize size, NumberStyle numbers) {
        return new HypothesisMapDrawing(chart, size, numbers.isRightToLeft());
    }

    @Override
    public int width() {
        return size.width();
    }

    @Override
    public int height() {
        double blocks = 0;
        for (int first = 0; first < chart.columns().size(); first += across()) {
            blocks += blockHeight(first) + BLOCK_GAP;
        }
        return (int) Math.ceil(top() + blocks - BLOCK_GAP + PAD);
    }

    private double inner() {
        return size.width() - 2 * PAD;
    }

    private Legend legend() {
        List<Legend.Entry> entries = Arrays.stream(HypothesisMap.Mark.values())
                .map(mark -> new Legend.Entry(
                        new VerdictMark(mark).symbol(), chart.meanings().get(mark.ordinal())))
                .toList();
        return new Legend(entries, rightToLeft);
    }

    private double top() {
        return PAD + legend().height(inner()) + BLOCK_GAP / 2;
    }

    private boolean beside() {
        return size == ChartSize.WIDE;
    }

    private double labelWidth() {
        return beside() ? BESIDE : inner();
    }

    private double cellsWidth() {
        return beside() ? inner() - BESIDE : inner();
    }

    /** How many regions stand beside each other. */
    private int across() {
        return Math.min(chart.columns().size(), (int) (cellsWidth() / LEAST_CELL));
    }

    private double cellWidth() {
        return Math.min(MOST_CELL, cellsWidth() / across());
    }

    private List<String> label(HypothesisMap.Row row) {
        return Lettering.lines(row.label(), FONT, labelWidth() - 12);
    }

    private List<String> heading(int column) {
        return Lettering.lines(chart.columns().get(column), FONT, cellWidth() - 6);
    }

    private int last(int first) {
        return Math.min(chart.columns().size(), first + across());
    }

    private double headingHeight(int first) {
        int lines = 1;
        for (int column = first; column < last(first); column++) {
            lines = Math.max(lines, heading(column).size());
        }
        return lines * LINE + 4;
    }

    private double rowHeight(HypothesisMap.Row row) {
        double words = label(row).size() * LINE;
        return ROW_GAP + (beside() ? Math.max(words, CELL_HEIGHT) : words + 4 + CELL_HEIGHT);
    }

    private double blockHeight(int first) {
        return headingHeight(first)
                + chart.rows().stream().mapToDouble(this::rowHeight).sum();
    }

    @Override
    public void paint(Graphics2D surface) {
        surface.clip(new Rectangle2D.Double(0, 0, width(), height()));
        legend().paint(surface, PAD, PAD, inner());
        double y = top();
        for (int first = 0; first < chart.columns().size(); first += across()) {
            block(surface, first, y);
            y += blockHeight(first) + BLOCK_GAP;
        }
    }

    private void block(Graphics2D surface, int first, double top) {
        double names = headingHeight(first);
        for (int column = first; column < last(first); column++) {
            List<String> lines = heading(column);
            double y = top + names - 4 - lines.size() * LINE;
            centred(surface, lines, left(column - first) + cellWidth() / 2, y, Palette.MUTED);
        }
        double y = top + names;
        for (HypothesisMap.Row row : chart.rows()) {
            row(surface, row, first, y);
            y += rowHeight(row);
        }
    }

    private void row(Graphics2D surface, HypothesisMap.Row row, int first, double top) {
        double y = top;
        for (String line : label(row)) {
            write(surface, line, y);
            y += LINE;
        }
        double cells = beside() ? top : y + 4;
        for (int column = first; column < last(first); column++) {
            HypothesisMap.Cell cell = row.cells().get(column);
            if (cell != null) {
                cell(surface, cell, left(column - first), cells);
            }
        }
    }

    private void cell(Graphics2D surface, HypothesisMap.Cell cell, double left, double top) {
        VerdictMark mark = new VerdictMark(cell.mark());
        mark.box(surface, new Rectangle2D.Double(left + 1, top, cellWidth() - 3, CELL_HEIGHT));
        boolean alone = cell.text().isEmpty();
        mark.sign(surface, left + cellWidth() / 2, top + (alone ? CELL_HEIGHT / 2 : 11));
        if (!alone) {
            List<String> text = new ArrayList<>(List.of(Lettering.cut(cell.text(), FONT, cellWidth() - 6)));
            centred(surface, text, left + cellWidth() / 2, top + 20, Palette.INK);
        }
    }

    /** Where a cell begins; the statements stand on the side where reading begins. */
    private double left(int place) {
        double start = beside() ? BESIDE : 0;
        return rightToLeft ? width() - PAD - start - (place + 1) * cellWidth() : PAD + start + place * cellWidth();
    }

    private void write(Graphics2D surface, String line, double top) {
        double x = rightToLeft ? width() - PAD - Lettering.width(line, FONT.getSize2D()) : PAD;
        text(surface, line, x, top, Palette.INK);
    }

    private void centred(Graphics2D surface, List<String> lines, double middle, double top, Color colour) {
        double y = top;
        for (String line : lines) {
            text(surface, line, middle - Lettering.width(line, FONT.getSize2D()) / 2, y, colour);
            y += LINE;
        }
    }

    private static void text(Graphics2D surface, String text, double x, double top, Color colour) {
        surface.setFont(FONT);
        surface.setPaint(colour);
        surface.drawString(text, (float) x, (float) (top + 11));
    }
}
