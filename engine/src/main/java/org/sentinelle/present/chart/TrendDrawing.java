package org.sentinelle.present.chart;

import java.util.function.ToIntFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.sentinelle.present.NumberStyle;

/** Draws a {@link TrendChart}: the lines above, a strip of bars for the States reporting beneath, the periods under both. */
final class TrendDrawing {
    /** Of the plots, below legend and caption. */
    private static final int WIDE_HEIGHT = 301;

    private static final int NARROW_HEIGHT = 270;
    /** Of the part with the lines, about. */
    private static final double PLOT_HEIGHT = 200;

    private static final double BAR_WIDTH = 0.66;
    private static final double HALF_BAR = BAR_WIDTH / 2;
    /** Pixels that a number above a bar needs. */
    private static final double ROOM = 18;

    private final TrendChart chart;
    private final ChartSize size;
    private final NumberStyle numbers;

    private TrendDrawing(TrendChart chart, ChartSize size, NumberStyle numbers) {
        this.chart = chart;
        this.size = size;
        this.numbers = numbers;
    }

    static Picture of(TrendChart chart, ChartSize size, NumberStyle numbers) {
        TrendDrawing drawing = new TrendDrawing(chart, size, numbers);
        int plots = size == ChartSize.WIDE ? WIDE_HEIGHT : NARROW_HEIGHT;
        Legend legend = new Legend(Captions.of(chart), numbers.isRightToLeft());
        Paragraph caption = Paragraph.small(chart.labels().value(), false);
        int height = (int) Math.ceil(plots + Captioned.above(legend, caption, size.width()));
        return new Captioned(legend, caption, drawing.picture(), size.width(), height);
    }

    private JFreeChart picture() {
        CombinedDomainXYPlot plot = new CombinedDomainXYPlot(Axes.periods(chart.span(), plotWidth(), 40));
        plot.setGap(14);
        plot.setInsets(new RectangleInsets(2, 0, 0, 6));
        plot.setDomainPannable(false);
        plot.add(lines(), 5);
        if (!chart.coverage().isEmpty()) {
            plot.add(reporting(), 1);
        }
        JFreeChart picture = new JFreeChart(null, Palette.LABEL, plot, false);
        picture.setBackgroundPaint(null);
        picture.setPadding(new RectangleInsets(2, 2, 2, 2));
        return picture;
    }

    private XYPlot lines() {
        XYPlot lines = new XYPlot();
        NiceScale scale = NiceScale.over(chart.highest(), 5);
        lines.setRangeAxis(Axes.values(scale, numbers));
        Axes.bare(lines);
        Axes.breaks(lines, chart.breaks());
        Marks marks = Marks.on(chart.span(), size == ChartSize.WIDE ? 3.6 : 3, plotWidth());
        LineLayers layers = new LineLayers(lines, marks, scale.top() / PLOT_HEIGHT);
        chart.series().forEach(layers::add);
        chart.gaps().forEach(gap -> sign(lines, gap, scale.top() / PLOT_HEIGHT));
        return lines;
    }

    private double plotWidth() {
        return size.width() - 70.0;
    }

    /** A gap's sign, a little above zero so that it cannot pass for one; a line as long as the gap where that is longer. */
    private static void sign(XYPlot lines, PeriodGap gap, double pixel) {
        double middle = (gap.from() + gap.to()) / 2.0;
        if (gap.to() > gap.from()) {
            double y = 4 * pixel;
            lines.addAnnotation(new XYLineAnnotation(
                    gap.from() - HALF_BAR, y, gap.to() + HALF_BAR, y, Axes.HAIRLINE, Palette.MUTED));
        }
        XYTextAnnotation sign = new XYTextAnnotation(gap.sign(), middle, 6 * pixel);
        sign.setTextAnchor(TextAnchor.BOTTOM_CENTER);
        sign.setFont(Palette.TINY);
        sign.setPaint(Palette.MUTED);
        sign.setBackgroundPaint(Palette.PAPER);
        lines.addAnnotation(sign);
    }

    private XYPlot reporting() {
        int most = chart.coverage().stream()
                .mapToInt(PeriodCoverage::expected)
                .max()
                .orElse(1);
        NumberAxis axis = Axes.values(new NiceScale(most, Math.max(1, most), 0), numbers);
        axis.setRange(0, most * 1.65);
        axis.setTickUnit(new NumberTickUnit(Math.max(1, most), numbers.derived().format(0)));
        XYPlot strip = new XYPlot();
        strip.setRangeAxis(axis);
        Axes.bare(strip);
        strip.setRangeGridlinesVisible(false);
        strip.setDataset(0, bars(PeriodCoverage::expected));
        strip.setRenderer(0, barsIn(Palette.BAR_REST));
        strip.setDataset(1, bars(PeriodCoverage::reporting));
        strip.setRenderer(1, barsIn(Palette.BAR));
        if (size == ChartSize.WIDE && hasRoom()) {
            number(strip, most);
        }
        return strip;
    }

    /** Whether a number fits above each bar; those of years always have room. */
    private boolean hasRoom() {
        return !chart.span().isNamed() || plotWidth() / chart.span().length() >= ROOM;
    }

    private XYBarDataset bars(ToIntFunction<PeriodCoverage> height) {
        XYSeries bars = new XYSeries("", true, false);
        chart.coverage().forEach(c -> bars.add(c.place(), height.applyAsInt(c)));
        return new XYBarDataset(new XYSeriesCollection(bars), BAR_WIDTH);
    }

    private static XYBarRenderer barsIn(java.awt.Color colour) {
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setSeriesPaint(0, colour);
        return renderer;
    }

    /** The numbers stand in a line above the bars, a zero as well. */
    private void number(XYPlot strip, int most) {
        for (PeriodCoverage period : chart.coverage()) {
            XYTextAnnotation number =
                    new XYTextAnnotation(numbers.text(period.reporting()), period.place(), most * 1.32);
            number.setFont(Palette.TINY);
            number.setPaint(Palette.INK);
            strip.addAnnotation(number);
        }
    }
}
