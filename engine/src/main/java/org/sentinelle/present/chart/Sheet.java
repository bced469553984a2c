package org.sentinelle.present.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.sentinelle.present.NumberStyle;

/** A picture of plots in rows and columns, under a legend and what the values are, over a remark. */
record Sheet(Columns columns, Legend legend, String caption, List<Cell> cells, String remark, NumberStyle numbers)
        implements Picture {
    private static final double TITLE = 18;
    private static final double ROW_GAP = 6;
    private static final double TIME_NAMES = 20;
    private static final double PAD = 4;
    private static final double LINE = 16;

    /** A plot with a title, which may be empty. */
    record Cell(String title, List<Layer> layers, TimeRange times, ValueRange values, double plotHeight) {
        Cell {
            layers = List.copyOf(layers);
        }

        double titleHeight() {
            return title.isEmpty() ? 0 : TITLE;
        }
    }

    /** A line of text and how it looks. */
    private record Text(String text, Font font, Color colour) {
        void paint(Graphics2D surface, double x, double baseline) {
            surface.setFont(font);
            surface.setPaint(colour);
            surface.drawString(text, (float) x, (float) baseline);
        }
    }

    Sheet {
        cells = List.copyOf(cells);
    }

    @Override
    public int width() {
        return columns.width();
    }

    @Override
    public int height() {
        return (int) Math.ceil(bottomOfPlots() + PAD + LINE * lines(remark).size());
    }

    private double inner() {
        return columns.width() - 2 * PAD;
    }

    private List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Lettering.lines(text, Palette.SMALL, inner());
    }

    private double topOfPlots() {
        return 2 * PAD + legend.height(inner()) + LINE * lines(caption).size() + PAD;
    }

    private double rowHeight() {
        Cell first = cells.get(0);
        return first.titleHeight() + first.plotHeight() + ROW_GAP;
    }

    private int rows() {
        return (cells.size() + columns.count() - 1) / columns.count();
    }

    private double bottomOfPlots() {
        return topOfPlots() + rows() * rowHeight() - ROW_GAP + TIME_NAMES;
    }

    @Override
    public void paint(Graphics2D surface) {
        surface.clip(new Rectangle2D.Double(0, 0, width(), height()));
        surface.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_DEFAULT);
        legend.paint(surface, PAD, PAD, inner());
        write(surface, caption, PAD + legend.height(inner()) + PAD, false);
        for (int i = 0; i < cells.size(); i++) {
            cell(surface, i);
        }
        write(surface, remark, bottomOfPlots() + PAD / 2, numbers.isRightToLeft());
    }

    private void write(Graphics2D surface, String text, double top, boolean fromRight) {
        double y = top + 12;
        for (String line : lines(text)) {
            double x = fromRight ? width() - PAD - Lettering.width(line, Palette.SMALL.getSize2D()) : PAD;
            new Text(line, Palette.SMALL, Palette.MUTED).paint(surface, x, y);
            y += LINE;
        }
    }

    private void cell(Graphics2D surface, int index) {
        Cell cell = cells.get(index);
        int column = index % columns.count();
        int row = index / columns.count();
        double top = topOfPlots() + row * rowHeight();
        double left = columns.left(column) + columns.names(column);
        title(surface, cell, left, top);
        boolean last = index + columns.count() >= cells.size();
        XYPlot plot = plot(cell, columns.names(column), last);
        double height = cell.plotHeight() + (last ? TIME_NAMES : 0);
        plot.draw(
                surface,
                new Rectangle2D.Double(
                        columns.left(column),
                        top + cell.titleHeight(),
                        columns.names(column) + columns.plotWidth(),
                        height),
                null,
                null,
                null);
    }

    private void title(Graphics2D surface, Cell cell, double left, double top) {
        if (!cell.title().isEmpty()) {
            String title = Lettering.cut(cell.title(), Palette.LABEL, columns.plotWidth());
            double room = columns.plotWidth() - Lettering.width(title, Palette.LABEL.getSize2D());
            double x = numbers.isRightToLeft() ? left + room : left;
            new Text(title, Palette.LABEL, Palette.INK).paint(surface, x, top + 13);
        }
    }

    private XYPlot plot(Cell cell, double names, boolean last) {
        NumberAxis times = Axes.times(cell.times(), columns.plotWidth(), numbers);
        times.setTickLabelsVisible(last);
        NumberAxis values = Axes.values(cell.values(), numbers);
        values.setTickLabelsVisible(names > 0);
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(times);
        plot.setRangeAxis(values);
        Axes.bare(plot);
        plot.setFixedRangeAxisSpace(space(names, RectangleEdge.LEFT));
        plot.setFixedDomainAxisSpace(space(last ? TIME_NAMES : 0, RectangleEdge.BOTTOM));
        cell.layers().forEach(layer -> layer.on(plot));
        return plot;
    }

    private static AxisSpace space(double pixels, RectangleEdge edge) {
        AxisSpace space = new AxisSpace();
        space.add(pixels, edge);
        return space;
    }
}
