package org.sentinelle.analyse.forecast;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.forecast.Ets;
import org.sentinelle.stats.forecast.EtsChoice;
import org.sentinelle.stats.forecast.EtsFit;
import org.sentinelle.stats.forecast.EtsModel;

/**
 * Exponential smoothing of a series by a state space model, named or chosen, and its forecast; the formulas are in {@link
 * Ets}.
 */
public final class ExponentialSmoothing implements Method {
    @Override
    public MethodDeclaration declaration() {
        return EtsDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        EtsOptions options = new EtsOptions(input);
        EvenSeries series = EvenSeries.of(input);
        return options.range()
                .refused(declaration())
                .or(() -> refusedForOptions(options))
                .or(() -> series.refused(declaration(), options.choice().fewestValues()))
                .or(() -> refusedForValues(series, options.choice()))
                .orElseGet(() -> fitted(series, options));
    }

    private static Optional<Finding> refusedForOptions(EtsOptions options) {
        List<EtsModel> models = options.choice().models();
        if (models.stream().anyMatch(model -> model.isSeasonal() && options.period() == 1)) {
            return declined(
                    EtsDeclaration.NO_PERIOD,
                    "Model " + models.get(0).name() + " has a season; say its period, or choose a model without.");
        }
        if (models.isEmpty() || !options.fixed().isWithin(models.get(0))) {
            return declined(
                    EtsDeclaration.PARAMETER_NOT_IN_MODEL,
                    "beta is for models with a trend, phi for a damped one, gamma for a season and a period above 1;"
                            + " leave out what the model does not have.");
        }
        return refusedForParameters(options, models);
    }

    private static Optional<Finding> refusedForParameters(EtsOptions options, List<EtsModel> models) {
        boolean inside =
                models.stream().anyMatch(model -> new Ets(model, options.period(), options.fixed()).isInsideRegion());
        return inside
                ? Optional.empty()
                : declined(
                        EtsDeclaration.OUTSIDE_REGION,
                        "beta must not be above alpha, gamma not above 1 - alpha, and phi must be above 0; leave some of"
                                + " them to be estimated.");
    }

    private static Optional<Finding> refusedForValues(EvenSeries series, EtsChoice choice) {
        boolean positive = DoubleStream.of(series.value()).allMatch(v -> v > 0);
        return positive || choice.models().stream().anyMatch(model -> !model.isForPositiveValues())
                ? Optional.empty()
                : declined(
                        EtsDeclaration.NOT_POSITIVE,
                        "Model " + choice.models().get(0).name()
                                + " is for values above 0, and some are not; choose one with additive error and season.");
    }

    private static Finding fitted(EvenSeries series, EtsOptions options) {
        List<EtsFit> fits = options.choice().fits(series.value());
        Optional<EtsFit> best = options.choice().best(fits);
        if (best.isEmpty()) {
            return EtsDeclaration.DECLARATION.declined(
                    EtsDeclaration.NO_FIT,
                    "For no parameters tried is the model stable and defined along the whole series; choose another model,"
                            + " or leave its parameters to be estimated.");
        }
        if (best.get().exact()) {
            return EtsDeclaration.DECLARATION.declined(
                    EtsDeclaration.EXACT_FIT,
                    "Model " + best.get().model().name()
                            + " follows the series without error, so there is nothing to learn its errors from; check"
                            + " whether the values were computed rather than observed.");
        }
        return new EtsAnswer(series, options, best.get()).finding(fits);
    }

    private static Optional<Finding> declined(String reason, String explanation) {
        return Optional.of(EtsDeclaration.DECLARATION.declined(reason, explanation));
    }
}
