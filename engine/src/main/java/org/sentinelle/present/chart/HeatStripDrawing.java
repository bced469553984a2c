package org.sentinelle.present.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.sentinelle.present.NumberStyle;

/** Draws a {@link HeatStrip}: row names at the left where they are short, else above their strips. */
final class HeatStripDrawing {
    private static final int LONGEST_NAME_AT_SIDE = 12;
    private static final double HALF = 0.47;
    /** Pixels of the periods' names. */
    private static final double AXIS = 28;
    /** Pixels that a number of two digits needs. */
    private static final double ROOM = 18;

    private final HeatStrip chart;
    private final ChartSize size;
    private final boolean rightToLeft;
    private final boolean namesAbove;

    private HeatStripDrawing(HeatStrip chart, ChartSize size, NumberStyle numbers) {
        this.chart = chart;
        this.size = size;
        this.rightToLeft = numbers.isRightToLeft();
        this.namesAbove = chart.rows().stream().anyMatch(r -> r.label().length() > LONGEST_NAME_AT_SIDE);
    }

    static Picture of(HeatStrip chart, ChartSize size, NumberStyle numbers) {
        HeatStripDrawing drawing = new HeatStripDrawing(chart, size, numbers);
        Legend legend = new Legend(drawing.entries(), numbers.isRightToLeft());
        Paragraph none = Paragraph.small("", false);
        double plot = AXIS + drawing.rowHeight() * chart.rows().size();
        int height = (int) Math.ceil(plot + Captioned.above(legend, none, size.width()));
        return new Captioned(legend, none, drawing.picture(), size.width(), height);
    }

    private int rowHeight() {
        return namesAbove ? 40 : 26;
    }

    private JFreeChart picture() {
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(Axes.periods(chart.span(), width(), 36));
        plot.setRangeAxis(names());
        plot.setRangeAxisLocation(AxisLocation.TOP_OR_LEFT);
        Axes.bare(plot);
        plot.setRangeGridlinesVisible(false);
        plot.setRangeZeroBaselineVisible(false);
        plot.setInsets(new RectangleInsets(2, roomForFirstName(), 0, 4));
        for (int i = 0; i < chart.rows().size(); i++) {
            strip(plot, chart.rows().get(i), chart.rows().size() - 1 - i);
        }
        JFreeChart picture = new JFreeChart(null, Palette.LABEL, plot, false);
        picture.setBackgroundPaint(null);
        picture.setPadding(new RectangleInsets(2, 2, 2, 2));
        return picture;
    }

    private NumberAxis names() {
        int rows = chart.rows().size();
        SymbolAxis axis = new SymbolAxis(
                null,
                IntStream.range(0, rows)
                        .mapToObj(i -> chart.rows().get(rows - 1 - i).label())
                        .toArray(String[]::new));
        axis.setRange(-0.5, Math.max(0.5, rows - 0.5));
        axis.setGridBandsVisible(false);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        axis.setTickLabelFont(Palette.LABEL);
        axis.setTickLabelPaint(Palette.INK);
        axis.setTickLabelsVisible(!namesAbove);
        return axis;
    }

    /** The axis grows upwards, the first row stands on top. */
    private void strip(XYPlot plot, HeatStrip.Row row, int index) {
        double top = namesAbove ? index + 0.04 : index + 0.44;
        double bottom = index - 0.44;
        if (namesAbove) {
            double edge = rightToLeft ? chart.span().to() + HALF : chart.span().from() - HALF;
            XYTextAnnotation name = new XYTextAnnotation(row.label(), edge, index + 0.27);
            name.setTextAnchor(rightToLeft ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
            name.setFont(Palette.SMALL);
            name.setPaint(Palette.INK);
            plot.addAnnotation(name);
        }
        row.cells().forEach(cell -> cell(plot, cell, top, bottom));
    }

    private void cell(XYPlot plot, HeatStrip.Cell cell, double top, double bottom) {
        Double share = cell.share();
        Color fill = share == null ? Color.WHITE : Palette.SHADES.get(HeatStrip.shade(share));
        plot.addAnnotation(new XYBoxAnnotation(
                cell.place() - HALF, bottom, cell.place() + HALF, top, Axes.HAIRLINE, outline(share), fill));
        if (hasRoom() && (size == ChartSize.WIDE || share == null)) {
            String written = share == null ? "\u2013" : cell.text();
            XYTextAnnotation text = new XYTextAnnotation(written, cell.place(), (top + bottom) / 2);
            text.setFont(Palette.TINY);
            text.setPaint(share != null && HeatStrip.shade(share) >= 3 ? Color.WHITE : Palette.INK);
            plot.addAnnotation(text);
        }
    }

    /** Row names above their strips leave no room at the left for half of the first period's name. */
    private double roomForFirstName() {
        if (!namesAbove || !chart.span().isNamed()) {
            return 0;
        }
        double half = Lettering.width(chart.span().name(chart.span().from()), Palette.SMALL.getSize2D()) / 2;
        return Math.max(0, half - Axes.MARGIN_PLACES * width() / chart.span().length());
    }

    private double width() {
        return size.width() - 80.0;
    }

    /** Whether a number fits into a cell; the cells of years always have room. */
    private boolean hasRoom() {
        return !chart.span().isNamed() || width() / chart.span().length() >= ROOM;
    }

    private static Color outline(@org.jspecify.annotations.Nullable Double share) {
        return share == null ? Palette.GRID : Palette.SHADES.get(Math.max(1, HeatStrip.shade(share)));
    }

    private List<Legend.Entry> entries() {
        List<Legend.Entry> items = new ArrayList<>();
        for (int i = 0; i < HeatStrip.CLASSES; i++) {
            items.add(Captions.swatch(chart.classes().get(i), Palette.SHADES.get(i), Palette.AXIS));
        }
        items.add(Captions.swatch(chart.blank(), Color.WHITE, Palette.AXIS));
        return items;
    }
}
