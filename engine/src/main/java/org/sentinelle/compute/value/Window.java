package org.sentinelle.compute.value;

import java.util.List;
import org.sentinelle.model.Period;
import org.sentinelle.model.TimeAxis;

/**
 * The time to observe, from the first day of one period to the last of another, and within it the time throughout which the
 * fixed panel must have reported.
 */
public record Window(Period from, Period to, Period panelFrom, Period panelTo) {
    public Window {
        if (to.compareTo(from) < 0 || panelTo.compareTo(panelFrom) < 0) {
            throw new IllegalArgumentException("A window runs forward, was given " + from + " to " + to
                    + " and a panel from " + panelFrom + " to " + panelTo);
        }
        if (panelFrom.start().isBefore(from.start()) || panelTo.end().isAfter(to.end())) {
            throw new IllegalArgumentException(
                    "The panel's time " + panelFrom + " to " + panelTo + " is not all within " + from + " to " + to);
        }
    }

    /** The periods of an indicator that lie within the window. */
    public List<Period> periods(TimeAxis axis) {
        return axis.within(from.start(), to.end());
    }

    /** Those that lie within the panel's time. */
    public List<Period> panelPeriods(TimeAxis axis) {
        return axis.within(panelFrom.start(), panelTo.end());
    }
}
