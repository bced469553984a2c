package org.sentinelle.stats.forecast;

import org.jspecify.annotations.Nullable;
import org.sentinelle.stats.Limits;

/**
 * How a fitted model goes on, if its parameters are taken for known: point forecasts and what spreads around them.
 *
 * <p>The spread comes from the errors to come alone, not from the estimation of the parameters, so that intervals from short
 * series are too narrow.
 */
public sealed interface EtsForecast permits NormalForecast, SimulatedForecast {

    /** How spreads without a formula are simulated. */
    record Simulation(long seed, int paths) {}

    /** The forecasts 1, ..., {@code horizon} steps ahead. */
    static EtsForecast of(EtsFit fit, int horizon, Simulation simulation) {
        if (fit.model().isUnstable()) {
            return SimulatedForecast.of(fit, horizon, simulation);
        }
        if (fit.model().isSeasonMultiplied()) {
            return MultipliedMoments.of(fit, horizon);
        }
        return LinearMoments.of(fit, horizon);
    }

    /** The point forecast h steps ahead, from 1. */
    double mean(int h);

    /** The standard deviation of the value h steps ahead; infinite beyond what a double holds, null if unknown. */
    @Nullable
    Double deviation(int h);

    /** Limits of the central prediction interval, possibly infinite. */
    Limits limits(int h, double level);
}
