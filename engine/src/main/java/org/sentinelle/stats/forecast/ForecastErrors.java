package org.sentinelle.stats.forecast;

import org.jspecify.annotations.Nullable;

/**
 * How far forecasts were from what came, beside the naive forecasts of the same values.
 *
 * <p>With e the forecast minus the value that came, and d the same for the naive forecast: MAE = mean |e|, RMSE =
 * sqrt(mean e^2), both in the unit of the series; relative MAE = mean |e| / mean |d|; the mean absolute scaled error is
 * mean |e| / q, q being the mean absolute error of the naive forecasts one season ahead inside the training series.
 *
 * <p>Edge cases: the relative MAE is null where the naive forecasts are without error; forecasts whose training series has
 * q = 0 are left out of the scaled error, which is null where none is left.
 *
 * <p>Reference: Hyndman and Koehler (2006), International Journal of Forecasting 22, 679-688, doi
 * 10.1016/j.ijforecast.2006.03.001.
 *
 * @param horizon steps ahead; 0 for all horizons together
 * @param forecasts how many were held against what came
 * @param covered share of values inside their prediction interval, limits included
 */
public record ForecastErrors(
        int horizon,
        int forecasts,
        double mae,
        double rmse,
        double naiveMae,
        double naiveRmse,
        @Nullable Double relativeMae,
        @Nullable Double scaled,
        double covered) {

    /** Whether the mean absolute error is below that of the naive forecasts. */
    public boolean betterThanNaive() {
        return mae < naiveMae;
    }

    /** Sums over forecasts. */
    static final class Tally {
        private int forecasts;
        private int covered;
        private int scaledForecasts;
        private double absolute;
        private double squared;
        private double naiveAbsolute;
        private double naiveSquared;
        private double scaled;

        /** Adds a forecast of the value y; {@code scale} is q. */
        void add(Forecast forecast, double naive, double y, double scale) {
            double e = Math.abs(forecast.mean() - y);
            double d = Math.abs(naive - y);
            forecasts++;
            absolute += e;
            squared += e * e;
            naiveAbsolute += d;
            naiveSquared += d * d;
            if (forecast.limits().low() <= y && y <= forecast.limits().high()) {
                covered++;
            }
            if (scale > 0) {
                scaledForecasts++;
                scaled += e / scale;
            }
        }

        boolean isEmpty() {
            return forecasts == 0;
        }

        ForecastErrors errors(int horizon) {
            return new ForecastErrors(
                    horizon,
                    forecasts,
                    absolute / forecasts,
                    Math.sqrt(squared / forecasts),
                    naiveAbsolute / forecasts,
                    Math.sqrt(naiveSquared / forecasts),
                    naiveAbsolute > 0 ? (Double) (absolute / naiveAbsolute) : null,
                    scaledForecasts > 0 ? (Double) (scaled / scaledForecasts) : null,
                    (double) covered / forecasts);
        }
    }
}
