package org.sentinelle.result;

import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.result.Observation.Panel;

/**
 * What a trend test over time says, in the few values that a page shows.
 *
 * @param grain how long the periods of the series are; between parts of a year only like parts are compared
 * @param method the method's id
 * @param outcome {@code answered}, or {@code declined} with a reason
 * @param verdict {@code increasing}, {@code decreasing}, {@code no-evidence} or {@code undecided}; null where declined
 * @param senSlope median change a year, in the indicator's unit; {@code senLow} and {@code senHigh} its limits
 * @param p null where the bounds of the values leave it open
 * @param n the periods with a value
 * @param reason reason code; null where answered
 */
public record TrendSummary(
        String indicator,
        String area,
        Panel panel,
        Grain grain,
        String method,
        String outcome,
        @Nullable String verdict,
        @Nullable Double senSlope,
        @Nullable Double senLow,
        @Nullable Double senHigh,
        @Nullable Double p,
        long n,
        @Nullable String reason) {
    private static final int MONTHS_A_YEAR = 12;

    /** Whether each part of the year is compared with itself alone, as in quarters. */
    public boolean isSeasonal() {
        return grain.months() > 0 && grain.months() < MONTHS_A_YEAR;
    }
}
