package org.sentinelle.analyse.trend;

import java.util.Optional;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.trend.KendallDistribution;
import org.sentinelle.stats.trend.KendallScore;

/**
 * The Mann-Kendall test of one series, with the Theil-Sen slope; with bounds for values, the range of both.
 *
 * <p>The formulas are in {@link org.sentinelle.stats.trend.MannKendall}, {@link org.sentinelle.stats.trend.SenSlope} and
 * {@link org.sentinelle.stats.trend.IntervalMannKendall}.
 */
public final class MannKendallTrend implements Method {
    /**
     * With three observations even a perfect rise has probability 1/6 by chance, with four 1/24: below four no outcome
     * is significant at 5 percent, not even one-sided.
     */
    static final int FEWEST_OBSERVATIONS = 4;

    @Override
    public MethodDeclaration declaration() {
        return MannKendallDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        TrendSeries series = TrendSeries.of(input);
        TrendOptions options = TrendOptions.of(input);
        return declinedForSeries(series)
                .or(() -> options.test().exact() ? declinedForExact(series) : Optional.empty())
                .orElseGet(() -> answered(series, options));
    }

    private static Finding answered(TrendSeries series, TrendOptions options) {
        return series.isExact()
                ? new ExactTrend(series, options).finding()
                : BoundedTrend.of(series, options).finding();
    }

    private static Optional<Finding> declinedForSeries(TrendSeries series) {
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
        if (series.reversed() > 0) {
            return declined(
                    MannKendallDeclaration.REVERSED_BOUNDS,
                    series.reversed() + " observations have a lower bound above their upper bound; correct the data.");
        }
        return series.isConstant()
                ? declined(MannKendallDeclaration.NO_VARIATION, "All values are equal, so there is nothing to test.")
                : Optional.empty();
    }

    private static Optional<Finding> declinedForExact(TrendSeries series) {
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
        return Optional.of(new Finding.Declined(MannKendallDeclaration.ID, reason, explanation));
    }
}
