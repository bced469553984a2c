package org.sentinelle.analyse.forecast;

import java.util.List;
import java.util.stream.IntStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.stats.forecast.EtsChoice;
import org.sentinelle.stats.forecast.EtsFit;
import org.sentinelle.stats.forecast.EtsFixed;
import org.sentinelle.stats.forecast.EtsForecast;
import org.sentinelle.stats.forecast.EtsModel;
import org.sentinelle.stats.forecast.Forecast;
import org.sentinelle.stats.forecast.RollingOrigin;

/** The options of {@link ExponentialSmoothing} as the statistics understand them. */
record EtsOptions(AnalysisInput input) implements RollingOrigin.Forecaster {
    /** Below this a back-test fits to so little that it says nothing of the forecast from the whole series. */
    private static final int SHORTEST_TRAINING = 8;
    /** With 5,000 paths a limit of a 95 percent interval has between 2.1 and 2.9 percent of values beyond it. */
    private static final int PATHS = 5000;

    boolean isAutomatic() {
        return input.choice(EtsDeclaration.MODEL).equals(EtsDeclaration.AUTOMATIC);
    }

    int period() {
        return (int) input.whole(EtsDeclaration.PERIOD);
    }

    ForecastRange range() {
        return ForecastRange.of(input);
    }

    String criterion() {
        return input.choice(EtsDeclaration.CRITERION);
    }

    EtsFixed fixed() {
        return new EtsFixed(
                input.numberOrNull(EtsDeclaration.ALPHA),
                input.numberOrNull(EtsDeclaration.BETA),
                input.numberOrNull(EtsDeclaration.GAMMA),
                input.numberOrNull(EtsDeclaration.PHI));
    }

    /** The models that may be fitted: one that is named, or all to choose from. */
    EtsChoice choice() {
        EtsChoice.Criterion least = switch (criterion()) {
            case EtsDeclaration.AIC -> EtsChoice.Criterion.AIC;
            case EtsDeclaration.BIC -> EtsChoice.Criterion.BIC;
            default -> EtsChoice.Criterion.AICC;
        };
        if (isAutomatic()) {
            return EtsChoice.automatic(period(), fixed(), least);
        }
        EtsModel named = EtsModel.of(input.choice(EtsDeclaration.MODEL));
        return new EtsChoice(List.of(named), period(), fixed(), least);
    }

    EtsForecast forecast(EtsFit fit, int steps) {
        return EtsForecast.of(fit, steps, new EtsForecast.Simulation(input.whole(EtsDeclaration.SEED), PATHS));
    }

    @Override
    public List<Forecast> forecast(double[] training, int steps) {
        EtsChoice choice = choice();
        return choice.best(choice.fits(training))
                .filter(fit -> !fit.exact())
                .map(fit -> forecasts(forecast(fit, steps), steps))
                .orElse(List.of());
    }

    private List<Forecast> forecasts(EtsForecast ahead, int steps) {
        return IntStream.rangeClosed(1, steps)
                .mapToObj(h -> new Forecast(ahead.mean(h), ahead.limits(h, range().level())))
                .toList();
    }

    RollingOrigin backTest() {
        int origins = (int) input.whole(NaiveComparison.BACK_TEST);
        int shortest = Math.max(Math.max(SHORTEST_TRAINING, period()), choice().fewestValues());
        return new RollingOrigin(shortest, origins, range().horizon(), period());
    }
}
