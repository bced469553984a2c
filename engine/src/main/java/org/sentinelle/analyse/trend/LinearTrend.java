package org.sentinelle.analyse.trend;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.TimeSeries;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.regression.NeweyWest;

/**
 * A straight line through a series by least squares.
 *
 * <p>The formulas are in {@link org.sentinelle.stats.regression.LeastSquares} and {@link NeweyWest}.
 */
public final class LinearTrend implements Method {
    /** With three there is one degree of freedom: a 95% interval reaches 12.7 standard errors to either side. */
    private static final int FEWEST_OBSERVATIONS = 4;

    /** Between these and their negatives squares, and sums and products of two of them, are neither infinite nor 0. */
    private static final double LARGEST = 1e70;

    private static final double SMALLEST = 1e-70;

    @Override
    public MethodDeclaration declaration() {
        return LinearTrendDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        TimeSeries series = TimeSeries.of(input, LinearTrendDeclaration.TIME, LinearTrendDeclaration.VALUE);
        double[] value = series.numbers(LinearTrendDeclaration.VALUE);
        return refused(series, value).orElseGet(() -> fitted(input, series, new TimeLine(series.time(), value)));
    }

    private static Finding fitted(AnalysisInput input, TimeSeries series, TimeLine line) {
        if (line.isPerfect()) {
            return LinearTrendDeclaration.DECLARATION.declined(
                    LinearTrendDeclaration.NO_SCATTER,
                    "All values lie on one line, so there is no scatter to judge its uncertainty by.");
        }
        if (input.choice(LinearTrendDeclaration.ERRORS).equals(LinearTrendDeclaration.CLASSICAL)) {
            return new LinearTrendFinding(series, line, input, null, line.fit().classical()).finding();
        }
        double lags = lags(input, line);
        return refusedLags(lags, series.length()).orElseGet(() -> {
            NeweyWest errors = new NeweyWest((int) lags, input.flag(LinearTrendDeclaration.SMALL_SAMPLE));
            return new LinearTrendFinding(series, line, input, (long) lags, errors.covariance(line.fit())).finding();
        });
    }

    private static double lags(AnalysisInput input, TimeLine line) {
        @Nullable Long given = input.wholeOrNull(LinearTrendDeclaration.LAGS);
        return given == null ? Math.floor(line.automaticBandwidth()) : (double) given;
    }

    private static Optional<Finding> refused(TimeSeries series, double[] value) {
        if (series.length() < FEWEST_OBSERVATIONS) {
            return declined(
                    LinearTrendDeclaration.TOO_FEW,
                    "There are " + series.length() + " complete observations; a line with an interval needs at least "
                            + FEWEST_OBSERVATIONS + ".");
        }
        if (series.hasTiedTimes()) {
            return declined(
                    LinearTrendDeclaration.TIED_TIMES,
                    "Some observations have the same time; combine them into one a time.");
        }
        if (Arrays.stream(value).distinct().count() <= 1) {
            return declined(LinearTrendDeclaration.NO_VARIATION, "All values are equal, so there is no trend to fit.");
        }
        return isInRange(series.time()) && isInRange(value)
                ? Optional.empty()
                : declined(
                        LinearTrendDeclaration.OUT_OF_RANGE,
                        "The times or the values are so large or so small that they cannot be computed with; give them in"
                                + " another unit.");
    }

    private static boolean isInRange(double[] numbers) {
        double largest = Arrays.stream(numbers).map(Math::abs).max().orElse(0);
        return largest > SMALLEST && largest < LARGEST;
    }

    private static Optional<Finding> refusedLags(double lags, int n) {
        if (!Double.isFinite(lags)) {
            return declined(
                    LinearTrendDeclaration.NO_BANDWIDTH,
                    "The automatic rule has no answer for these values; write a whole number for lags.");
        }
        return lags >= n
                ? declined(
                        LinearTrendDeclaration.TOO_MANY_LAGS,
                        "There are " + n + " observations and as many lags or more; write a smaller number for lags.")
                : Optional.empty();
    }

    private static Optional<Finding> declined(String reason, String explanation) {
        return Optional.of(LinearTrendDeclaration.DECLARATION.declined(reason, explanation));
    }
}
