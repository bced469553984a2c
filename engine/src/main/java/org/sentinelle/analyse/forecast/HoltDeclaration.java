package org.sentinelle.analyse.forecast;

import java.util.ArrayList;
import java.util.List;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;

/** What {@link HoltForecast} takes and gives. */
final class HoltDeclaration {
    static final String ID = "holt";

    static final String ALPHA = "alpha";
    static final String BETA = "beta";
    static final String DAMPING = "damping";
    static final String INITIAL_LEVEL = "initial-level";
    static final String INITIAL_TREND = "initial-trend";

    static final String NAIVE_PERIOD = "naive-period";

    static final String ESTIMATED = "estimated";
    static final String AUTOMATIC = "automatic";

    static final String END_LEVEL = "level";
    static final String END_TREND = "trend";
    static final String SSE = "sse";
    static final String SIGMA = "sigma";

    static final String START_TOO_LARGE = "start-too-large";

    private static final String NO_UNIT = "1";
    private static final String IN_VALUE = "value";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            ID,
            "forecast",
            "Holt's linear exponential smoothing",
            "How would a series go on if its level and its trend changed only slowly, and how sure is that?",
            EvenSeries.columns(),
            List.of(),
            options(),
            terms(),
            reasons());

    private HoltDeclaration() {}

    private static List<MethodOption> options() {
        List<MethodOption> options = new ArrayList<>(smoothingOptions());
        options.addAll(startOptions());
        options.addAll(ForecastRange.options());
        options.add(NaiveComparison.option());
        options.add(new MethodOption(
                NAIVE_PERIOD,
                new MethodOption.Whole(1, ForecastRange.FURTHEST),
                "1",
                "What the naive forecast repeats: 1 the last value, 12 the values of the last twelve steps."));
        return options;
    }

    private static List<MethodOption> smoothingOptions() {
        return List.of(
                new MethodOption(
                        ALPHA,
                        new MethodOption.NumberOr(0, 1, List.of(ESTIMATED)),
                        ESTIMATED,
                        "Share of each error that moves the level; estimated takes that with the smallest squared"
                                + " errors one step ahead."),
                new MethodOption(
                        BETA,
                        new MethodOption.NumberOr(0, 1, List.of(ESTIMATED)),
                        ESTIMATED,
                        "Share of each change of level, alpha times the error, that moves the trend."),
                new MethodOption(
                        DAMPING,
                        new MethodOption.NumberOr(0, 1, List.of()),
                        "1",
                        "What remains of the trend after each step (phi); 1 for all of it."));
    }

    private static List<MethodOption> startOptions() {
        return List.of(
                new MethodOption(
                        INITIAL_LEVEL,
                        new MethodOption.NumberOr(
                                Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of(AUTOMATIC)),
                        AUTOMATIC,
                        "Level before the first value; automatic takes the first value."),
                new MethodOption(
                        INITIAL_TREND,
                        new MethodOption.NumberOr(
                                Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of(AUTOMATIC)),
                        AUTOMATIC,
                        "Trend a step before the first value; automatic takes the second value minus the first."));
    }

    private static List<Term> terms() {
        return List.of(
                new Term(ALPHA, NO_UNIT, "Share of each error that moves the level."),
                new Term(BETA, NO_UNIT, "Share of each change of level that moves the trend."),
                new Term(END_LEVEL, IN_VALUE, "Level after the last value."),
                new Term(END_TREND, "value per step of time", "Trend a step after the last value."),
                ForecastRange.TERM,
                new Term(SSE, "value squared", "Sum of the squared errors one step ahead."),
                new Term(SIGMA, IN_VALUE, "Standard deviation of the errors one step ahead."));
    }

    private static List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>(
                EvenSeries.reasons("There are fewer than five complete observations, or six with damping below 1."));
        reasons.add(ForecastRange.INNER_NOT_INSIDE);
        reasons.add(new Reason(START_TOO_LARGE, "The initial level or trend is beyond 1e70."));
        return reasons;
    }
}
