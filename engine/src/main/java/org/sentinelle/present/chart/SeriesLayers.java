package org.sentinelle.present.chart;

import java.util.ArrayList;
import java.util.List;
import org.sentinelle.present.NumberStyle;

/** The layers of one series from the back to the front, and what they mean. */
record SeriesLayers(SeriesData series, Marks marks, NumberStyle numbers) {
    List<Layer> all() {
        List<Layer> layers = new ArrayList<>();
        BreakLayer breaks = new BreakLayer(series.breaks());
        FitLayer fit = new FitLayer(series.fitted());
        layers.add(breaks);
        layers.add(fit.bands());
        layers.add(new ObservedLayer(series, marks));
        layers.add(fit.lines());
        if (!series.forecast().isEmpty()) {
            layers.add(new ForecastLayer(series, marks));
        }
        layers.add(breaks.names(numbers));
        return layers;
    }

    /** Only what is there to see. */
    List<Legend.Entry> legend(SeriesLabels labels) {
        List<Legend.Entry> entries = new ArrayList<>();
        if (series.observed().stream().anyMatch(Reading::isExact)) {
            entries.add(new Legend.Entry(Symbols.observed(marks), labels.observed()));
        }
        if (series.hasBounds()) {
            entries.add(new Legend.Entry(Symbols.openBar(), labels.bounds()));
        }
        if (!series.fitted().isEmpty()) {
            entries.add(new Legend.Entry(
                    Symbols.stroke(Palette.VERMILION, Palette.line(YearSeries.Style.FITTED)), labels.fitted()));
        }
        if (series.hasFitInterval()) {
            entries.add(new Legend.Entry(Symbols.tint(Palette.band(YearSeries.Style.FITTED)), labels.fitInterval()));
        }
        ahead(labels.ahead(), entries);
        if (!series.breaks().isEmpty()) {
            entries.add(new Legend.Entry(Symbols.upright(Palette.INK, Palette.DOTTED), labels.breakMark()));
        }
        if (series.hasBreakRange()) {
            entries.add(new Legend.Entry(Symbols.tint(BreakLayer.STRIP), labels.breakRange()));
        }
        return entries;
    }

    private void ahead(SeriesLabels.Ahead labels, List<Legend.Entry> entries) {
        if (!series.forecast().isEmpty()) {
            entries.add(
                    new Legend.Entry(Symbols.upright(ForecastLayer.BEGINNING, ForecastLayer.THIN), labels.beginning()));
            entries.add(new Legend.Entry(Symbols.forecast(marks), labels.forecast()));
        }
        if (series.hasInner()) {
            entries.add(new Legend.Entry(Symbols.tint(ForecastLayer.OUTER, ForecastLayer.INNER), labels.inner()));
        }
        if (series.hasOuter()) {
            entries.add(new Legend.Entry(Symbols.tint(ForecastLayer.OUTER), labels.outer()));
        }
    }
}
