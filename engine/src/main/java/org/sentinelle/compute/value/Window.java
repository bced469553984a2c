package org.sentinelle.compute.value;

import java.util.List;
import java.util.stream.IntStream;
import org.sentinelle.model.Period;
import org.sentinelle.model.Period.Grain;

/** The years to observe, first and last included, and among them those in which the fixed panel must have reported. */
public record Window(Period from, Period to, Period panelFrom, Period panelTo) {
    public Window {
        for (Period period : List.of(from, to, panelFrom, panelTo)) {
            if (period.grain() != Grain.YEAR) {
                throw new IllegalArgumentException("A window runs from year to year, was given " + period);
            }
        }
        if (to.compareTo(from) < 0 || panelTo.compareTo(panelFrom) < 0) {
            throw new IllegalArgumentException("A window runs forward, was given " + from + " to " + to
                    + " and a panel from " + panelFrom + " to " + panelTo);
        }
        if (panelFrom.compareTo(from) < 0 || panelTo.compareTo(to) > 0) {
            throw new IllegalArgumentException(
                    "The panel's years " + panelFrom + " to " + panelTo + " are not all within " + from + " to " + to);
        }
    }

    public List<Period> years() {
        return years(from, to);
    }

    public List<Period> panelYears() {
        return years(panelFrom, panelTo);
    }

    public boolean inPanel(Period year) {
        return panelFrom.compareTo(year) <= 0 && year.compareTo(panelTo) <= 0;
    }

    private static List<Period> years(Period first, Period last) {
        return IntStream.rangeClosed(first.year(), last.year())
                .mapToObj(Period::year)
                .toList();
    }
}
