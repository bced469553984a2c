package org.sentinelle.present.chart;

import java.util.List;
import org.sentinelle.present.NumberStyle;

/** Draws a {@link SeriesChart} or a {@link FanChart}: one plot with all its layers. */
final class SeriesDrawing {
    private static final double WIDE_HEIGHT = 250;
    private static final double NARROW_HEIGHT = 210;

    private SeriesDrawing() {}

    static Picture of(SeriesData series, SeriesLabels labels, ChartSize size, NumberStyle numbers) {
        double height = size == ChartSize.WIDE ? WIDE_HEIGHT : NARROW_HEIGHT;
        TimeRange times = TimeRange.over(series.times(), series.usualStep());
        ValueRange values = ValueRange.over(series.values(), 5);
        double about = Columns.one(size.width(), values.labelWidth(numbers)).plotWidth();
        int rows = BreakNames.rows(series.breaks(), times, about, numbers);
        ValueRange roomy = rows == 0 ? values : values.withHeadroom(rows * BreakNames.ROW / height);
        Columns columns = Columns.one(size.width(), roomy.labelWidth(numbers));
        Marks marks = Marks.forDistance(columns.plotWidth() * series.usualStep() / times.length());
        Legend legend = new Legend(new SeriesLegend(List.of(series), marks).entries(labels), numbers.isRightToLeft());
        String caption = roomy.isCut() ? labels.value() + " \u2013 " + labels.cutAxis() : labels.value();
        Sheet.Cell cell = new Sheet.Cell("", new SeriesLayers(series, marks, numbers).all(), times, roomy, height);
        return new Sheet(columns, legend, caption, List.of(cell), "", numbers);
    }
}
