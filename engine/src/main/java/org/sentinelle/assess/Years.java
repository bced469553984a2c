package org.sentinelle.assess;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.sentinelle.model.Period;

/** Time between two periods, in years. */
final class Years {
    private static final double MONTHS_A_YEAR = 12;
    /** The mean Gregorian year, for declared periods that end on any day. */
    private static final double DAYS_A_YEAR = 365.2425;

    private Years() {}

    /**
     * From the end of one period to the end of the other, whatever their lengths: what is due by a year or by a quarter is due
     * by its last day. Exact in months where both end on the same day of a month, as financial years do.
     */
    static double between(Period from, Period to) {
        LocalDate start = from.end().plusDays(1);
        LocalDate end = to.end().plusDays(1);
        return start.getDayOfMonth() == end.getDayOfMonth()
                ? ChronoUnit.MONTHS.between(start, end) / MONTHS_A_YEAR
                : ChronoUnit.DAYS.between(start, end) / DAYS_A_YEAR;
    }
}
