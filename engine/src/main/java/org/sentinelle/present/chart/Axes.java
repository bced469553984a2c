package org.sentinelle.present.chart;

import java.awt.BasicStroke;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.sentinelle.present.NumberStyle;

/** The axes and the bare frame that all charts share. */
final class Axes {
    static final BasicStroke HAIRLINE = new BasicStroke(1f);

    /** What is kept free at both ends of an axis of periods, as a part of a place. */
    static final double MARGIN_PLACES = 0.6;

    private Axes() {}

    /** Periods from the first to the last on so many pixels, with room for a mark at both ends; a year's name needs {@code pixels}. */
    static NumberAxis periods(PeriodSpan span, double width, double pixels) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(span.from() - MARGIN_PLACES, span.to() + MARGIN_PLACES);
        axis.setTickUnit(span.isNamed() ? named(new PlaceNames(span, width)) : years(yearStep(span, width, pixels)));
        plain(axis);
        return axis;
    }

    private static NumberTickUnit named(PlaceNames names) {
        return new NumberTickUnit(names.step(), names);
    }

    private static NumberTickUnit years(int every) {
        return new NumberTickUnit(every, new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ENGLISH)));
    }

    /** Every how many years a name fits: one in {@code pixels}. */
    private static int yearStep(PeriodSpan years, double width, double pixels) {
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
        axis.setTickUnit(new NumberTickUnit(scale.step(), numbers.derived().format(scale.decimals())));
        plain(axis);
        axis.setAxisLineVisible(false);
        return axis;
    }

    /** Any axis of values. */
    static NumberAxis values(ValueRange range, NumberStyle numbers) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(range.from(), range.to());
        axis.setTickUnit(new NumberTickUnit(range.step(), range.format(numbers.derived())));
        plain(axis);
        axis.setAxisLineVisible(false);
        return axis;
    }

    /** Any axis of time on so many pixels. */
    static NumberAxis times(TimeRange range, double width, NumberStyle numbers) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(range.from(), range.to());
        double step = range.step(width, numbers);
        axis.setTickUnit(new NumberTickUnit(step, TimeRange.format(step, numbers.derived())));
        plain(axis);
        return axis;
    }

    /** An upright line before each place at which a series breaks. */
    static void breaks(XYPlot plot, List<Integer> places) {
        places.forEach(place -> plot.addDomainMarker(new ValueMarker(place - 0.5, Palette.INK, Palette.DOTTED)));
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
