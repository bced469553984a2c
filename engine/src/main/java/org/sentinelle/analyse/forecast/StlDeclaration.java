package org.sentinelle.analyse.forecast;

import java.util.ArrayList;
import java.util.List;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;

/** What {@link StlDecomposition} takes and gives. */
final class StlDeclaration {
    static final String ID = "stl";

    static final String PERIOD = "period";
    static final String SEASONAL_WINDOW = "seasonal-window";
    static final String SEASONAL_DEGREE = "seasonal-degree";
    static final String SEASONAL_JUMP = "seasonal-jump";
    static final String TREND_WINDOW = "trend-window";
    static final String TREND_DEGREE = "trend-degree";
    static final String TREND_JUMP = "trend-jump";
    static final String LOW_PASS_WINDOW = "low-pass-window";
    static final String LOW_PASS_DEGREE = "low-pass-degree";
    static final String LOW_PASS_JUMP = "low-pass-jump";
    static final String ROBUST = "robust";
    static final String INNER = "inner";
    static final String OUTER = "outer";
    static final String MEDIAN = "median";
    static final String SCALE = "scale";

    static final String AUTOMATIC = "automatic";
    static final String PERIODIC = "periodic";
    static final String LINEAR = "linear";
    static final String LOG = "log";
    static final String PROGRAM = "program";
    static final String EXACT = "exact";

    static final String TREND_STRENGTH = "trend_strength";
    static final String SEASONAL_STRENGTH = "seasonal_strength";
    static final String SEASONAL_AMPLITUDE = "seasonal_amplitude";
    static final String TREND_CHANGE = "trend_change";
    static final String SEASONAL_RATIO = "seasonal_ratio";
    static final String TREND_RATIO = "trend_ratio";

    static final String NO_PERIOD = "no-period";
    static final String NOT_POSITIVE = "not-positive";

    private static final long WIDEST = 1_000_000;
    private static final long MOST_LOOPS = 1000;
    private static final String NO_UNIT = "1";
    private static final String IN_VALUE = "value, or its logarithm on the log scale";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            ID,
            "forecast",
            "Decomposition into season, trend and remainder (STL)",
            "How much of a series returns every season, how does it change beneath that, and what is left?",
            EvenSeries.columns(),
            List.of(),
            options(),
            terms(),
            reasons());

    private StlDeclaration() {}

    private static List<MethodOption> options() {
        List<MethodOption> options = new ArrayList<>();
        options.add(whole(
                PERIOD,
                2,
                WIDEST,
                "Observations in a period; automatic takes it from times in years, 12 where they are a month apart."));
        options.addAll(seasonOptions());
        options.addAll(trendOptions());
        options.addAll(lowPassOptions());
        options.addAll(loopOptions());
        return options;
    }

    private static List<MethodOption> seasonOptions() {
        return List.of(
                new MethodOption(
                        SEASONAL_WINDOW,
                        new MethodOption.WholeOr(3, WIDEST, List.of(PERIODIC)),
                        PERIODIC,
                        "Periods over which a season's values are smoothed, odd, better 7 or more; periodic lets no"
                                + " season change."),
                degree(
                        SEASONAL_DEGREE,
                        "0",
                        "Whether a season's values are smoothed by means (0) or lines (1); always means where periodic."),
                jump(SEASONAL_JUMP, SEASONAL_WINDOW));
    }

    private static List<MethodOption> trendOptions() {
        return List.of(
                whole(
                        TREND_WINDOW,
                        3,
                        WIDEST,
                        "Observations over which the trend is smoothed, odd; automatic is the next odd number from 1.5"
                                + " period / (1 - 1.5 / seasonal-window) up."),
                degree(TREND_DEGREE, "1", "Whether the trend is smoothed by means (0) or lines (1)."),
                jump(TREND_JUMP, TREND_WINDOW));
    }

    private static List<MethodOption> lowPassOptions() {
        return List.of(
                whole(
                        LOW_PASS_WINDOW,
                        3,
                        WIDEST,
                        "Observations over which what is left of the trend in the season is smoothed, odd; automatic"
                                + " is the next odd number from the period up."),
                whole(LOW_PASS_DEGREE, 0, 1, "Whether that is done by means (0) or lines (1); automatic as the trend."),
                jump(LOW_PASS_JUMP, LOW_PASS_WINDOW));
    }

    private static List<MethodOption> loopOptions() {
        return List.of(
                new MethodOption(
                        ROBUST,
                        new MethodOption.Flag(),
                        "false",
                        "Whether observations far from the fit count less, so that outliers go to the remainder."),
                whole(INNER, 1, MOST_LOOPS, "Runs of the inner loop; automatic is 2, or 1 where robust."),
                whole(OUTER, 0, MOST_LOOPS, "Times that the weights are renewed; automatic is 0, or 15 where robust."),
                new MethodOption(
                        MEDIAN,
                        new MethodOption.Choice(List.of(PROGRAM, EXACT)),
                        PROGRAM,
                        "Which median of the remainders' sizes the weights rest on: that of the authors' program, as in"
                                + " R, which for an even number of observations is sometimes slightly off, or the exact"
                                + " one."),
                new MethodOption(
                        SCALE,
                        new MethodOption.Choice(List.of(LINEAR, LOG)),
                        LINEAR,
                        "Whether the parts are added (linear) or multiplied (log: the logarithm is taken apart)."));
    }

    private static MethodOption whole(String name, long from, long to, String description) {
        return new MethodOption(name, new MethodOption.WholeOr(from, to, List.of(AUTOMATIC)), AUTOMATIC, description);
    }

    private static MethodOption degree(String name, String byDefault, String description) {
        return new MethodOption(name, new MethodOption.Whole(0, 1), byDefault, description);
    }

    private static MethodOption jump(String name, String window) {
        return whole(
                name,
                1,
                WIDEST,
                "Points from one that is computed to the next, straight in between; automatic is a tenth of " + window
                        + ", rounded up.");
    }

    private static List<Term> terms() {
        return List.of(
                new Term(TREND_STRENGTH, NO_UNIT, "0 where the trend explains nothing, 1 where nothing else remains."),
                new Term(SEASONAL_STRENGTH, NO_UNIT, "0 where the season explains nothing, 1 where nothing remains."),
                new Term(SEASONAL_AMPLITUDE, IN_VALUE, "Highest minus lowest season in the last period."),
                new Term(TREND_CHANGE, IN_VALUE, "Trend at the last time minus trend at the first."),
                new Term(SEASONAL_RATIO, NO_UNIT, "Highest over lowest season in the last period; log scale only."),
                new Term(TREND_RATIO, NO_UNIT, "Trend at the last time over trend at the first; log scale only."));
    }

    private static List<Reason> reasons() {
        List<Reason> reasons =
                new ArrayList<>(EvenSeries.reasons("There are not more than two periods of complete observations."));
        reasons.add(new Reason(NO_PERIOD, "No period is given, and the times are no equal parts of years."));
        reasons.add(new Reason(NOT_POSITIVE, "The log scale is asked for, and some values are not above 0."));
        return reasons;
    }
}
