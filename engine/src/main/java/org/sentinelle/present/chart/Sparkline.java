package org.sentinelle.present.chart;

import java.util.List;

/** A small picture of an indicator over time, one of several side by side; what the lines are is said beside them. */
public record Sparkline(String id, String title, String description, PeriodSpan span, List<PeriodSeries> series)
        implements ChartSpecification {
    public Sparkline {
        ChartSpecification.requireId(id);
        series = List.copyOf(series);
    }

    /** The largest upper bound of all lines; 0 where there is none. */
    public double highest() {
        return series.stream().mapToDouble(PeriodSeries::highest).max().orElse(0);
    }
}
