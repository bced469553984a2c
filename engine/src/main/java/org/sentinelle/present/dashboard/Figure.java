package org.sentinelle.present.dashboard;

import org.sentinelle.present.NumberStyle;
import org.sentinelle.present.chart.ChartSize;
import org.sentinelle.present.chart.ChartSpecification;
import org.sentinelle.present.chart.Charts;

/** A picture, the one sentence that says what it shows, and all its values as a table. */
public record Figure(ChartSpecification chart, String takeaway, DataTable table, NumberStyle numbers) {
    /** The picture for a screen and for paper. */
    public String wide() {
        return Charts.svg(chart, ChartSize.WIDE, numbers);
    }

    /** The picture for a telephone. */
    public String narrow() {
        return Charts.svg(chart, ChartSize.NARROW, numbers);
    }
}
