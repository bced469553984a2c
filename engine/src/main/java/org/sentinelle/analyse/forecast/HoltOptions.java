package org.sentinelle.analyse.forecast;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.stats.forecast.Forecast;
import org.sentinelle.stats.forecast.Holt;
import org.sentinelle.stats.forecast.HoltEstimator;
import org.sentinelle.stats.forecast.HoltFit;
import org.sentinelle.stats.forecast.RollingOrigin;

/** The options of {@link HoltForecast} as the statistics understand them. */
record HoltOptions(AnalysisInput input) implements RollingOrigin.Forecaster {
    /** Below this a back-test fits to so little that it says nothing of the forecast from the whole series. */
    private static final int SHORTEST_TRAINING = 8;

    ForecastRange range() {
        return ForecastRange.of(input);
    }

    double damping() {
        return input.number(HoltDeclaration.DAMPING);
    }

    @Nullable
    Double written(String option) {
        return input.numberOrNull(option);
    }

    HoltFit fit(double[] y) {
        return new HoltEstimator(written(HoltDeclaration.ALPHA), written(HoltDeclaration.BETA), damping(), start(y))
                .estimate(y)
                .fit(y);
    }

    boolean startIsTooLarge() {
        return Stream.of(HoltDeclaration.INITIAL_LEVEL, HoltDeclaration.INITIAL_TREND)
                .map(this::written)
                .anyMatch(number -> number != null && EvenSeries.isTooLarge(number));
    }

    private Holt.State start(double[] y) {
        Holt.State automatic = Holt.State.of(y);
        Double level = written(HoltDeclaration.INITIAL_LEVEL);
        Double trend = written(HoltDeclaration.INITIAL_TREND);
        return new Holt.State(level == null ? automatic.level() : level, trend == null ? automatic.trend() : trend);
    }

    @Override
    public List<Forecast> forecast(double[] training, int steps) {
        return fit(training).forecasts(steps, range().level());
    }

    RollingOrigin backTest() {
        int origins = (int) input.whole(NaiveComparison.BACK_TEST);
        int period = (int) input.whole(HoltDeclaration.NAIVE_PERIOD);
        return new RollingOrigin(Math.max(SHORTEST_TRAINING, period), origins, range().horizon(), period);
    }
}
