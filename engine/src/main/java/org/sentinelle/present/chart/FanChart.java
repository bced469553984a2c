package org.sentinelle.present.chart;

/** A series and how it may go on: the point forecast inside two bands that open like a fan. */
public record FanChart(String id, String title, String description, SeriesData series, SeriesLabels labels)
        implements ChartSpecification {
    public FanChart {
        ChartSpecification.requireId(id);
        if (series.forecast().isEmpty()) {
            throw new IllegalArgumentException("A fan chart needs a forecast");
        }
    }
}
