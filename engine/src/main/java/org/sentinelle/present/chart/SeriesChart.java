package org.sentinelle.present.chart;

/**
 * A series over any numeric time: observed marks, open bars where a value is only bounded, the fitted line with its confidence
 * band, and breaks with the range they may lie in.
 */
public record SeriesChart(String id, String title, String description, SeriesData series, SeriesLabels labels)
        implements ChartSpecification {
    public SeriesChart {
        ChartSpecification.requireId(id);
        if (!series.forecast().isEmpty()) {
            throw new IllegalArgumentException("A series with a forecast is drawn as a fan chart");
        }
    }
}
