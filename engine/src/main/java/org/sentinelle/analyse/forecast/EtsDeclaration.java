package org.sentinelle.analyse.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.stats.forecast.EtsModel;

/** What {@link ExponentialSmoothing} takes and gives. */
final class EtsDeclaration {
    static final String ID = "ets";

    static final String MODEL = "model";
    static final String PERIOD = "period";
    static final String CRITERION = "criterion";
    static final String ALPHA = "alpha";
    static final String BETA = "beta";
    static final String GAMMA = "gamma";
    static final String PHI = "phi";
    static final String SEED = "seed";

    static final String AUTOMATIC = "automatic";
    static final String ESTIMATED = "estimated";
    static final String AIC = "aic";
    static final String AICC = "aicc";
    static final String BIC = "bic";

    static final String END_LEVEL = "level";
    static final String END_TREND = "trend";
    static final String SEASON = "season";
    static final String SEASON_FACTOR = "season_factor";
    static final String SIGMA = "sigma";
    static final String SIGMA_RELATIVE = "sigma_relative";

    static final String NO_PERIOD = "no-period";
    static final String NOT_POSITIVE = "values-not-positive";
    static final String PARAMETER_NOT_IN_MODEL = "parameter-not-in-model";
    static final String OUTSIDE_REGION = "parameters-outside-region";
    static final String NO_FIT = "no-fit";
    static final String EXACT_FIT = "exact-fit";

    /** Longer seasons have so many initial states that a fit is hardly more than these. */
    private static final long LONGEST_PERIOD = 24;

    private static final String NO_UNIT = "1";
    private static final String IN_VALUE = "value";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            ID,
            "forecast",
            "Exponential smoothing state space models (ETS)",
            "How may a series go on, if its level, trend and season keep changing as they did?",
            EvenSeries.columns(),
            List.of(),
            options(),
            terms(),
            reasons());

    private EtsDeclaration() {}

    private static List<MethodOption> options() {
        List<MethodOption> options = new ArrayList<>(modelOptions());
        options.add(parameter(ALPHA, "Share of an error by which the level moves, or estimated."));
        options.add(parameter(
                BETA, "Share of an error by which the trend moves (alpha times Holt's beta*), or estimated."));
        options.add(parameter(GAMMA, "Share of an error by which the season moves, or estimated."));
        options.add(parameter(PHI, "Factor by which a damped trend shrinks a step, or estimated."));
        options.addAll(ForecastRange.options());
        options.add(seed());
        options.add(NaiveComparison.option());
        return options;
    }

    private static List<MethodOption> modelOptions() {
        List<String> models = Stream.concat(
                        Stream.of(AUTOMATIC), EtsModel.all().stream().map(EtsModel::name))
                .toList();
        return List.of(
                new MethodOption(
                        MODEL,
                        new MethodOption.Choice(models),
                        AUTOMATIC,
                        "Error (A, M), trend (N, A, Ad) and season (N, A, M), or automatic for the one with the least"
                                + " criterion."),
                new MethodOption(
                        PERIOD,
                        new MethodOption.Whole(1, LONGEST_PERIOD),
                        "1",
                        "Steps of time a season takes (12 for months of a year); 1 for no season."),
                new MethodOption(
                        CRITERION,
                        new MethodOption.Choice(List.of(AICC, AIC, BIC)),
                        AICC,
                        "What is least for the model that is chosen automatically."));
    }

    private static MethodOption parameter(String name, String description) {
        return new MethodOption(name, new MethodOption.NumberOr(0, 1, List.of(ESTIMATED)), ESTIMATED, description);
    }

    private static MethodOption seed() {
        return new MethodOption(
                SEED,
                new MethodOption.Whole(0, Integer.MAX_VALUE),
                "1",
                "Where the random numbers begin for ANM, AAM and AAdM, whose intervals are simulated.");
    }

    private static List<Term> terms() {
        return List.of(
                new Term(ALPHA, NO_UNIT, "Share of an error by which the level moves."),
                new Term(BETA, NO_UNIT, "Share of an error by which the trend moves; where there is a trend."),
                new Term(GAMMA, NO_UNIT, "Share of an error by which the season moves; where there is a season."),
                new Term(PHI, NO_UNIT, "Factor by which the trend shrinks a step; where it is damped."),
                new Term(END_LEVEL, IN_VALUE, "Level after the last value, without season."),
                new Term(END_TREND, "value per step of time", "Trend a step after the last value."),
                Term.each("steps ahead", SEASON, IN_VALUE, "What the season of that step adds to the level."),
                Term.each("steps ahead", SEASON_FACTOR, NO_UNIT, "What the season of that step multiplies it by."),
                new Term(SIGMA, IN_VALUE, "Standard deviation of the errors one step ahead, if additive."),
                new Term(SIGMA_RELATIVE, NO_UNIT, "The same relative to the forecast, if multiplicative."),
                ForecastRange.TERM);
    }

    private static List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>(
                EvenSeries.reasons(
                        "There are fewer complete observations than parameters and initial states of the model, and five more."));
        reasons.add(ForecastRange.INNER_NOT_INSIDE);
        reasons.add(new Reason(NO_PERIOD, "A seasonal model is asked for with period 1."));
        reasons.add(new Reason(NOT_POSITIVE, "The model is for positive values, and one is 0 or less."));
        reasons.add(new Reason(PARAMETER_NOT_IN_MODEL, "A parameter is given that the model does not have."));
        reasons.add(new Reason(OUTSIDE_REGION, "The parameters given are not ones that the model may have."));
        reasons.add(new Reason(NO_FIT, "For no parameters tried is the model stable and defined along the series."));
        reasons.add(new Reason(EXACT_FIT, "The model follows the series without any error."));
        return reasons;
    }
}
