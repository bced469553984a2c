package org.sentinelle.present.dashboard;

import java.util.List;
import org.sentinelle.model.Period;
import org.sentinelle.present.chart.PeriodSpan;

/**
 * What a workspace says about its dashboard.
 *
 * @param languages the language of the pages, and those it can be changed for
 * @param from the first year shown
 * @param to the year the data run through: "the last year" of every page
 * @param panelFrom the first year of the fixed panel
 * @param panelTo its last year
 * @param indicators ids in the order shown, the first being the one the overview draws; empty for all, detection first
 */
public record DashboardSettings(
        String title,
        String publicationId,
        PageLanguages languages,
        Period from,
        Period to,
        Period panelFrom,
        Period panelTo,
        List<String> indicators) {
    public DashboardSettings {
        indicators = List.copyOf(indicators);
        if (to.compareTo(from) < 0 || panelTo.compareTo(panelFrom) < 0) {
            throw new IllegalArgumentException("The dashboard's years run backwards: " + from + " to " + to
                    + ", fixed panel " + panelFrom + " to " + panelTo);
        }
    }

    PeriodSpan years() {
        return new PeriodSpan(from.year(), to.year());
    }

    int lastYear() {
        return to.year();
    }
}
