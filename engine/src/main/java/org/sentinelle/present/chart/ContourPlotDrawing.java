package org.sentinelle.present.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.sentinelle.present.NumberStyle;
import org.sentinelle.present.chart.ContourPlot.Spot;

/** Draws a {@link ContourPlot}: in each cell of the grid lines are straight, between points found by linear interpolation. */
final class ContourPlotDrawing implements Framed.Body {
    private static final double RIGHT = 18;
    private static final double BELOW = 40;
    private static final double BESIDE = 8;
    private static final int LINES = 8;
    private static final BasicStroke PLAIN = new BasicStroke(1.1f);
    private static final BasicStroke STRONG = new BasicStroke(2.4f);

    private final ContourPlot chart;
    private final ChartSize size;
    private final NumberStyle numbers;
    private final ValueRange across;
    private final ValueRange up;
    private final ValueRange levels;

    /** Places that are taken by a name. */
    private final List<Rectangle2D> taken = new ArrayList<>();

    private ContourPlotDrawing(ContourPlot chart, ChartSize size, NumberStyle numbers) {
        this.chart = chart;
        this.size = size;
        this.numbers = numbers;
        this.across = share(chart.x(), size == ChartSize.WIDE ? 6 : 4);
        this.up = share(chart.y(), 5);
        this.levels = ValueRange.inside(
                chart.values().stream()
                        .flatMap(List::stream)
                        .mapToDouble(v -> v)
                        .min()
                        .orElse(0),
                chart.values().stream()
                        .flatMap(List::stream)
                        .mapToDouble(v -> v)
                        .max()
                        .orElse(0),
                LINES);
    }

    private static ValueRange share(List<Double> steps, int ticks) {
        double top = steps.get(steps.size() - 1);
        ValueRange nice = ValueRange.between(0, top, ticks);
        return new ValueRange(0, top, nice.step(), nice.decimals());
    }

    static Picture of(ContourPlot chart, ChartSize size, NumberStyle numbers) {
        ContourPlotDrawing drawing = new ContourPlotDrawing(chart, size, numbers);
        return new Framed(
                size.width(),
                new Legend(drawing.legend(), numbers.isRightToLeft()),
                chart.labels().yAxis(),
                drawing,
                "",
                numbers);
    }

    @Override
    public double height() {
        return plotHeight() + BELOW;
    }

    private double plotHeight() {
        return size == ChartSize.WIDE ? 340 : 260;
    }

    @Override
    public void paint(Graphics2D surface, double top) {
        double left = up.labelWidth(numbers) + 2 * BESIDE;
        PlotArea area = new PlotArea(left, top, size.width() - left - RIGHT, plotHeight(), numbers);
        area.rows(surface, up);
        area.columns(surface, across);
        PlotArea.write(surface, chart.labels().xAxis(), Palette.SMALL, area.right(), area.bottom() + 32, 1);
        Graphics2D clipped = (Graphics2D) surface.create();
        clipped.clip(new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height()));
        taken.clear();
        NumberFormat format = levels.format(numbers.derived());
        for (double k = Math.ceil(levels.from() / levels.step()); k * levels.step() <= levels.to(); k++) {
            double level = k * levels.step();
            if (Math.abs(level - chart.threshold()) > levels.step() / 4) {
                contour(clipped, area, level, Palette.BAR, PLAIN);
                name(surface, area, level, format.format(level));
            }
        }
        contour(clipped, area, chart.threshold(), Palette.VERMILION, STRONG);
        chart.spots()
                .forEach(spot -> taken.add(
                        new Rectangle2D.Double(area.x(across, spot.x()) - 4, area.y(up, spot.y()) - 4, 8, 8)));
        chart.spots().forEach(spot -> spot(surface, spot, area));
    }

    private void spot(Graphics2D surface, Spot spot, PlotArea area) {
        double x = area.x(across, spot.x());
        double y = area.y(up, spot.y());
        surface.setPaint(Palette.BLUE);
        surface.fill(Marks.disc(x, y, 3.8));
        String name = Lettering.cut(spot.name(), Palette.SMALL, area.width() / 2);
        double width = Lettering.width(name, Palette.SMALL.getSize2D());
        Rectangle2D inside = new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height());
        List.of(
                        new Rectangle2D.Double(x + BESIDE, y - 8, width, 16),
                        new Rectangle2D.Double(x - BESIDE - width, y - 8, width, 16),
                        new Rectangle2D.Double(x - width / 2, y - 22, width, 16),
                        new Rectangle2D.Double(x - width / 2, y + 6, width, 16))
                .stream()
                .filter(place -> inside.contains(place) && taken.stream().noneMatch(place::intersects))
                .findFirst()
                .ifPresent(place -> named(surface, name, place));
    }

    private void named(Graphics2D surface, String name, Rectangle2D place) {
        taken.add(place);
        surface.setPaint(Palette.PAPER);
        surface.fill(place);
        surface.setFont(Palette.SMALL);
        surface.setPaint(Palette.INK);
        surface.drawString(name, (float) place.getX(), (float) (place.getY() + 12));
    }

    private void contour(Graphics2D surface, PlotArea area, double level, Color colour, BasicStroke stroke) {
        Path2D.Double path = new Path2D.Double();
        for (Line2D part : parts(area, level)) {
            path.append(part, false);
        }
        surface.setPaint(colour);
        surface.setStroke(stroke);
        surface.draw(path);
    }

    /** The name of a line where it leaves the picture at the top or the right, where no other name stands. */
    private void name(Graphics2D surface, PlotArea area, double level, String text) {
        Point2D best = null;
        for (Line2D part : parts(area, level)) {
            for (Point2D end : List.of(part.getP1(), part.getP2())) {
                if (best == null || end.getX() - end.getY() > best.getX() - best.getY()) {
                    best = end;
                }
            }
        }
        if (best == null) {
            return;
        }
        double width = Lettering.width(text, Palette.TINY.getSize2D());
        double x = Math.min(area.right() - width - 2, best.getX() + 3);
        double y = Math.min(area.bottom() - 4, Math.max(area.top() + 11, best.getY() + 11));
        Rectangle2D place = new Rectangle2D.Double(x - 4, y - 12, width + 8, 16);
        if (taken.stream().noneMatch(place::intersects)) {
            taken.add(place);
            surface.setPaint(Palette.PAPER);
            surface.fill(new Rectangle2D.Double(x - 1, y - 10, width + 2, 12));
            PlotArea.write(surface, text, Palette.TINY, x, y, 0);
        }
    }

    /** What a level is in each cell: lines between the sides of the cell's two triangles that it crosses. */
    private List<Line2D> parts(PlotArea area, double level) {
        List<Line2D> parts = new ArrayList<>();
        for (int i = 0; i + 1 < chart.x().size(); i++) {
            for (int j = 0; j + 1 < chart.y().size(); j++) {
                for (int upper = 0; upper < 2; upper++) {
                    List<Point2D> ends = new ArrayList<>();
                    cross(ends, area, level, new int[] {i, j, i + 1, j + 1});
                    cross(ends, area, level, new int[] {i, j, i + 1 - upper, j + upper});
                    cross(ends, area, level, new int[] {i + 1 - upper, j + upper, i + 1, j + 1});
                    if (ends.size() == 2) {
                        parts.add(new Line2D.Double(ends.get(0), ends.get(1)));
                    }
                }
            }
        }
        return parts;
    }

    private void cross(List<Point2D> ends, PlotArea area, double level, int[] side) {
        double from = chart.values().get(side[0]).get(side[1]) - level;
        double to = chart.values().get(side[2]).get(side[3]) - level;
        if (from < 0 != to < 0) {
            double share = from / (from - to);
            double x = chart.x().get(side[0])
                    + share * (chart.x().get(side[2]) - chart.x().get(side[0]));
            double y = chart.y().get(side[1])
                    + share * (chart.y().get(side[3]) - chart.y().get(side[1]));
            ends.add(new Point2D.Double(area.x(across, x), area.y(up, y)));
        }
    }

    private List<Legend.Entry> legend() {
        List<Legend.Entry> entries = new ArrayList<>();
        entries.add(new Legend.Entry(
                Symbols.stroke(Palette.BAR, PLAIN), chart.labels().line()));
        entries.add(new Legend.Entry(
                Symbols.stroke(Palette.VERMILION, STRONG), chart.labels().threshold()));
        if (!chart.spots().isEmpty()) {
            entries.add(new Legend.Entry(
                    SpecificationCurveDrawing.disc(Palette.BLUE), chart.labels().spot()));
        }
        return entries;
    }
}
