package org.sentinelle.present.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What the marks of one or several series mean: only what is there to see. */
record SeriesLegend(List<SeriesData> series, Marks marks) {
    SeriesLegend {
        series = List.copyOf(series);
    }

    private boolean any(Predicate<SeriesData> seen) {
        return series.stream().anyMatch(seen);
    }

    List<Legend.Entry> entries(SeriesLabels labels) {
        List<Legend.Entry> entries = new ArrayList<>();
        observed(labels, entries);
        fitted(labels, entries);
        ahead(labels.ahead(), entries);
        breaks(labels, entries);
        return entries;
    }

    private void observed(SeriesLabels labels, List<Legend.Entry> entries) {
        if (any(s -> s.observed().stream().anyMatch(Reading::isExact))) {
            boolean joined = any(s -> s.runs().stream().anyMatch(run -> run.size() > 1));
            entries.add(new Legend.Entry(Symbols.observed(marks, joined), labels.observed()));
        }
        if (any(SeriesData::hasBounds)) {
            entries.add(new Legend.Entry(Symbols.openBar(), labels.bounds()));
        }
    }

    private void fitted(SeriesLabels labels, List<Legend.Entry> entries) {
        if (any(s -> !s.fitted().isEmpty())) {
            entries.add(new Legend.Entry(
                    Symbols.stroke(Palette.VERMILION, Palette.line(PeriodSeries.Style.FITTED)), labels.fitted()));
        }
        if (any(SeriesData::hasFitInterval)) {
            entries.add(new Legend.Entry(Symbols.tint(Palette.band(PeriodSeries.Style.FITTED)), labels.fitInterval()));
        }
    }

    private void ahead(SeriesLabels.Ahead labels, List<Legend.Entry> entries) {
        if (any(s -> !s.forecast().isEmpty())) {
            entries.add(
                    new Legend.Entry(Symbols.upright(ForecastLayer.BEGINNING, ForecastLayer.THIN), labels.beginning()));
            entries.add(new Legend.Entry(Symbols.forecast(marks), labels.forecast()));
        }
        if (any(SeriesData::hasInner)) {
            entries.add(new Legend.Entry(Symbols.tint(ForecastLayer.OUTER, ForecastLayer.INNER), labels.inner()));
        }
        if (any(SeriesData::hasOuter)) {
            entries.add(new Legend.Entry(Symbols.tint(ForecastLayer.OUTER), labels.outer()));
        }
    }

    private void breaks(SeriesLabels labels, List<Legend.Entry> entries) {
        if (any(s -> !s.breaks().isEmpty())) {
            entries.add(new Legend.Entry(Symbols.upright(Palette.INK, Palette.DOTTED), labels.breakMark()));
        }
        if (any(SeriesData::hasBreakRange)) {
            entries.add(new Legend.Entry(Symbols.reach(), labels.breakRange()));
        }
    }
}
