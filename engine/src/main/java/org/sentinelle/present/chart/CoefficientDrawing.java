package org.sentinelle.present.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.present.NumberStyle;
import org.sentinelle.result.Bounds;

/** Draws a {@link CoefficientChart}: names of terms beside their intervals or, on a telephone, above them. */
final class CoefficientDrawing implements Picture {
    private static final double PAD = 4;
    private static final double BETWEEN_MODELS = 12;
    private static final double BETWEEN_ROWS = 10;
    private static final double AXIS_NAMES = 20;
    private static final double WIDEST_NAME = 0.4;
    private static final double BESIDE_NAME = 12;
    private static final double PIXELS_A_TICK = 62;
    private static final double RIGHT = 14;
    private static final double ARROW = 5;
    private static final BasicStroke INTERVAL = new BasicStroke(1.6f);

    private final CoefficientChart chart;
    private final ChartSize size;
    private final boolean fromRight;
    private final double names;
    private final Scale scale;
    private final Legend legend;
    private final Paragraph caption;
    private final Paragraph remark;

    private CoefficientDrawing(CoefficientChart chart, ChartSize size, NumberStyle numbers) {
        this.chart = chart;
        this.size = size;
        this.fromRight = numbers.isRightToLeft();
        this.names = size == ChartSize.WIDE ? nameWidth() : PAD;
        Bounds range = CoefficientRange.of(chart);
        int most = (int) Math.max(3, (size.width() - names - RIGHT) / PIXELS_A_TICK);
        this.scale = chart.labels().ratios()
                ? Scale.logarithmic(range.low(), range.high(), most, numbers)
                : Scale.plain(range.low(), range.high(), most, numbers);
        this.legend = new Legend(entries(), fromRight);
        this.caption = Paragraph.small(chart.labels().value(), fromRight);
        this.remark = Paragraph.small(chart.labels().remark(), fromRight);
    }

    static Picture of(CoefficientChart chart, ChartSize size, NumberStyle numbers) {
        return new CoefficientDrawing(chart, size, numbers);
    }

    private double nameWidth() {
        double most = WIDEST_NAME * size.width();
        double widest = chart.rows().stream()
                .mapToDouble(row -> name(row).widest(most))
                .max()
                .orElse(0);
        return PAD + widest + BESIDE_NAME;
    }

    private Paragraph name(CoefficientChart.Row row) {
        boolean above = size == ChartSize.NARROW;
        return new Paragraph(row.term(), Palette.LABEL, Palette.INK, above && fromRight);
    }

    private List<Legend.Entry> entries() {
        List<Legend.Entry> entries = new ArrayList<>();
        if (chart.models().size() > 1) {
            for (int m = 0; m < chart.models().size(); m++) {
                entries.add(new Legend.Entry(
                        ModelStyle.of(m).interval(), chart.models().get(m)));
            }
        }
        if (chart.marks().stream().anyMatch(this::goesBeyond)) {
            entries.add(
                    new Legend.Entry(CoefficientDrawing::arrow, chart.labels().beyond()));
        }
        return entries;
    }

    private boolean goesBeyond(CoefficientChart.Mark mark) {
        Bounds interval = mark.interval();
        return interval != null && (scale.share(interval.low()) < 0 || scale.share(interval.high()) > 1);
    }

    private static void arrow(Graphics2D surface, double left, double y) {
        surface.setPaint(Palette.MUTED);
        surface.setStroke(INTERVAL);
        surface.draw(new Line2D.Double(left, y, left + Legend.Symbol.WIDTH - ARROW, y));
        head(surface, left + Legend.Symbol.WIDTH, y, 1);
    }

    @Override
    public int width() {
        return size.width();
    }

    private double inner() {
        return size.width() - 2 * PAD;
    }

    private double top() {
        return PAD + legend.height(inner()) + PAD + caption.height(inner()) + PAD;
    }

    private double nameHeight(CoefficientChart.Row row) {
        return name(row).height(size == ChartSize.WIDE ? names - BESIDE_NAME - PAD + 1 : inner());
    }

    private double marksHeight() {
        return BETWEEN_MODELS * Math.max(1, chart.models().size());
    }

    private double rowHeight(CoefficientChart.Row row) {
        return BETWEEN_ROWS
                + (size == ChartSize.WIDE ? Math.max(nameHeight(row), marksHeight()) : nameHeight(row) + marksHeight());
    }

    private double bottom() {
        return top() + chart.rows().stream().mapToDouble(this::rowHeight).sum();
    }

    @Override
    public int height() {
        return (int) Math.ceil(bottom() + AXIS_NAMES + PAD + remark.height(inner()));
    }

    private double x(double value) {
        return names + Math.max(0, Math.min(1, scale.share(value))) * (size.width() - RIGHT - names);
    }

    @Override
    public void paint(Graphics2D surface) {
        legend.paint(surface, PAD, PAD, inner());
        caption.paint(surface, PAD, PAD + legend.height(inner()) + PAD, inner());
        for (Scale.Tick tick : scale.ticks()) {
            upright(surface, x(tick.value()), Palette.GRID, Axes.HAIRLINE);
            double half = Lettering.width(tick.name(), Palette.SMALL.getSize2D()) / 2;
            surface.setFont(Palette.SMALL);
            surface.setPaint(Palette.MUTED);
            surface.drawString(tick.name(), (float) (x(tick.value()) - half), (float) (bottom() + 14));
        }
        upright(surface, x(chart.reference()), Palette.MUTED, Palette.DOTTED);
        double y = top();
        for (CoefficientChart.Row row : chart.rows()) {
            row(surface, row, y);
            y += rowHeight(row);
        }
        remark.paint(surface, PAD, bottom() + AXIS_NAMES + PAD / 2, inner());
    }

    private void upright(Graphics2D surface, double x, java.awt.Color colour, BasicStroke stroke) {
        surface.setPaint(colour);
        surface.setStroke(stroke);
        surface.draw(new Line2D.Double(x, top(), x, bottom()));
    }

    private void row(Graphics2D surface, CoefficientChart.Row row, double top) {
        double height = rowHeight(row);
        double first;
        if (size == ChartSize.WIDE) {
            double nameTop = top + (height - nameHeight(row)) / 2;
            name(row).paint(surface, PAD, nameTop, names - BESIDE_NAME - PAD + 1);
            first = top + (height - marksHeight()) / 2 + BETWEEN_MODELS / 2;
        } else {
            paper(surface, row, top);
            name(row).paint(surface, PAD, top, inner());
            first = top + nameHeight(row) + BETWEEN_MODELS / 2 + 2;
        }
        for (int m = 0; m < row.marks().size(); m++) {
            CoefficientChart.@Nullable Mark mark = row.marks().get(m);
            if (mark != null) {
                mark(surface, ModelStyle.of(m), mark, first + m * BETWEEN_MODELS);
            }
        }
    }

    /** Behind a name, so that the lines of the grid do not run through it. */
    private void paper(Graphics2D surface, CoefficientChart.Row row, double top) {
        double wide = name(row).widest(inner()) + 2 * PAD;
        surface.setPaint(Palette.PAPER);
        surface.fill(new Rectangle2D.Double(fromRight ? size.width() - wide : 0, top, wide, nameHeight(row)));
    }

    private void mark(Graphics2D surface, ModelStyle style, CoefficientChart.Mark mark, double y) {
        Bounds interval = mark.interval();
        if (interval != null) {
            surface.setPaint(style.colour());
            surface.setStroke(INTERVAL);
            surface.draw(new Line2D.Double(x(interval.low()), y, x(interval.high()), y));
            surface.setPaint(style.colour());
            if (scale.share(interval.low()) < 0) {
                head(surface, x(interval.low()) - ARROW / 2, y, -1);
            }
            if (scale.share(interval.high()) > 1) {
                head(surface, x(interval.high()) + ARROW / 2, y, 1);
            }
        }
        style.mark(surface, x(mark.value()), y);
    }

    private static void head(Graphics2D surface, double x, double y, int direction) {
        Path2D.Double head = new Path2D.Double();
        head.moveTo(x, y);
        head.lineTo(x - direction * 1.4 * ARROW, y - ARROW * 0.8);
        head.lineTo(x - direction * 1.4 * ARROW, y + ARROW * 0.8);
        head.closePath();
        surface.fill(head);
    }
}
