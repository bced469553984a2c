package org.sentinelle.jobs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.AnalysisSpec;
import org.sentinelle.present.chart.ChartSize;
import org.sentinelle.present.chart.Charts;
import org.sentinelle.present.chart.TrendChart;
import org.sentinelle.present.chart.YearPoint;
import org.sentinelle.present.chart.YearSeries;
import org.sentinelle.present.chart.YearSpan;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

/** The picture of a trend finding: what was observed, year by year, and the fitted line. */
final class AnalysisChart {
    private static final String TIME = "time";

    private AnalysisChart() {}

    /** The chart as SVG; empty where the finding has no yearly values from zero up, which is what the chart can draw. */
    static Optional<String> svg(AnalysisSpec spec, Finding finding) {
        if (!(finding instanceof Finding.Answered answered)
                || answered.details().isEmpty()) {
            return Optional.empty();
        }
        Table details = answered.details().get(0);
        List<YearPoint> observed = points(details, "value_low", "value_high");
        if (observed.isEmpty()) {
            observed = points(details, "value", "value");
        }
        if (observed.isEmpty()) {
            return Optional.empty();
        }
        List<YearSeries> series = new ArrayList<>();
        series.add(new YearSeries("Observed", YearSeries.Style.ALL_REPORTERS, observed));
        List<YearPoint> fitted = points(details, "fitted", "fitted");
        if (!fitted.isEmpty()) {
            series.add(new YearSeries("Sen's line", YearSeries.Style.FITTED, fitted));
        }
        int first = observed.get(0).year();
        int last = observed.get(observed.size() - 1).year();
        TrendChart chart = new TrendChart(
                spec.id(),
                spec.id(),
                "Observed values from " + first + " to " + last + " and the fitted line",
                new YearSpan(first, last),
                series,
                List.of(),
                new TrendChart.Labels(valueName(spec), "Range left open by the source", "", ""));
        return Optional.of(Charts.svgFile(chart, ChartSize.WIDE));
    }

    private static String valueName(AnalysisSpec spec) {
        List<String> names = spec.columns().getOrDefault("value", List.of());
        return names.isEmpty() ? "Value" : names.get(0);
    }

    /** The column's values by year; none at all where a time is no whole year or comes twice, or a value is below zero. */
    private static List<YearPoint> points(Table details, String low, String high) {
        List<String> names = details.columns().stream().map(Table.Column::name).toList();
        if (!names.contains(TIME) || !names.contains(low) || !names.contains(high)) {
            return List.of();
        }
        List<YearPoint> points = new ArrayList<>();
        Set<Double> times = new HashSet<>();
        for (List<@Nullable Object> row : details.rows()) {
            Double time = (Double) row.get(names.indexOf(TIME));
            Double from = (Double) row.get(names.indexOf(low));
            Double to = (Double) row.get(names.indexOf(high));
            if (time == null || time != Math.rint(time) || !times.add(time) || (from != null && from < 0)) {
                return List.of();
            }
            if (from != null && to != null) {
                points.add(new YearPoint(time.intValue(), from, to));
            }
        }
        return points;
    }
}
