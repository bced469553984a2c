package org.sentinelle.analyse.trend;

import java.util.Optional;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.trend.KendallDistribution;
import org.sentinelle.stats.trend.KendallScore;

/** Why a Mann-Kendall test cannot be had of some observations or with some options. */
final class TrendRefusals {
    /**
     * With three observations even a perfect rise has probability 1/6 by chance, with four 1/24: below four no outcome
     * is significant at 5 percent, not even one-sided.
     */
    static final int FEWEST_OBSERVATIONS = 4;

    /** The orders of four observations; what seasons together must come to. */
    static final int FEWEST_ORDERS = 24;

    private TrendRefusals() {}

    /** Options that make no sense together. */
    static Optional<Finding> ofCombination(TrendOptions options, boolean seasonal) {
        boolean exact = options.test().exact();
        if (options.corrects() && seasonal) {
            return declined(
                    MannKendallDeclaration.CORRECTION_WITH_SEASON,
                    "The corrections are for one series, not for seasons; leave out the season or use correction: none.");
        }
        if (options.corrects() && exact) {
            return declined(
                    MannKendallDeclaration.EXACT_WITH_CORRECTION,
                    "The exact p is only known for independent observations; use p-value: normal or correction: none.");
        }
        return exact && seasonal
                ? declined(
                        MannKendallDeclaration.EXACT_WITH_SEASON,
                        "The exact p is only for a series without seasons; use p-value: normal.")
                : Optional.empty();
    }

    static Optional<Finding> of(TrendSeries series, TrendOptions options) {
        if (series.length() < FEWEST_OBSERVATIONS) {
            return declined(
                    MannKendallDeclaration.TOO_FEW,
                    "There are " + series.length() + " complete observations; with fewer than " + FEWEST_OBSERVATIONS
                            + " not even a perfect trend is distinguishable from chance.");
        }
        if (series.hasTiedTimes()) {
            return declined(
                    MannKendallDeclaration.TIED_TIMES,
                    "Some observations have the same time, so they have no order; combine them into one a time.");
        }
        return ofValues(series, series.isConstant(), series.isInRange()).or(() -> ofOptions(series, options));
    }

    static Optional<Finding> of(TrendSeasons seasons) {
        if (seasons.orders() < FEWEST_ORDERS) {
            return declined(
                    MannKendallDeclaration.TOO_FEW,
                    "The seasons have so few observations each that not even a perfect trend is distinguishable from"
                            + " chance; give more years or leave out the season.");
        }
        if (seasons.hasTiedTimes()) {
            return declined(
                    MannKendallDeclaration.TIED_TIMES,
                    "Some observations of a season have the same time, so they have no order; combine them into one a"
                            + " time.");
        }
        return ofValues(seasons.whole(), seasons.isConstant(), seasons.isInRange());
    }

    private static Optional<Finding> ofValues(TrendSeries series, boolean constant, boolean inRange) {
        if (series.reversed() > 0) {
            return declined(
                    MannKendallDeclaration.REVERSED_BOUNDS,
                    series.reversed() + " observations have a lower bound above their upper bound; correct the data.");
        }
        if (!inRange) {
            return declined(
                    MannKendallDeclaration.OUT_OF_RANGE,
                    "Some times or values are so large, or steps of time so small, that slopes cannot be computed; give"
                            + " them in another unit.");
        }
        return constant
                ? declined(MannKendallDeclaration.NO_VARIATION, "All values are equal, so there is nothing to test.")
                : Optional.empty();
    }

    private static Optional<Finding> ofOptions(TrendSeries series, TrendOptions options) {
        if (options.corrects() && !series.isExact()) {
            return declined(
                    MannKendallDeclaration.CORRECTION_WITH_RANGES,
                    "The autocorrelation of values that are only known between bounds is not known; use correction: none.");
        }
        return options.test().exact() ? ofExact(series) : Optional.empty();
    }

    private static Optional<Finding> ofExact(TrendSeries series) {
        if (!series.isExact() && series.range().undecidedPairs() > 0) {
            return declined(
                    MannKendallDeclaration.EXACT_OPEN_ORDER,
                    "The bounds leave the order of some values open, so there is no one exact p; use p-value: normal.");
        }
        if (KendallScore.of(series.low()).tiedPairs() > 0) {
            return declined(
                    MannKendallDeclaration.EXACT_WITH_TIES,
                    "The exact p is only known for values that all differ; use p-value: normal.");
        }
        return series.length() > KendallDistribution.LARGEST_N
                ? declined(
                        MannKendallDeclaration.EXACT_TOO_LONG,
                        "The exact p is for at most " + KendallDistribution.LARGEST_N
                                + " observations; use p-value: normal, which is as good there.")
                : Optional.empty();
    }

    private static Optional<Finding> declined(String reason, String explanation) {
        return Optional.of(MannKendallDeclaration.DECLARATION.declined(reason, explanation));
    }
}
