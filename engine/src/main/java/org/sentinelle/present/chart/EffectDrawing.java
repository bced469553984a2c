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

/** Draws an {@link EffectChart}: one plot, or up to three side by side and, on a telephone, two. */
final class EffectDrawing implements Framed.Body {
    private static final double TITLE = 18;
    private static final double TIME_NAMES = 20;
    private static final double ROW_GAP = 8;
    private static final double SMALL_HEIGHT = 120;

    private final EffectChart chart;
    private final ChartSize size;
    private final NumberStyle numbers;
    private final EffectAxes axes;
    private final Columns columns;
    private final EffectMarks marks;

    private EffectDrawing(EffectChart chart, ChartSize size, NumberStyle numbers) {
        this.chart = chart;
        this.size = size;
        this.numbers = numbers;
        this.axes = EffectAxes.of(chart, isOne() ? 6 : 4);
        this.columns = Columns.many(size.width(), across(), axes.values().labelWidth(numbers), true);
        double apart = columns.plotWidth() * axes.gap() / axes.times().length();
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

    private boolean isOne() {
        return chart.panels().size() == 1;
    }

    private int across() {
        int panels = chart.panels().size();
        int most = size == ChartSize.NARROW || panels == 4 ? 2 : 3;
        return Math.min(most, panels);
    }

    private double title() {
        return chart.panels().stream().allMatch(p -> p.name().isEmpty()) ? 0 : TITLE;
    }

    private double plotHeight() {
        if (!isOne()) {
            return SMALL_HEIGHT;
        }
        return size == ChartSize.WIDE ? 270 : 220;
    }

    private double rowHeight() {
        return title() + plotHeight() + ROW_GAP;
    }

    @Override
    public double height() {
        int rows = (chart.panels().size() + across() - 1) / across();
        return rows * rowHeight() - ROW_GAP + TIME_NAMES;
    }

    @Override
    public void paint(Graphics2D surface, double top) {
        for (int i = 0; i < chart.panels().size(); i++) {
            int column = i % across();
            double left = columns.left(column) + columns.names(column);
            double plotTop = top + i / across() * rowHeight() + title();
            PlotArea area = new PlotArea(left, plotTop, columns.plotWidth(), plotHeight(), numbers);
            Panel panel = chart.panels().get(i);
            name(surface, panel, area);
            values(surface, area, column == 0);
            if (i + across() >= chart.panels().size()) {
                times(surface, area);
            }
            effects(surface, panel, area);
        }
    }

    private void name(Graphics2D surface, Panel panel, PlotArea area) {
        if (panel.name().isEmpty()) {
            return;
        }
        String name = Lettering.cut(panel.name(), Palette.LABEL, area.width());
        double room = area.width() - Lettering.width(name, Palette.LABEL.getSize2D());
        surface.setFont(Palette.LABEL);
        surface.setPaint(Palette.INK);
        surface.drawString(
                name, (float) (numbers.isRightToLeft() ? area.left() + room : area.left()), (float) (area.top() - 5));
    }

    /** Lines across, the one of no effect stronger; names beside the first plot of a row. */
    private void values(Graphics2D surface, PlotArea area, boolean named) {
        if (named) {
            area.rows(surface, axes.values());
        } else {
            Scale.named(axes.values(), numbers)
                    .ticks()
                    .forEach(tick -> across(surface, area, tick.value(), tick.value() == 0));
        }
        across(surface, area, 0, true);
    }

    private void across(Graphics2D surface, PlotArea area, double value, boolean strong) {
        double y = area.y(axes.values(), value);
        Line2D line = new Line2D.Double(area.left(), y, area.right(), y);
        PlotArea.line(surface, line, strong ? Palette.MUTED : Palette.GRID, Axes.HAIRLINE);
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
