package org.sentinelle.present.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Draws one {@link PeriodSeries}: along each run of periods the line of the lower and the line of the upper bounds with a
 * tint between, which fall into one line where values are exact; a mark at exact values, a bar from bound to bound
 * at others, or a hollow mark where it covers both bounds.
 */
final class LineLayers {
    private final XYPlot plot;
    private final Marks marks;
    private final double markRadius;
    private final double markHeight;

    /** Marks on a plot of which a pixel is as high as {@code pixel} on the axis of values. */
    LineLayers(XYPlot plot, Marks marks, double pixel) {
        this.plot = plot;
        this.marks = marks;
        this.markRadius = marks.alone();
        this.markHeight = pixel * 2 * markRadius;
    }

    /** The points that get a mark: all, or where these would run into each other those that no line joins. */
    private Stream<PeriodPoint> marked(PeriodSeries line) {
        return line.runs().stream()
                .filter(run -> marks.shown() || run.size() == 1)
                .flatMap(List::stream);
    }

    void add(PeriodSeries line) {
        edges(line);
        bars(line);
        if (line.style().hasMarks()) {
            marks(line);
            hollowMarks(line);
        }
    }

    /** Whether bounds lie so close that a mark covers them. */
    private boolean isNarrow(PeriodPoint point) {
        return !point.isExact() && point.high() - point.low() < markHeight;
    }

    private void edges(PeriodSeries line) {
        XYSeriesCollection edges = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        for (List<PeriodPoint> run : line.runs()) {
            edges.addSeries(edge(run, edges.getSeriesCount(), true));
            if (run.stream().anyMatch(p -> !p.isExact())) {
                edges.addSeries(edge(run, edges.getSeriesCount(), false));
                renderer.addAnnotation(band(run, line.style()), Layer.BACKGROUND);
            }
        }
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setDefaultPaint(Palette.colour(line.style()));
        renderer.setDefaultStroke(Palette.line(line.style()));
        renderer.setAutoPopulateSeriesPaint(false);
        renderer.setAutoPopulateSeriesStroke(false);
        put(edges, renderer);
    }

    private static XYSeries edge(List<PeriodPoint> run, int key, boolean lower) {
        XYSeries edge = new XYSeries(key, true, false);
        run.forEach(p -> edge.add(p.place(), lower ? p.low() : p.high()));
        return edge;
    }

    private static XYPolygonAnnotation band(List<PeriodPoint> run, PeriodSeries.Style style) {
        double[] corners = new double[4 * run.size()];
        int last = corners.length;
        for (int i = 0; i < run.size(); i++) {
            PeriodPoint point = run.get(i);
            corners[2 * i] = point.place();
            corners[2 * i + 1] = point.high();
            corners[last - 2 * i - 2] = point.place();
            corners[last - 2 * i - 1] = point.low();
        }
        return new XYPolygonAnnotation(corners, null, null, Palette.band(style));
    }

    private void bars(PeriodSeries line) {
        XYIntervalSeries open = new XYIntervalSeries("");
        marked(line)
                .filter(p -> !p.isExact() && !isNarrow(p))
                .forEach(p -> open.add(p.place(), p.place(), p.place(), p.low(), p.low(), p.high()));
        XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
        bars.addSeries(open);
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setDefaultShapesVisible(false);
        renderer.setDefaultLinesVisible(false);
        renderer.setCapLength(2 * markRadius);
        renderer.setErrorPaint(Palette.colour(line.style()));
        renderer.setErrorStroke(new BasicStroke(1.4f));
        put(bars, renderer);
    }

    private void marks(PeriodSeries line) {
        XYSeries exact = new XYSeries("", true, false);
        marked(line).filter(PeriodPoint::isExact).forEach(p -> exact.add(p.place(), p.low()));
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesPaint(0, Palette.colour(line.style()));
        renderer.setDrawOutlines(false);
        renderer.setSeriesShape(0, Palette.mark(line.style(), markRadius));
        put(new XYSeriesCollection(exact), renderer);
    }

    private void hollowMarks(PeriodSeries line) {
        XYSeries narrow = new XYSeries("", true, false);
        marked(line).filter(this::isNarrow).forEach(p -> narrow.add(p.place(), (p.low() + p.high()) / 2));
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setUseFillPaint(true);
        renderer.setSeriesFillPaint(0, Color.WHITE);
        renderer.setUseOutlinePaint(true);
        renderer.setSeriesOutlinePaint(0, Palette.colour(line.style()));
        renderer.setSeriesOutlineStroke(0, new BasicStroke(1.4f));
        renderer.setSeriesShape(0, Palette.mark(line.style(), markRadius));
        put(new XYSeriesCollection(narrow), renderer);
    }

    private void put(org.jfree.data.xy.XYDataset values, org.jfree.chart.renderer.xy.XYItemRenderer renderer) {
        int index = plot.getDataset(0) == null ? 0 : plot.getDatasetCount();
        plot.setDataset(index, values);
        plot.setRenderer(index, renderer);
    }
}
