package org.sentinelle.present.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.present.NumberStyle;
import org.sentinelle.present.chart.DecompositionChart.Part;

/** Draws a {@link DecompositionChart}: four plots, one above the other. */
final class DecompositionDrawing {
    private static final double HEIGHT = 92;
    private static final int TICKS = 3;
    private static final double ROOM_FOR_BAR = 0.035;
    private static final BasicStroke THIN = new BasicStroke(1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke THICK = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private final DecompositionChart chart;
    private final NumberStyle numbers;

    private DecompositionDrawing(DecompositionChart chart, NumberStyle numbers) {
        this.chart = chart;
        this.numbers = numbers;
    }

    static Picture of(DecompositionChart chart, ChartSize size, NumberStyle numbers) {
        return new DecompositionDrawing(chart, numbers).picture(size);
    }

    private enum Kind {
        OBSERVED,
        TREND,
        SEASONAL,
        REMAINDER
    }

    /** One of the four, with its axis. */
    private record Panel(Kind kind, String title, SeriesData series, ValueRange values) {}

    private Picture picture(ChartSize size) {
        List<Panel> panels = panels();
        double names = panels.stream()
                .mapToDouble(p -> p.values().labelWidth(numbers))
                .max()
                .orElse(0);
        Columns columns = Columns.one(size.width(), names);
        double step = panels.get(0).series().usualStep();
        TimeRange times = TimeRange.over(chart.parts().stream().mapToDouble(Part::time), step)
                .withRoomAtEnd(ROOM_FOR_BAR);
        double length =
                ScaleBarLayer.length(panels.stream().mapToDouble(p -> p.values().length()));
        double distance = columns.plotWidth() * step / times.length();
        List<Sheet.Cell> cells = new ArrayList<>();
        for (Panel panel : panels) {
            List<Layer> layers = new ArrayList<>(layers(panel, distance));
            layers.add(new ScaleBarLayer(length));
            cells.add(new Sheet.Cell(panel.title(), layers, times, panel.values(), HEIGHT));
        }
        return new Sheet(columns, legend(length), chart.labels().value(), cells, "", numbers);
    }

    private List<Panel> panels() {
        DecompositionChart.Labels labels = chart.labels();
        return List.of(
                panel(Kind.OBSERVED, labels.observed(), series(Part::value)),
                panel(Kind.TREND, labels.trend(), series(Part::trend)),
                panel(Kind.SEASONAL, labels.seasonal(), series(Part::seasonal)),
                panel(Kind.REMAINDER, labels.remainder(), series(Part::remainder)));
    }

    private static Panel panel(Kind kind, String title, SeriesData series) {
        DoubleStream zero = kind == Kind.REMAINDER ? DoubleStream.of(0) : DoubleStream.empty();
        var all = DoubleStream.concat(series.values(), zero).summaryStatistics();
        ValueRange values = all.getCount() == 0
                ? ValueRange.inside(0, 1, TICKS)
                : ValueRange.inside(all.getMin(), all.getMax(), TICKS);
        return new Panel(kind, title, series, values);
    }

    private SeriesData series(Function<Part, @Nullable Double> part) {
        List<Reading> readings = new ArrayList<>();
        for (Part at : chart.parts()) {
            Double value = part.apply(at);
            if (value != null) {
                readings.add(Reading.exact(at.time(), value));
            }
        }
        return new SeriesData(readings, List.of(), List.of(), List.of());
    }

    private List<Layer> layers(Panel panel, double distance) {
        Layer line = line(panel.series(), Palette.BLUE, THIN);
        return switch (panel.kind()) {
            case OBSERVED -> List.of(line, rings(Part::value));
            case TREND -> List.of(line(panel.series(), Palette.VERMILION, THICK));
            case SEASONAL -> List.of(line);
            case REMAINDER -> List.of(new BarsLayer(panel.series().observed(), distance), rings(Part::remainder));
        };
    }

    private static Layer line(SeriesData series, Color colour, BasicStroke stroke) {
        return pen -> series.runs()
                .forEach(run -> pen.line(
                        run.stream()
                                .map(r -> new Pen.Point(r.time(), r.middle()))
                                .toList(),
                        colour,
                        stroke));
    }

    private Layer rings(Function<Part, @Nullable Double> part) {
        return pen -> {
            for (Part at : chart.parts()) {
                Double value = part.apply(at);
                if (at.isLight() && value != null) {
                    pen.draw(Marks.disc(pen.x(at.time()), pen.y(value), 3.4), Palette.VERMILION, THIN);
                }
            }
        };
    }

    private Legend legend(double length) {
        List<Legend.Entry> entries = new ArrayList<>();
        String written = numbers.text(length, NiceScale.over(length, 1).decimals());
        entries.add(
                new Legend.Entry(Symbols.scaleBar(), chart.labels().scaleBar().replace("{0}", written)));
        if (chart.hasLightWeights()) {
            entries.add(new Legend.Entry(Symbols.ring(), chart.labels().lightWeight()));
        }
        return new Legend(entries, numbers.isRightToLeft());
    }
}
