package org.sentinelle.stats.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A back-test: a method forecasts parts of a series that it is not shown, and is held against what came.
 *
 * <p>For the last K training lengths T = n-K, ..., n-1 (never below the shortest one) the method is fitted anew to y_1, ...,
 * y_T and forecasts y_{T+1}, ..., y_{T+H}, as far as the series goes. The naive forecast of y_{T+h} is the last value seen in
 * the same season, y_{T-m+1+((h-1) mod m)} with period m; with m = 1 it is y_T. See {@link ForecastErrors} for what is
 * measured.
 *
 * <p>Edge cases: an origin at which the method has no forecast is counted and left out for the naive forecast too; where
 * none is left there is no result.
 *
 * <p>Reference: Tashman (2000), International Journal of Forecasting 16, 437-450, doi 10.1016/S0169-2070(00)00065-0.
 * Checked against forecast::tsCV of forecast 8.20 in R 4.2.2.
 *
 * @param shortestTraining fewest values to fit to, at least {@code season}
 * @param origins K, the most origins that are tried
 * @param horizon H, steps ahead
 * @param season period m of the naive forecast; 1 for none
 */
public record RollingOrigin(int shortestTraining, int origins, int horizon, int season) {

    /** A method that forecasts the values after a training series. */
    @FunctionalInterface
    public interface Forecaster {
        /** One forecast for each of the next {@code horizon} values, or none at all where the method does not apply. */
        List<Forecast> forecast(double[] training, int horizon);
    }

    /**
     * What came out.
     *
     * @param origins how many were used
     * @param refused how many were left out because the method had no forecast
     * @param byHorizon errors for each number of steps ahead for which there are forecasts
     * @param overall errors over all forecasts
     */
    public record Result(int origins, int refused, List<ForecastErrors> byHorizon, ForecastErrors overall) {
        public Result {
            byHorizon = List.copyOf(byHorizon);
        }
    }

    public RollingOrigin {
        if (season < 1 || shortestTraining < season || origins < 0 || horizon < 1) {
            throw new IllegalArgumentException("Season and horizon must be at least 1, training at least a season, was "
                    + season + ", " + horizon + ", " + shortestTraining);
        }
    }

    /** Back-tests the method on a series of finite values; empty where it forecasts nothing that came. */
    public Optional<Result> run(double[] y, Forecaster forecaster) {
        Tallies tallies = new Tallies(y, horizon);
        int used = 0;
        int refused = 0;
        for (int t = Math.max(shortestTraining, y.length - origins); t < y.length; t++) {
            List<Forecast> ahead = forecaster.forecast(Arrays.copyOf(y, t), Math.min(horizon, y.length - t));
            if (ahead.isEmpty()) {
                refused++;
            } else {
                used++;
                addOrigin(tallies, t, ahead);
            }
        }
        return used == 0 ? Optional.empty() : Optional.of(tallies.result(used, refused));
    }

    private void addOrigin(Tallies tallies, int t, List<Forecast> ahead) {
        double scale = scale(tallies.y, t);
        for (int h = 1; h <= ahead.size(); h++) {
            double naive = tallies.y[t - season + (h - 1) % season];
            tallies.add(h, ahead.get(h - 1), naive, t, scale);
        }
    }

    /** q of the first t values, 0 where there are not enough. */
    private double scale(double[] y, int t) {
        double sum = 0;
        for (int i = season; i < t; i++) {
            sum += Math.abs(y[i] - y[i - season]);
        }
        return t > season ? sum / (t - season) : 0;
    }

    /** The errors by horizon as origins are added. */
    private static final class Tallies {
        private final double[] y;
        private final ForecastErrors.Tally overall = new ForecastErrors.Tally();
        private final List<ForecastErrors.Tally> byHorizon;

        Tallies(double[] y, int horizon) {
            this.y = y;
            this.byHorizon =
                    Stream.generate(ForecastErrors.Tally::new).limit(horizon).toList();
        }

        void add(int h, Forecast forecast, double naive, int t, double scale) {
            double came = y[t + h - 1];
            byHorizon.get(h - 1).add(forecast, naive, came, scale);
            overall.add(forecast, naive, came, scale);
        }

        Result result(int used, int refused) {
            List<ForecastErrors> rows = Stream.iterate(1, h -> h + 1)
                    .limit(byHorizon.size())
                    .filter(h -> !byHorizon.get(h - 1).isEmpty())
                    .map(h -> byHorizon.get(h - 1).errors(h))
                    .toList();
            return new Result(used, refused, rows, overall.errors(0));
        }
    }
}
