package org.sentinelle.present.dashboard;

import java.util.List;
import org.sentinelle.present.NumberStyle;
import org.sentinelle.present.chart.ChartSize;
import org.sentinelle.present.chart.Charts;
import org.sentinelle.present.chart.Sparkline;

/** All mechanisms beside each other. */
public record OverviewPage(List<String> notes, DataTable latest, Multiples multiples) {
    /** One small picture a mechanism, and the values of all of them. */
    public record Multiples(
            String heading, String allReporters, String sameStates, List<Multiple> pictures, DataTable table) {
        public Multiples {
            pictures = List.copyOf(pictures);
        }
    }

    /** A mechanism's small picture and the sentence that goes with it. */
    public record Multiple(
            String label, String name, String href, Sparkline chart, String takeaway, NumberStyle numbers) {
        public String svg() {
            return Charts.svg(chart, ChartSize.WIDE, numbers);
        }
    }

    public OverviewPage {
        notes = List.copyOf(notes);
    }
}
