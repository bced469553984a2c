package org.sentinelle.present.chart;

import java.util.List;

/**
 * The course of one line as a picture of a word's size, for a row of a table whose cells say the values.
 *
 * @param id names it among specifications; the picture itself carries none
 */
public record TrendGlyph(String id, String title, PeriodSpan span, List<PeriodPoint> points)
        implements ChartSpecification {
    public TrendGlyph {
        ChartSpecification.requireId(id);
        points = List.copyOf(points);
    }

    /** The picture repeats what stands beside it. */
    @Override
    public String description() {
        return title;
    }
}
