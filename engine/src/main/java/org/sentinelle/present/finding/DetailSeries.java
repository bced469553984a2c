package org.sentinelle.present.finding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.present.chart.BreakMark;
import org.sentinelle.present.chart.DecompositionChart.Part;
import org.sentinelle.present.chart.FitPoint;
import org.sentinelle.present.chart.ForecastPoint;
import org.sentinelle.present.chart.Reading;
import org.sentinelle.present.chart.SeriesData;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Finding;

/** Reads what a picture shows from the shared tables of a finding. */
final class DetailSeries {
    private static final String TIME = "time";
    private static final String VALUE = "value";

    private DetailSeries() {}

    /** Observations, breaks and forecast; a decomposition gives the observed values and its trend where it stands alone. */
    static SeriesData series(Finding.Answered finding) {
        List<BreakMark> breaks = all(finding, DetailLayout.BREAKS, DetailSeries::breakMark);
        List<ForecastPoint> forecast = all(finding, DetailLayout.FORECAST, DetailSeries::forecast);
        Optional<DetailRows> rows = DetailRows.in(finding, DetailLayout.OBSERVATIONS)
                .or(() -> DetailRows.in(finding, DetailLayout.DECOMPOSITION));
        if (rows.isEmpty()) {
            return new SeriesData(List.of(), List.of(), breaks, forecast);
        }
        FittedLine fitted = new FittedLine(breaks);
        rows.get().rows().forEach(row -> fitted.add(fit(row)));
        return new SeriesData(rows.get().each(DetailSeries::reading), fitted.stretches(), breaks, forecast);
    }

    static List<Part> parts(Finding.Answered finding) {
        return all(finding, DetailLayout.DECOMPOSITION, DetailSeries::part);
    }

    private static <T> List<T> all(
            Finding.Answered finding,
            DetailLayout layout,
            java.util.function.Function<DetailRows.Row, @Nullable T> made) {
        return DetailRows.in(finding, layout).map(rows -> rows.each(made)).orElse(List.of());
    }

    private static @Nullable Reading reading(DetailRows.Row row) {
        Double time = row.number(TIME);
        Double value = row.number(VALUE);
        Bounds bounds = value == null ? row.bounds("value_low", "value_high") : Bounds.point(value);
        return time == null || bounds == null ? null : new Reading(time, bounds);
    }

    private static @Nullable FitPoint fit(DetailRows.Row row) {
        Double time = row.number(TIME);
        Double fitted = row.number("fitted");
        Double value = fitted == null ? row.number("trend") : fitted;
        return time == null || value == null
                ? null
                : new FitPoint(time, value, row.bounds("fitted_low", "fitted_high"));
    }

    private static @Nullable BreakMark breakMark(DetailRows.Row row) {
        Double time = row.number(TIME);
        return time == null ? null : new BreakMark(time, row.bounds("time_low", "time_high"));
    }

    private static @Nullable ForecastPoint forecast(DetailRows.Row row) {
        Double time = row.number(TIME);
        Double mean = row.number("mean");
        return time == null || mean == null
                ? null
                : new ForecastPoint(time, mean, row.bounds("low", "high"), row.bounds("inner_low", "inner_high"));
    }

    private static @Nullable Part part(DetailRows.Row row) {
        Double time = row.number(TIME);
        return time == null
                ? null
                : new Part(
                        time,
                        row.number(VALUE),
                        row.number("trend"),
                        row.number("seasonal"),
                        row.number("remainder"),
                        row.number("weight"));
    }
}
