package org.sentinelle.present.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.DoubleStream;
import org.sentinelle.present.NumberStyle;

/** Draws {@link SmallMultiples}: a plot a series, four or, on a telephone, two in a row. */
final class SmallMultiplesDrawing {
    private static final double HEIGHT = 84;
    private static final int TICKS = 3;
    private static final double ABOUT_NAMES = 40;

    private final SmallMultiples chart;
    private final ChartSize size;
    private final NumberStyle numbers;

    private SmallMultiplesDrawing(SmallMultiples chart, ChartSize size, NumberStyle numbers) {
        this.chart = chart;
        this.size = size;
        this.numbers = numbers;
    }

    static Picture of(SmallMultiples chart, ChartSize size, NumberStyle numbers) {
        return new SmallMultiplesDrawing(chart, size, numbers).picture();
    }

    private List<SeriesData> series() {
        return chart.panels().stream().map(SmallMultiples.Panel::series).toList();
    }

    private Picture picture() {
        int across = Math.min(size == ChartSize.WIDE ? 4 : 2, chart.panels().size());
        double step = series().stream().mapToDouble(SeriesData::usualStep).min().orElse(1);
        TimeRange times = TimeRange.over(series().stream().flatMapToDouble(SeriesData::times), step);
        List<ValueRange> values = values(times, (double) size.width() / across - ABOUT_NAMES);
        double names =
                values.stream().mapToDouble(v -> v.labelWidth(numbers)).max().orElse(0);
        Columns columns = Columns.many(size.width(), across, names, chart.sharedValues());
        Marks marks = Marks.forDistance(columns.plotWidth() * step / times.length());
        List<Sheet.Cell> cells = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            SmallMultiples.Panel panel = chart.panels().get(i);
            List<Layer> layers = new SeriesLayers(panel.series(), marks, numbers).all();
            cells.add(new Sheet.Cell(panel.name(), layers, times, values.get(i), HEIGHT));
        }
        boolean cut = values.stream().anyMatch(ValueRange::isCut);
        String caption =
                chart.labels().value() + (cut ? " \u2013 " + chart.labels().cutAxis() : "");
        Legend legend = new Legend(new SeriesLegend(series(), marks).entries(chart.labels()), numbers.isRightToLeft());
        return new Sheet(columns, legend, caption, cells, chart.remark(), numbers);
    }

    /** With room for the names of breaks, on plots of about so many pixels. */
    private List<ValueRange> values(TimeRange times, double width) {
        ToIntFunction<SeriesData> rows = s -> BreakNames.rows(s.breaks(), times, width, numbers);
        if (chart.sharedValues()) {
            int most = series().stream().mapToInt(rows).max().orElse(0);
            DoubleStream all = series().stream().flatMapToDouble(SeriesData::values);
            ValueRange shared = withRows(ValueRange.over(all, TICKS), most);
            return series().stream().map(s -> shared).toList();
        }
        boolean cut = series().stream()
                .allMatch(s -> ValueRange.over(s.values(), TICKS).isCut());
        return series().stream()
                .map(s -> withRows(range(s, cut), rows.applyAsInt(s)))
                .toList();
    }

    /** Axes are only cut where all are: beside axes from zero a cut one would pass for steep. */
    private static ValueRange range(SeriesData series, boolean cut) {
        return cut ? ValueRange.over(series.values(), TICKS) : ValueRange.fromZero(series.values(), TICKS);
    }

    private static ValueRange withRows(ValueRange range, int rows) {
        return rows == 0 ? range : range.withHeadroom(rows * BreakNames.ROW / HEIGHT);
    }
}
