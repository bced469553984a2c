package org.sentinelle.analyse.forecast;

import java.util.List;
import java.util.Optional;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.result.Finding;

/**
 * How far ahead a series is forecast, and between which limits.
 *
 * @param horizon in steps of time
 * @param level of the prediction intervals
 * @param innerLevel of the narrower ones in the table of forecasts
 */
record ForecastRange(int horizon, double level, double innerLevel) {
    static final String FORECAST = "forecast";

    /** The furthest step ahead that may be asked for. */
    static final long FURTHEST = 1000;

    static final Term TERM = Term.each(
            "steps ahead",
            FORECAST,
            "value",
            "The value that many steps after the last one; its limits are a prediction interval.");
    static final Reason INNER_NOT_INSIDE =
            new Reason("inner-level-not-inside", "The inner level is not below the level.");

    private static final String HORIZON = "horizon";
    private static final String LEVEL = "level";
    private static final String INNER_LEVEL = "inner-level";

    static ForecastRange of(AnalysisInput input) {
        return new ForecastRange((int) input.whole(HORIZON), input.number(LEVEL), input.number(INNER_LEVEL));
    }

    static List<MethodOption> options() {
        return List.of(
                new MethodOption(
                        HORIZON, new MethodOption.Whole(1, FURTHEST), "5", "How many steps of time are forecast."),
                new MethodOption(
                        LEVEL, new MethodOption.NumberBetween(0, 1), "0.95", "Level of the prediction intervals."),
                new MethodOption(
                        INNER_LEVEL,
                        new MethodOption.NumberBetween(0, 1),
                        "0.80",
                        "Level of the narrower prediction intervals in the table of forecasts."));
    }

    Optional<Finding> refused(MethodDeclaration declaration) {
        return innerLevel < level
                ? Optional.empty()
                : Optional.of(declaration.declined(
                        INNER_NOT_INSIDE.code(),
                        "The inner level " + innerLevel + " must be below the level " + level + "."));
    }
}
