package org.sentinelle.present.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import org.sentinelle.present.NumberStyle;
import org.sentinelle.present.chart.SpecificationCurveChart.Choice;
import org.sentinelle.present.chart.SpecificationCurveChart.Group;
import org.sentinelle.present.chart.SpecificationCurveChart.Point;
import org.sentinelle.result.Bounds;

/** Draws a {@link SpecificationCurveChart}: marks and bars where there is room, else a band and a line. */
final class SpecificationCurveDrawing implements Framed.Body {
    private static final double BESIDE = 8;
    private static final double RIGHT = 8;
    private static final double LINE = 14;
    private static final double ROW = 17;
    private static final double GROUP_GAP = 7;
    private static final double HEADER = 17;

    /** Pixels between points from which each has a mark and a bar of its own. */
    private static final double ROOM_FOR_MARKS = 4;

    /** Intervals that reach further than so many spans of the estimates are cut by the picture's edge. */
    private static final double REACH = 3;

    /** Lighter than the blue beside it, also in a grey print. */
    private static final Color OTHER = Palette.AXIS;

    private final SpecificationCurveChart chart;
    private final ChartSize size;
    private final NumberStyle numbers;
    private final ValueRange range;
    private final double names;

    private SpecificationCurveDrawing(SpecificationCurveChart chart, ChartSize size, NumberStyle numbers) {
        this.chart = chart;
        this.size = size;
        this.numbers = numbers;
        this.range = range(chart, size);
        this.names = names();
    }

    static Picture of(SpecificationCurveChart chart, ChartSize size, NumberStyle numbers) {
        SpecificationCurveDrawing drawing = new SpecificationCurveDrawing(chart, size, numbers);
        return new Framed(
                size.width(),
                new Legend(drawing.legend(), numbers.isRightToLeft()),
                chart.labels().axis(),
                drawing,
                chart.remark(),
                numbers);
    }

    private static ValueRange range(SpecificationCurveChart chart, ChartSize size) {
        double[] values = chart.points().stream()
                .filter(p -> p.value() != null)
                .mapToDouble(p -> Objects.requireNonNull(p.value()))
                .toArray();
        double low = DoubleStream.of(values).min().orElse(0);
        double high = DoubleStream.of(values).max().orElse(0);
        double[] halves = chart.points().stream()
                .filter(p -> p.interval() != null)
                .mapToDouble(p -> Objects.requireNonNull(p.interval()).high()
                        - Objects.requireNonNull(p.interval()).low())
                .sorted()
                .toArray();
        double reach = REACH * Math.max(high - low, halves.length == 0 ? 0 : halves[halves.length / 2] / 2);
        DoubleStream limits = chart.points().stream()
                .map(Point::interval)
                .filter(Objects::nonNull)
                .flatMapToDouble(
                        i -> DoubleStream.of(Math.max(i.low(), low - reach), Math.min(i.high(), high + reach)));
        double[] all = DoubleStream.concat(DoubleStream.concat(DoubleStream.of(values), limits), DoubleStream.of(0))
                .toArray();
        double least = DoubleStream.of(all).min().orElse(0);
        double most = DoubleStream.of(all).max().orElse(0);
        return ValueRange.inside(least, most, size == ChartSize.WIDE ? 6 : 5);
    }

    /** The room at the left: for the names of choices, or of values where those are wider. */
    private double names() {
        double most = (size == ChartSize.WIDE ? 0.34 : 0.42) * size.width();
        double widest = chart.groups().stream()
                .flatMap(g -> g.choices().stream())
                .mapToDouble(c -> Lettering.width(c.name(), Palette.SMALL.getSize2D()))
                .max()
                .orElse(0);
        return Math.max(range.labelWidth(numbers), Math.min(widest, most));
    }

    private double left() {
        return names + 2 * BESIDE;
    }

    private double curveHeight() {
        return size == ChartSize.WIDE ? 230 : 190;
    }

    private double plotWidth() {
        return size.width() - left() - RIGHT;
    }

    private double step() {
        return plotWidth() / chart.points().size();
    }

    private List<String> lines(Choice choice) {
        return Lettering.lines(choice.name(), Palette.SMALL, names);
    }

    private double height(Choice choice) {
        return ROW + LINE * (lines(choice).size() - 1);
    }

    @Override
    public double height() {
        return curveHeight()
                + chart.groups().stream()
                        .mapToDouble(g -> GROUP_GAP
                                + HEADER
                                + g.choices().stream().mapToDouble(this::height).sum())
                        .sum()
                + 4;
    }

    @Override
    public void paint(Graphics2D surface, double top) {
        PlotArea area = new PlotArea(left(), top, plotWidth(), curveHeight(), numbers);
        area.rows(surface, range);
        Graphics2D clipped = (Graphics2D) surface.create();
        clipped.clip(new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height()));
        if (step() >= ROOM_FOR_MARKS) {
            marks(clipped, area);
        } else {
            band(clipped, area);
        }
        double y = area.bottom();
        for (Group group : chart.groups()) {
            y = matrix(surface, group, y + GROUP_GAP);
        }
    }

    private double middle(int point) {
        return left() + step() * (point + 0.5);
    }

    private static Color colour(Point point) {
        return point.value() == null ? Palette.VERMILION : point.significant() ? Palette.BLUE : OTHER;
    }

    private void marks(Graphics2D surface, PlotArea area) {
        double radius = Math.min(3.4, step() / 2.4);
        BasicStroke bar = new BasicStroke((float) Math.min(1.6, step() / 4));
        for (int i = 0; i < chart.points().size(); i++) {
            Point point = chart.points().get(i);
            Double value = point.value();
            Bounds interval = point.interval();
            if (interval != null) {
                Line2D line = new Line2D.Double(
                        middle(i), area.y(range, interval.low()), middle(i), area.y(range, interval.high()));
                PlotArea.line(surface, line, Palette.tint(colour(point), 110), bar);
            }
            if (value != null) {
                surface.setPaint(colour(point));
                surface.fill(Marks.disc(middle(i), area.y(range, value), radius));
            }
        }
    }

    /** Too many for marks: the intervals as a band, the estimates as a line in the colour of each. */
    private void band(Graphics2D surface, PlotArea area) {
        Path2D.Double outline = new Path2D.Double();
        for (int i = 0; i < chart.points().size(); i++) {
            Bounds interval = chart.points().get(i).interval();
            if (interval != null) {
                double from = left() + step() * i;
                double low = area.y(range, Math.max(interval.low(), range.from()));
                double high = area.y(range, Math.min(interval.high(), range.to()));
                outline.append(new Rectangle2D.Double(from, high, step(), Math.max(0.5, low - high)), false);
            }
        }
        surface.setPaint(Palette.tint(OTHER, 70));
        surface.fill(outline);
        for (ColourRun run : runs(i -> chart.points().get(i).value() != null)) {
            Path2D.Double path = new Path2D.Double();
            for (int i = run.from(); i < run.to(); i++) {
                double y = area.y(
                        range, Objects.requireNonNull(chart.points().get(i).value()));
                if (i == run.from()) {
                    path.moveTo(left() + step() * i, y);
                }
                path.lineTo(left() + step() * i, y);
                path.lineTo(left() + step() * (i + 1), y);
            }
            surface.setPaint(run.colour());
            surface.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            surface.draw(path);
        }
    }

    private List<ColourRun> runs(IntPredicate chosen) {
        List<Point> points = chart.points();
        return ColourRun.of(points.size(), chosen, i -> colour(points.get(i)));
    }

    private double matrix(Graphics2D surface, Group group, double top) {
        PlotArea.line(surface, new Line2D.Double(BESIDE, top, size.width() - RIGHT, top), Palette.GRID, Axes.HAIRLINE);
        double y = top + HEADER;
        boolean fromRight = numbers.isRightToLeft();
        PlotArea.write(
                surface, group.name(), Palette.SMALL, fromRight ? left() - BESIDE : BESIDE, y - 4, fromRight ? 1 : 0);
        for (Choice choice : group.choices()) {
            y = row(surface, choice, y);
        }
        return y;
    }

    private double row(Graphics2D surface, Choice choice, double top) {
        double baseline = top + 12;
        for (String line : lines(choice)) {
            surface.setFont(Palette.SMALL);
            surface.setPaint(Palette.INK);
            double width = Lettering.width(line, Palette.SMALL.getSize2D());
            surface.drawString(line, (float) (left() - BESIDE - width), (float) baseline);
            baseline += LINE;
        }
        double height = height(choice);
        double middle = top + height / 2;
        PlotArea.line(
                surface, new Line2D.Double(left(), middle, left() + plotWidth(), middle), Palette.GRID, Axes.HAIRLINE);
        boolean wide = step() >= ROOM_FOR_MARKS;
        for (ColourRun run : runs(i -> choice.made().get(i))) {
            surface.setPaint(run.colour());
            for (int i = run.from(); i < (wide ? run.to() : run.from() + 1); i++) {
                double width = wide ? Math.min(6, 0.62 * step()) : step() * (run.to() - run.from());
                double from = wide ? middle(i) - width / 2 : left() + step() * i;
                surface.fill(new Rectangle2D.Double(from, middle - 4.5, Math.max(0.7, width), 9));
            }
        }
        return top + height;
    }

    private List<Legend.Entry> legend() {
        List<Legend.Entry> entries = new ArrayList<>();
        List<Point> points = chart.points();
        if (points.stream().anyMatch(p -> p.value() != null && p.significant())) {
            entries.add(new Legend.Entry(disc(Palette.BLUE), chart.labels().significant()));
        }
        if (points.stream().anyMatch(p -> p.value() != null && !p.significant())) {
            entries.add(new Legend.Entry(disc(OTHER), chart.labels().other()));
        }
        if (points.stream().anyMatch(p -> p.interval() != null)) {
            entries.add(new Legend.Entry(
                    Symbols.tint(Palette.tint(OTHER, 90)), chart.labels().interval()));
        }
        if (points.stream().anyMatch(p -> p.value() == null)) {
            entries.add(new Legend.Entry(
                    (surface, left, y) -> {
                        surface.setPaint(Palette.VERMILION);
                        surface.fill(new Rectangle2D.Double(left + 10, y - 4.5, 6, 9));
                    },
                    chart.labels().failed()));
        }
        return entries;
    }

    static Legend.Symbol disc(Color colour) {
        return (surface, left, y) -> {
            surface.setPaint(colour);
            surface.fill(Marks.disc(left + Legend.Symbol.WIDTH / 2, y, 3.6));
        };
    }
}
