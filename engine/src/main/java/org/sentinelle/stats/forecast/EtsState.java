package org.sentinelle.stats.forecast;

import java.util.List;

/**
 * What a model knows at one time.
 *
 * @param level l, in the unit of the series (seasonally adjusted)
 * @param slope b, in that unit a step; 0 without trend
 * @param season the season of the next m steps in order: added to the level or multiplied with it; empty without season
 */
public record EtsState(double level, double slope, List<Double> season) {
    public EtsState {
        season = List.copyOf(season);
    }
}
