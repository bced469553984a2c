package org.sentinelle.result;

import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Observation.Panel;

/**
 * What a trend test over the years says, in the few values that a page shows.
 *
 * @param method the method's id
 * @param outcome {@code answered}, or {@code declined} with a reason
 * @param verdict {@code increasing}, {@code decreasing}, {@code no-evidence} or {@code undecided}; null where declined
 * @param senSlope median change a year, in the indicator's unit; {@code senLow} and {@code senHigh} its limits
 * @param p null where the bounds of the values leave it open
 * @param n the years with a value
 * @param reason reason code; null where answered
 */
public record TrendSummary(
        String indicator,
        String area,
        Panel panel,
        String method,
        String outcome,
        @Nullable String verdict,
        @Nullable Double senSlope,
        @Nullable Double senLow,
        @Nullable Double senHigh,
        @Nullable Double p,
        long n,
        @Nullable String reason) {}
