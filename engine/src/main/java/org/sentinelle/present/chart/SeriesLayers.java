package org.sentinelle.present.chart;

import java.util.ArrayList;
import java.util.List;
import org.sentinelle.present.NumberStyle;

/** The layers of one series from the back to the front. */
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
}
