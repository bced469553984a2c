package org.sentinelle.assess;

import java.time.temporal.ChronoUnit;
import org.sentinelle.model.Period;

/** Time between two periods, in years. */
final class Years {
    private static final double MONTHS_A_YEAR = 12;
    /** The mean Gregorian year, for declared periods that begin on any day. */
    private static final double DAYS_A_YEAR = 365.2425;

    private Years() {}

    /** From the first day of one period to the first day of the other; exact in months between calendar periods. */
    static double between(Period from, Period to) {
        boolean calendar = from.grain() != Period.Grain.DECLARED && to.grain() != Period.Grain.DECLARED;
        return calendar
                ? ChronoUnit.MONTHS.between(from.start(), to.start()) / MONTHS_A_YEAR
                : ChronoUnit.DAYS.between(from.start(), to.start()) / DAYS_A_YEAR;
    }
}
