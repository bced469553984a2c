package org.sentinelle.present.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.present.NumberStyle;
import org.sentinelle.present.chart.EffectChart.Mark;
import org.sentinelle.present.chart.EffectChart.Panel;
import org.sentinelle.result.Bounds;

/** Draws an {@link EffectChart}. */
final class EffectDrawing implements Framed.Body {
    private static final double TIME_NAMES = 20;

    private final EffectChart chart;
    private final NumberStyle numbers;
    private final EffectAxes axes;
    private final Panels panels;
    private final EffectMarks marks;

    private EffectDrawing(EffectChart chart, ChartSize size, NumberStyle numbers) {
        this.chart = chart;
        this.numbers = numbers;
        int count = chart.panels().size();
        this.axes = EffectAxes.of(chart, count == 1 ? 6 : 4);
        boolean named = chart.panels().stream().anyMatch(p -> !p.name().isEmpty());
        this.panels = Panels.of(size, count, named, axes.values().labelWidth(numbers));
        double apart = panels.columns().plotWidth() * axes.gap() / axes.times().length();
        this.marks = new EffectMarks(axes, apart);
    }

    static Picture of(EffectChart chart, ChartSize size, NumberStyle numbers) {
        EffectDrawing drawing = new EffectDrawing(chart, size, numbers);
        return new Framed(
                size.width(),
                new Legend(drawing.legend(), numbers.isRightToLeft()),
                chart.labels().value(),
                drawing,
                chart.remark(),
                numbers);
    }

    @Override
    public double height() {
        return panels.height() + TIME_NAMES;
    }

    @Override
    public void paint(Graphics2D surface, double top) {
        for (int i = 0; i < chart.panels().size(); i++) {
            PlotArea area = panels.area(i, top, numbers);
            Panel panel = chart.panels().get(i);
            Panels.name(surface, panel.name(), area);
            area.rows(surface, axes.values(), panels.isFirstOfRow(i));
            noEffect(surface, area);
            if (panels.isLastOfColumn(i)) {
                times(surface, area);
            }
            effects(surface, panel, area);
        }
    }

    private void noEffect(Graphics2D surface, PlotArea area) {
        double y = area.y(axes.values(), 0);
        PlotArea.line(surface, new Line2D.Double(area.left(), y, area.right(), y), Palette.MUTED, Axes.HAIRLINE);
    }

    private void times(Graphics2D surface, PlotArea area) {
        TimeRange times = axes.times();
        double step = times.step(area.width(), numbers);
        NumberFormat format = TimeRange.format(step, numbers.derived());
        for (double k = Math.ceil(times.from() / step); k * step <= times.to(); k++) {
            String name = format.format(k == 0 ? 0 : k * step);
            double half = Lettering.width(name, Palette.SMALL.getSize2D()) / 2;
            double x = marks.x(area, k * step);
            PlotArea.line(
                    surface, new Line2D.Double(x, area.bottom(), x, area.bottom() + 3), Palette.AXIS, Axes.HAIRLINE);
            double middle = Math.max(area.left() + half - 5, Math.min(area.right() + 5 - half, x));
            PlotArea.write(surface, name, Palette.SMALL, middle, area.bottom() + 15, 0.5);
        }
    }

    private void effects(Graphics2D surface, Panel panel, PlotArea area) {
        if (axes.showsStart(panel)) {
            double x = marks.x(area, axes.start(panel));
            Line2D line = new Line2D.Double(x, area.top(), x, area.bottom());
            PlotArea.line(surface, line, Palette.INK, Palette.DOTTED);
        }
        Graphics2D clipped = (Graphics2D) surface.create();
        clipped.clip(new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height()));
        panel.marks().forEach(mark -> marks.band(clipped, area, mark, panel.isAfter(mark)));
        panel.marks().forEach(mark -> marks.effect(clipped, area, mark, panel.isAfter(mark)));
        panel.marks().forEach(mark -> marks.arrows(clipped, area, mark, panel.isAfter(mark)));
    }

    private List<Legend.Entry> legend() {
        List<Legend.Entry> entries = new ArrayList<>();
        EffectChart.Labels labels = chart.labels();
        add(entries, any(false), EffectMarks.sign(false, true), labels.before());
        add(entries, any(true), EffectMarks.sign(true, true), labels.after());
        add(entries, has(chart.marks().map(Mark::interval).toList()), EffectMarks.bar(), labels.interval());
        add(entries, has(chart.marks().map(Mark::band).toList()), Symbols.tint(EffectMarks.tint(true)), labels.band());
        add(
                entries,
                chart.panels().stream().anyMatch(axes::showsStart),
                Symbols.upright(Palette.INK, Palette.DOTTED),
                labels.adoption());
        boolean hollow = chart.marks().anyMatch(mark -> mark.interval() == null);
        add(entries, hollow, EffectMarks.sign(false, false), labels.without());
        add(entries, chart.marks().anyMatch(marks::goesBeyond), EffectMarks.arrow(), labels.beyond());
        return entries;
    }

    private static void add(List<Legend.Entry> entries, boolean there, Legend.Symbol symbol, String meaning) {
        if (there) {
            entries.add(new Legend.Entry(symbol, meaning));
        }
    }

    private boolean any(boolean after) {
        return chart.panels().stream()
                .anyMatch(panel -> panel.marks().stream().anyMatch(mark -> panel.isAfter(mark) == after));
    }

    private static boolean has(List<@Nullable Bounds> limits) {
        return limits.stream().anyMatch(b -> b != null);
    }
}
