package org.sentinelle.present.chart;

import java.awt.BasicStroke;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.sentinelle.present.NumberStyle;

/** The axes and the bare frame that all charts share. */
final class Axes {
    static final BasicStroke HAIRLINE = new BasicStroke(1f);

    private Axes() {}

    /** Years from the first to the last with room for a mark at both ends, named every {@code every} years. */
    static NumberAxis years(YearSpan years, int every) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(years.from() - 0.6, years.to() + 0.6);
        axis.setTickUnit(
                new NumberTickUnit(every, new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ENGLISH))));
        plain(axis);
        return axis;
    }

    /** Every how many years a name fits: one in {@code pixels}. */
    static int yearStep(YearSpan years, double width, double pixels) {
        double needed = years.length() * pixels / width;
        for (int step : new int[] {1, 2, 5, 10, 20}) {
            if (step >= needed) {
                return step;
            }
        }
        return 50;
    }

    static NumberAxis values(NiceScale scale, NumberStyle numbers) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(0, scale.top() * 1.04);
        axis.setTickUnit(new NumberTickUnit(scale.step(), numbers.format(scale.decimals())));
        plain(axis);
        axis.setAxisLineVisible(false);
        return axis;
    }

    /** Any axis of values. */
    static NumberAxis values(ValueRange range, NumberStyle numbers) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(range.from(), range.to());
        axis.setTickUnit(new NumberTickUnit(range.step(), range.format(numbers)));
        plain(axis);
        axis.setAxisLineVisible(false);
        return axis;
    }

    /** Any axis of time on so many pixels. */
    static NumberAxis times(TimeRange range, double width, NumberStyle numbers) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(range.from(), range.to());
        double step = range.step(width, numbers);
        axis.setTickUnit(new NumberTickUnit(step, TimeRange.format(step, numbers)));
        plain(axis);
        return axis;
    }

    private static void plain(NumberAxis axis) {
        axis.setTickLabelFont(Palette.SMALL);
        axis.setTickLabelPaint(Palette.MUTED);
        axis.setAxisLinePaint(Palette.AXIS);
        axis.setTickMarksVisible(false);
        axis.setMinorTickMarksVisible(false);
    }

    /** Without a frame; the renderer lets a plot without any line draw its axes. */
    static void bare(XYPlot plot) {
        plot.setRenderer(new XYLineAndShapeRenderer());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setRangeGridlineStroke(HAIRLINE);
        plot.setDomainZeroBaselineVisible(false);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(Palette.AXIS);
        plot.setRangeZeroBaselineStroke(HAIRLINE);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
    }
}
