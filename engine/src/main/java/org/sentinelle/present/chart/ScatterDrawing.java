package org.sentinelle.present.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.sentinelle.present.NumberStyle;
import org.sentinelle.present.chart.ScatterChart.Dot;
import org.sentinelle.present.chart.ScatterChart.Kind;
import org.sentinelle.present.chart.ScatterChart.Panel;

/** Draws a {@link ScatterChart}: weights across from 0, values upright. */
final class ScatterDrawing implements Framed.Body {
    private static final double RIGHT = 18;

    /** Pixels across for each named step, so that names do not run into each other. */
    private static final int PER_TICK = 80;

    private static final double AXIS_NAMES = 20;
    private static final BasicStroke LINE =
            new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {6f, 3f}, 0f);

    private final ScatterChart chart;
    private final ChartSize size;
    private final NumberStyle numbers;
    private final ValueRange weights;
    private final ValueRange values;
    private final Panels panels;
    private final Paragraph below;

    private ScatterDrawing(ScatterChart chart, ChartSize size, NumberStyle numbers) {
        this.chart = chart;
        this.size = size;
        this.numbers = numbers;
        int count = chart.panels().size();
        int ticks = size.width() / Panels.across(size, count) / PER_TICK;
        this.weights = ValueRange.fromZero(chart.dots().mapToDouble(Dot::weight), ticks);
        double[] all = DoubleStream.concat(
                        chart.dots().mapToDouble(Dot::value),
                        chart.panels().stream().flatMapToDouble(p -> DoubleStream.of(0, p.reference())))
                .sorted()
                .toArray();
        this.values = ValueRange.inside(all[0], all[all.length - 1], count > 1 ? 4 : 6);
        boolean named = chart.panels().stream().anyMatch(p -> !p.name().isEmpty());
        this.panels = Panels.of(size, count, named, values.labelWidth(numbers));
        this.below = Paragraph.small(chart.labels().weight(), true);
    }

    static Picture of(ScatterChart chart, ChartSize size, NumberStyle numbers) {
        ScatterDrawing drawing = new ScatterDrawing(chart, size, numbers);
        Legend legend = new Legend(drawing.legend(), numbers.isRightToLeft());
        return new Framed(size.width(), legend, chart.labels().value(), drawing, chart.remark(), numbers);
    }

    private double width() {
        return size.width() - RIGHT;
    }

    @Override
    public double height() {
        return panels.height() + AXIS_NAMES + below.height(width());
    }

    @Override
    public void paint(Graphics2D surface, double top) {
        for (int i = 0; i < chart.panels().size(); i++) {
            PlotArea area = panels.area(i, top, numbers);
            Panel panel = chart.panels().get(i);
            Panels.name(surface, panel.name(), area);
            area.rows(surface, values, panels.isFirstOfRow(i));
            area.columns(surface, weights, panels.isLastOfColumn(i));
            dots(surface, panel, area);
        }
        below.paint(surface, 0, top + panels.height() + AXIS_NAMES, width());
    }

    private void dots(Graphics2D surface, Panel panel, PlotArea area) {
        double y = area.y(values, panel.reference());
        PlotArea.line(surface, new Line2D.Double(area.left(), y, area.right(), y), Palette.INK, LINE);
        for (int k = 0; k < panel.kinds().size(); k++) {
            for (Dot dot : panel.kinds().get(k).dots()) {
                ModelStyle.of(k).mark(surface, area.x(weights, dot.weight()), area.y(values, dot.value()));
            }
        }
    }

    private List<Legend.Entry> legend() {
        List<Legend.Entry> entries = new ArrayList<>();
        List<Kind> kinds = chart.panels().get(0).kinds();
        for (int k = 0; k < kinds.size(); k++) {
            int kind = k;
            ModelStyle style = ModelStyle.of(k);
            if (chart.panels().stream()
                    .anyMatch(p -> !p.kinds().get(kind).dots().isEmpty())) {
                entries.add(new Legend.Entry(
                        (surface, left, y) -> style.mark(surface, left + Legend.Symbol.WIDTH / 2, y),
                        kinds.get(k).name()));
            }
        }
        entries.add(new Legend.Entry(
                Symbols.stroke(Palette.INK, LINE), chart.labels().reference()));
        return entries;
    }
}
