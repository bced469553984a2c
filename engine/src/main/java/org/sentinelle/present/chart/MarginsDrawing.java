package org.sentinelle.present.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.sentinelle.present.NumberStyle;
import org.sentinelle.result.Bounds;

/** Draws a {@link MarginsChart}: the strip of a turning point, then bands, then lines. */
final class MarginsDrawing implements Picture {
    private static final double PAD = 4;
    private static final double WIDE_HEIGHT = 270;
    private static final double NARROW_HEIGHT = 220;
    private static final double AXIS_NAMES = 20;
    private static final double BESIDE_NAMES = 10;
    private static final double RIGHT = 18;
    private static final double PIXELS_A_TICK = 70;
    private static final int TICKS = 5;

    private final MarginsChart chart;
    private final ChartSize size;
    private final Scale across;
    private final Scale upright;
    private final Legend legend;
    private final Paragraph caption;
    private final Paragraph below;
    private final Paragraph remark;

    private MarginsDrawing(MarginsChart chart, ChartSize size, NumberStyle numbers) {
        this.chart = chart;
        this.size = size;
        var x = chart.x().summaryStatistics();
        int most = (int) Math.max(3, size.width() / PIXELS_A_TICK);
        this.across = Scale.plain(x.getMin(), x.getMax(), most, numbers);
        ValueRange range = ValueRange.over(chart.values(), TICKS);
        this.upright = Scale.named(range, numbers);
        boolean fromRight = numbers.isRightToLeft();
        MarginsChart.Labels labels = chart.labels();
        this.legend = new Legend(entries(), fromRight);
        String cut = range.isCut() ? labels.value() + " \u2013 " + labels.cutAxis() : labels.value();
        this.caption = Paragraph.small(cut, fromRight);
        this.below = Paragraph.small(labels.x(), true);
        this.remark = Paragraph.small(labels.remark(), fromRight);
    }

    static Picture of(MarginsChart chart, ChartSize size, NumberStyle numbers) {
        return new MarginsDrawing(chart, size, numbers);
    }

    private List<Legend.Entry> entries() {
        List<Legend.Entry> entries = new ArrayList<>();
        MarginsChart.Labels labels = chart.labels();
        if (chart.curves().size() == 1) {
            ModelStyle only = ModelStyle.of(0);
            entries.add(new Legend.Entry(Symbols.stroke(only.colour(), only.line()), labels.curve()));
        } else {
            for (int g = 0; g < chart.curves().size(); g++) {
                entries.add(new Legend.Entry(
                        ModelStyle.of(g).curve(), chart.curves().get(g).group()));
            }
        }
        if (chart.hasBands()) {
            Color tint = chart.curves().size() == 1 ? ModelStyle.of(0).band() : Palette.GRID;
            entries.add(new Legend.Entry(Symbols.tint(tint), labels.band()));
        }
        MarginsChart.Turn turn = chart.turn();
        if (turn != null && isInside(turn.x())) {
            entries.add(new Legend.Entry(Symbols.upright(Palette.INK, Palette.DOTTED), labels.turn()));
        }
        if (turn != null && turn.range() != null) {
            entries.add(new Legend.Entry(Symbols.tint(BreakLayer.STRIP), labels.range()));
        }
        return entries;
    }

    private boolean isInside(double x) {
        return across.share(x) >= 0 && across.share(x) <= 1;
    }

    @Override
    public int width() {
        return size.width();
    }

    @Override
    public int height() {
        return (int) Math.ceil(bottom() + AXIS_NAMES + below.height(inner()) + PAD + remark.height(inner()));
    }

    private double inner() {
        return size.width() - 2 * PAD;
    }

    private double top() {
        return PAD + legend.height(inner()) + PAD + caption.height(inner()) + 2 * PAD;
    }

    private double bottom() {
        return top() + (size == ChartSize.WIDE ? WIDE_HEIGHT : NARROW_HEIGHT);
    }

    private double left() {
        return BESIDE_NAMES
                + upright.ticks().stream()
                        .mapToDouble(t -> Lettering.width(t.name(), Palette.SMALL.getSize2D()))
                        .max()
                        .orElse(0);
    }

    private double x(double value) {
        return left() + Math.max(0, Math.min(1, across.share(value))) * (size.width() - RIGHT - left());
    }

    private double y(double value) {
        return bottom() - upright.share(value) * (bottom() - top());
    }

    @Override
    public void paint(Graphics2D surface) {
        legend.paint(surface, PAD, PAD, inner());
        caption.paint(surface, PAD, PAD + legend.height(inner()) + PAD, inner());
        axes(surface);
        turn(surface);
        for (int g = 0; g < chart.curves().size(); g++) {
            band(surface, chart.curves().get(g).points(), ModelStyle.of(g));
        }
        for (int g = 0; g < chart.curves().size(); g++) {
            line(surface, chart.curves().get(g).points(), ModelStyle.of(g));
        }
        below.paint(surface, PAD, bottom() + AXIS_NAMES - 2, inner());
        remark.paint(surface, PAD, bottom() + AXIS_NAMES + below.height(inner()) + PAD / 2, inner());
    }

    private void axes(Graphics2D surface) {
        double right = size.width() - RIGHT;
        surface.setFont(Palette.SMALL);
        for (Scale.Tick tick : upright.ticks()) {
            surface.setPaint(tick.value() == 0 ? Palette.AXIS : Palette.GRID);
            surface.setStroke(Axes.HAIRLINE);
            surface.draw(new Line2D.Double(left(), y(tick.value()), right, y(tick.value())));
            surface.setPaint(Palette.MUTED);
            double wide = Lettering.width(tick.name(), Palette.SMALL.getSize2D());
            surface.drawString(tick.name(), (float) (left() - wide - 5), (float) (y(tick.value()) + 4));
        }
        for (Scale.Tick tick : across.ticks()) {
            double half = Lettering.width(tick.name(), Palette.SMALL.getSize2D()) / 2;
            double from = Math.min(x(tick.value()) - half, size.width() - PAD - 2 * half);
            surface.drawString(tick.name(), (float) from, (float) (bottom() + 14));
        }
        surface.setPaint(Palette.AXIS);
        surface.draw(new Line2D.Double(left(), bottom(), right, bottom()));
    }

    private void turn(Graphics2D surface) {
        MarginsChart.Turn turn = chart.turn();
        if (turn == null) {
            return;
        }
        Bounds range = turn.range();
        if (range != null) {
            double from = x(range.low());
            surface.setPaint(BreakLayer.STRIP);
            surface.fill(new Rectangle2D.Double(from, top(), x(range.high()) - from, bottom() - top()));
        }
        if (isInside(turn.x())) {
            surface.setPaint(Palette.INK);
            surface.setStroke(Palette.DOTTED);
            surface.draw(new Line2D.Double(x(turn.x()), top(), x(turn.x()), bottom()));
        }
    }

    private void band(Graphics2D surface, List<MarginsChart.Point> points, ModelStyle style) {
        Path2D.Double band = new Path2D.Double();
        List<MarginsChart.Point> known =
                points.stream().filter(p -> p.interval() != null).toList();
        for (MarginsChart.Point point : known) {
            Bounds interval = java.util.Objects.requireNonNull(point.interval());
            to(band, x(point.x()), y(interval.high()));
        }
        for (int i = known.size() - 1; i >= 0; i--) {
            Bounds interval = java.util.Objects.requireNonNull(known.get(i).interval());
            to(band, x(known.get(i).x()), y(interval.low()));
        }
        if (!known.isEmpty()) {
            band.closePath();
            surface.setPaint(style.band());
            surface.fill(band);
        }
    }

    private void line(Graphics2D surface, List<MarginsChart.Point> points, ModelStyle style) {
        Path2D.Double line = new Path2D.Double();
        points.forEach(point -> to(line, x(point.x()), y(point.value())));
        surface.setPaint(style.colour());
        surface.setStroke(style.line());
        surface.draw(line);
    }

    private static void to(Path2D.Double path, double x, double y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }
}
