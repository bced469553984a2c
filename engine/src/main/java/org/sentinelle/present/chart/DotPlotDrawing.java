package org.sentinelle.present.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.sentinelle.present.NumberStyle;
import org.sentinelle.present.chart.DotPlot.Dot;
import org.sentinelle.result.Bounds;

/** Draws a {@link DotPlot}, a line for each name. */
final class DotPlotDrawing implements Framed.Body {
    private static final double BESIDE = 8;
    private static final double RIGHT = 14;
    private static final double ROW = 18;
    private static final double BELOW = 22;
    private static final BasicStroke BAR = new BasicStroke(1.4f);

    private final DotPlot chart;
    private final ChartSize size;
    private final NumberStyle numbers;
    private final ValueRange range;

    private DotPlotDrawing(DotPlot chart, ChartSize size, NumberStyle numbers) {
        this.chart = chart;
        this.size = size;
        this.numbers = numbers;
        DoubleStream limits = chart.dots().stream()
                .map(Dot::interval)
                .filter(Objects::nonNull)
                .flatMapToDouble(i -> DoubleStream.of(i.low(), i.high()));
        DoubleStream values = chart.dots().stream().mapToDouble(Dot::value);
        double[] all = DoubleStream.concat(DoubleStream.concat(limits, values), DoubleStream.of(chart.reference()))
                .toArray();
        this.range = ValueRange.inside(
                DoubleStream.of(all).min().orElse(0),
                DoubleStream.of(all).max().orElse(0),
                size == ChartSize.WIDE ? 7 : 4);
    }

    static Picture of(DotPlot chart, ChartSize size, NumberStyle numbers) {
        DotPlotDrawing drawing = new DotPlotDrawing(chart, size, numbers);
        return new Framed(
                size.width(),
                new Legend(drawing.legend(), numbers.isRightToLeft()),
                chart.labels().axis(),
                drawing,
                chart.remark(),
                numbers);
    }

    private double names() {
        double most = (size == ChartSize.WIDE ? 0.32 : 0.38) * size.width();
        return Math.min(
                most,
                chart.dots().stream()
                        .mapToDouble(d -> Lettering.width(d.name(), Palette.SMALL.getSize2D()))
                        .max()
                        .orElse(0));
    }

    @Override
    public double height() {
        return ROW * chart.dots().size() + BELOW;
    }

    @Override
    public void paint(Graphics2D surface, double top) {
        double left = names() + 2 * BESIDE;
        PlotArea area = new PlotArea(
                left, top, size.width() - left - RIGHT, ROW * chart.dots().size(), numbers);
        area.columns(surface, range);
        double at = area.x(range, chart.reference());
        PlotArea.line(surface, new Line2D.Double(at, top, at, area.bottom()), Palette.INK, Palette.DOTTED);
        Graphics2D clipped = (Graphics2D) surface.create();
        clipped.clip(new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height()));
        for (int i = 0; i < chart.dots().size(); i++) {
            Dot dot = chart.dots().get(i);
            double y = top + ROW * (i + 0.5);
            surface.setFont(Palette.SMALL);
            surface.setPaint(Palette.INK);
            String name = Lettering.cut(dot.name(), Palette.SMALL, names());
            double width = Lettering.width(name, Palette.SMALL.getSize2D());
            surface.drawString(name, (float) (left - BESIDE - width), (float) (y + 4));
            dot(clipped, dot, area, y);
        }
    }

    private void dot(Graphics2D surface, Dot dot, PlotArea area, double y) {
        Color colour = dot.marked() ? Palette.VERMILION : Palette.BLUE;
        Bounds interval = dot.interval();
        if (interval != null) {
            Line2D line = new Line2D.Double(area.x(range, interval.low()), y, area.x(range, interval.high()), y);
            PlotArea.line(surface, line, Palette.tint(colour, 120), BAR);
        }
        surface.setPaint(colour);
        double x = area.x(range, dot.value());
        surface.fill(dot.marked() ? Palette.triangle(x, y, 4) : Marks.disc(x, y, 3.6));
    }

    private List<Legend.Entry> legend() {
        List<Legend.Entry> entries = new ArrayList<>();
        if (chart.dots().stream().anyMatch(d -> !d.marked())) {
            entries.add(new Legend.Entry(
                    SpecificationCurveDrawing.disc(Palette.BLUE), chart.labels().dot()));
        }
        if (chart.dots().stream().anyMatch(Dot::marked)) {
            entries.add(new Legend.Entry(
                    (surface, left, y) -> {
                        surface.setPaint(Palette.VERMILION);
                        surface.fill(Palette.triangle(left + Legend.Symbol.WIDTH / 2, y, 4));
                    },
                    chart.labels().marked()));
        }
        if (chart.dots().stream().anyMatch(d -> d.interval() != null)) {
            entries.add(new Legend.Entry(
                    Symbols.stroke(Palette.tint(Palette.BLUE, 120), BAR),
                    chart.labels().interval()));
        }
        entries.add(new Legend.Entry(
                Symbols.upright(Palette.INK, Palette.DOTTED), chart.labels().reference()));
        return entries;
    }
}
