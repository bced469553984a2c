package org.sentinelle.analyse.trend;

import java.util.List;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;

/** What {@link MannKendallTrend} takes and gives. */
final class MannKendallDeclaration {
    static final String ID = "mann-kendall";

    static final String TIME = "time";
    static final String VALUE = "value";
    static final String VALUE_LOW = "value-low";
    static final String VALUE_HIGH = "value-high";

    static final String SEASON = "season";

    static final String LEVEL = "level";
    static final String ALTERNATIVE = "alternative";
    static final String CONTINUITY = "continuity";
    static final String P_VALUE = "p-value";
    static final String SLOPE_INTERVAL = "slope-interval";
    static final String CORRECTION = "correction";
    static final String LAG_SIGNIFICANCE = "lag-significance";

    static final String TWO_SIDED = "two-sided";
    static final String INCREASING = "increasing";
    static final String DECREASING = "decreasing";
    static final String NORMAL = "normal";
    static final String EXACT = "exact";
    static final String ROUNDED = "rounded";
    static final String INTERPOLATED = "interpolated";
    static final String NONE = "none";
    static final String HAMED_RAO = "hamed-rao";
    static final String YUE_WANG = "yue-wang";
    static final String PREWHITENING = "trend-free-prewhitening";

    static final String S = "S";
    static final String TAU_A = "tau_a";
    static final String TAU_B = "tau_b";
    static final String SLOPE = "sen_slope";
    static final String INTERCEPT = "sen_intercept";
    static final String INTERCEPT_OF_RESIDUALS = "sen_intercept_of_residuals";

    static final String PREWHITENED_SLOPE = "sen_slope_prewhitened";
    static final String SEASON_S = "season_S";
    static final String SEASON_SLOPE = "season_slope";

    static final String TOO_FEW = "too-few-observations";
    static final String TIED_TIMES = "tied-times";
    static final String REVERSED_BOUNDS = "reversed-bounds";
    static final String NO_VARIATION = "no-variation";
    static final String OUT_OF_RANGE = "numbers-out-of-range";
    static final String EXACT_WITH_TIES = "exact-p-with-ties";
    static final String EXACT_TOO_LONG = "exact-p-too-many-observations";
    static final String EXACT_OPEN_ORDER = "exact-p-with-open-order";

    static final String EXACT_WITH_CORRECTION = "exact-p-with-correction";
    static final String EXACT_WITH_SEASON = "exact-p-with-season";
    static final String CORRECTION_WITH_SEASON = "correction-with-season";
    static final String CORRECTION_WITH_RANGES = "correction-with-ranges";
    static final String FACTOR_NOT_POSITIVE = "variance-factor-not-positive";
    static final String NO_SCATTER = "no-scatter-around-the-line";

    private static final String PER_TIME = "value per unit of time";
    private static final String IN_VALUE = "value";
    private static final String NO_UNIT = "1";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            ID,
            "trend",
            "Mann-Kendall trend test with the Theil-Sen slope",
            "Does a series rise or fall steadily over time, and by how much a unit of time?",
            columns(),
            List.of(List.of(VALUE), List.of(VALUE_LOW, VALUE_HIGH)),
            options(),
            terms(),
            reasons());

    private MannKendallDeclaration() {}

    private static List<ColumnRole> columns() {
        return List.of(
                ColumnRole.required(
                        TIME,
                        ColumnRole.Kind.NUMBER,
                        "When the value was observed: one row a time, with seasons one a time and season."),
                ColumnRole.optional(VALUE, ColumnRole.Kind.NUMBER, "The value observed."),
                ColumnRole.optional(VALUE_LOW, ColumnRole.Kind.NUMBER, "Smallest value that a censored figure allows."),
                ColumnRole.optional(VALUE_HIGH, ColumnRole.Kind.NUMBER, "Largest value that a censored figure allows."),
                ColumnRole.optional(
                        SEASON,
                        ColumnRole.Kind.TEXT,
                        "Month, quarter or the like, as text or number; only observations of one season are compared."));
    }

    private static List<MethodOption> options() {
        return List.of(
                new MethodOption(
                        LEVEL,
                        new MethodOption.NumberBetween(0, 1),
                        "0.95",
                        "Level of the slope's interval; the verdict tests at 1 - level."),
                new MethodOption(
                        ALTERNATIVE,
                        new MethodOption.Choice(List.of(TWO_SIDED, INCREASING, DECREASING)),
                        TWO_SIDED,
                        "What is held against no trend."),
                new MethodOption(
                        CONTINUITY,
                        new MethodOption.Flag(),
                        "true",
                        "Whether z is drawn towards 0 by one pair, as S only takes whole values."),
                new MethodOption(
                        P_VALUE,
                        new MethodOption.Choice(List.of(NORMAL, EXACT)),
                        NORMAL,
                        "Normal approximation, or the exact distribution for short series without ties."),
                new MethodOption(
                        SLOPE_INTERVAL,
                        new MethodOption.Choice(List.of(ROUNDED, INTERPOLATED)),
                        ROUNDED,
                        "Whether the limits are slopes at rounded ranks or interpolated between two."),
                new MethodOption(
                        CORRECTION,
                        new MethodOption.Choice(List.of(NONE, HAMED_RAO, YUE_WANG, PREWHITENING)),
                        NONE,
                        "What is done about values that depend on those before them."),
                new MethodOption(
                        LAG_SIGNIFICANCE,
                        new MethodOption.NumberBetween(0, 1),
                        "0.05",
                        "Significance at which an autocorrelation counts in the hamed-rao correction."));
    }

    private static List<Term> terms() {
        return List.of(
                new Term(S, "pairs", "Pairs of observations that rise minus pairs that fall."),
                new Term(TAU_A, NO_UNIT, "S over all pairs, between -1 and 1."),
                new Term(TAU_B, NO_UNIT, "S corrected for equal values, between -1 and 1."),
                new Term(SLOPE, PER_TIME, "Median of the slopes between all pairs (Theil-Sen)."),
                new Term(INTERCEPT, IN_VALUE, "The line at time 0: median value minus slope times median time."),
                new Term(
                        INTERCEPT_OF_RESIDUALS,
                        IN_VALUE,
                        "The line at time 0: median of value minus slope times time."),
                new Term(
                        PREWHITENED_SLOPE,
                        PER_TIME,
                        "Median of the slopes of the prewhitened series; with trend-free-prewhitening."),
                Term.each("season", SEASON_S, "pairs", "S of one season."),
                Term.each("season", SEASON_SLOPE, PER_TIME, "Median of the slopes within one season."));
    }

    private static List<Reason> reasons() {
        return List.of(
                new Reason(TOO_FEW, "There are fewer than four complete observations, or too few in every season."),
                new Reason(TIED_TIMES, "Two observations, or two of one season, have the same time."),
                new Reason(REVERSED_BOUNDS, "A value's lower bound is above its upper bound."),
                new Reason(NO_VARIATION, "All values, or all of every season, are equal."),
                new Reason(
                        OUT_OF_RANGE, "Some times or values are above 1e100 in size, or steps of time below 1e-100."),
                new Reason(EXACT_WITH_TIES, "The exact p is asked for, and some values are equal."),
                new Reason(EXACT_TOO_LONG, "The exact p is asked for a series that is too long for it."),
                new Reason(
                        EXACT_OPEN_ORDER, "The exact p is asked for, and bounds leave the order of some values open."),
                new Reason(EXACT_WITH_CORRECTION, "The exact p is asked for together with a correction."),
                new Reason(EXACT_WITH_SEASON, "The exact p is asked for a series with seasons."),
                new Reason(CORRECTION_WITH_SEASON, "A correction is asked for a series with seasons."),
                new Reason(CORRECTION_WITH_RANGES, "A correction is asked for, and some values are only bounded."),
                new Reason(FACTOR_NOT_POSITIVE, "A correction would make the variance zero or less."),
                new Reason(NO_SCATTER, "A correction is asked for, and the values lie on a line."));
    }
}
