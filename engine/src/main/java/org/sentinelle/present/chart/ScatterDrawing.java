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

/** Draws a {@link ScatterChart}: weights across from 0, values upright. */
final class ScatterDrawing implements Framed.Body {
    private static final double BESIDE = 10;
    private static final double RIGHT = 18;
    private static final double AXIS_NAMES = 20;
    private static final BasicStroke LINE =
            new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {6f, 3f}, 0f);

    private final ScatterChart chart;
    private final ChartSize size;
    private final NumberStyle numbers;
    private final ValueRange weights;
    private final ValueRange values;
    private final Paragraph below;

    private ScatterDrawing(ScatterChart chart, ChartSize size, NumberStyle numbers) {
        this.chart = chart;
        this.size = size;
        this.numbers = numbers;
        this.weights = ValueRange.fromZero(chart.dots().mapToDouble(Dot::weight), size == ChartSize.WIDE ? 7 : 4);
        double[] all = DoubleStream.concat(chart.dots().mapToDouble(Dot::value), DoubleStream.of(0, chart.reference()))
                .sorted()
                .toArray();
        this.values = ValueRange.inside(all[0], all[all.length - 1], 6);
        this.below = Paragraph.small(chart.labels().weight(), true);
    }

    static Picture of(ScatterChart chart, ChartSize size, NumberStyle numbers) {
        ScatterDrawing drawing = new ScatterDrawing(chart, size, numbers);
        Legend legend = new Legend(drawing.legend(), numbers.isRightToLeft());
        return new Framed(size.width(), legend, chart.labels().value(), drawing, "", numbers);
    }

    private double plotHeight() {
        return size == ChartSize.WIDE ? 270 : 220;
    }

    private double width() {
        return size.width() - RIGHT;
    }

    @Override
    public double height() {
        return plotHeight() + AXIS_NAMES + below.height(width());
    }

    @Override
    public void paint(Graphics2D surface, double top) {
        double left = values.labelWidth(numbers) + BESIDE;
        PlotArea area = new PlotArea(left, top, width() - left, plotHeight(), numbers);
        area.rows(surface, values);
        area.columns(surface, weights);
        double y = area.y(values, chart.reference());
        PlotArea.line(surface, new Line2D.Double(left, y, area.right(), y), Palette.INK, LINE);
        for (int k = 0; k < chart.kinds().size(); k++) {
            for (Dot dot : chart.kinds().get(k).dots()) {
                ModelStyle.of(k).mark(surface, area.x(weights, dot.weight()), area.y(values, dot.value()));
            }
        }
        below.paint(surface, 0, area.bottom() + AXIS_NAMES, width());
    }

    private List<Legend.Entry> legend() {
        List<Legend.Entry> entries = new ArrayList<>();
        for (int k = 0; k < chart.kinds().size(); k++) {
            Kind kind = chart.kinds().get(k);
            ModelStyle style = ModelStyle.of(k);
            if (!kind.dots().isEmpty()) {
                entries.add(new Legend.Entry(
                        (surface, left, y) -> style.mark(surface, left + Legend.Symbol.WIDTH / 2, y), kind.name()));
            }
        }
        entries.add(new Legend.Entry(
                Symbols.stroke(Palette.INK, LINE), chart.labels().reference()));
        return entries;
    }
}
