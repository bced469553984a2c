package org.sentinelle.present.chart;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.sentinelle.present.NumberStyle;

/** Draws a {@link Sparkline}: the lines over three grid lines, with the names of periods under them. */
final class SparklineDrawing {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 150;
    private static final double PLOT_HEIGHT = 120;
    private static final double RADIUS = 2.2;

    private SparklineDrawing() {}

    /** One size serves all, as the picture is small anyway. */
    static Picture of(Sparkline chart, NumberStyle numbers) {
        NumberAxis years = Axes.periods(chart.span(), WIDTH - 60, 52);
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(years);
        NiceScale scale = NiceScale.over(chart.highest(), 2);
        plot.setRangeAxis(Axes.values(scale, numbers));
        Axes.bare(plot);
        plot.setInsets(new RectangleInsets(2, 0, 0, 4));
        Axes.breaks(plot, PeriodSeries.breaks(chart.series()));
        Marks marks = Marks.on(chart.span(), RADIUS, WIDTH - 60);
        LineLayers layers = new LineLayers(plot, marks, scale.top() / PLOT_HEIGHT);
        chart.series().forEach(layers::add);
        JFreeChart picture = new JFreeChart(null, Palette.LABEL, plot, false);
        picture.setBackgroundPaint(null);
        picture.setPadding(new RectangleInsets(2, 2, 2, 2));
        return Picture.of(picture, WIDTH, HEIGHT);
    }
}
