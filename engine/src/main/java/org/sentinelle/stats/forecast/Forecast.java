package org.sentinelle.stats.forecast;

import org.sentinelle.stats.Limits;

/**
 * A value to come, with the limits of its prediction interval.
 *
 * @param mean point forecast, in the unit of the series
 * @param limits between which the value itself, not its mean, is expected to lie
 */
public record Forecast(double mean, Limits limits) {}
