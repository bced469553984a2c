package org.sentinelle.analyse.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.TimeSeries;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.trend.JoinpointFit;
import org.sentinelle.stats.trend.WeightedSeries;

/**
 * Joinpoint regression: a line that bends at a few times.
 *
 * <p>The formulas are in {@link org.sentinelle.stats.trend.JoinpointSearch} and {@link JoinpointFit}.
 */
public final class Joinpoint implements Method {
    /** A line and one degree of freedom more than a joinpoint takes. */
    static final int FEWEST_OBSERVATIONS = 5;

    /** Tables of the square of this many observations fit into memory. */
    private static final int MOST_OBSERVATIONS = 1_000;

    /** Residuals below this part of the variation are rounding. */
    private static final double PERFECT = 1e-18;

    @Override
    public MethodDeclaration declaration() {
        return JoinpointDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        boolean weighted = input.has(JoinpointDeclaration.WEIGHT);
        String[] roles = weighted
                ? new String[] {JoinpointDeclaration.VALUE, JoinpointDeclaration.WEIGHT}
                : new String[] {JoinpointDeclaration.VALUE};
        TimeSeries series = TimeSeries.of(input, JoinpointDeclaration.TIME, roles);
        double[] weight = new double[series.length()];
        Arrays.fill(weight, 1);
        JoinpointOptions options = JoinpointOptions.of(input, series.time());
        JoinpointSeries points = new JoinpointSeries(
                series, weighted ? series.numbers(JoinpointDeclaration.WEIGHT) : weight, options.log());
        return declinedForSeries(series, points)
                .or(() -> declinedForNumber(series.length(), options))
                .or(() -> declinedForRange(series, options))
                .orElseGet(() -> found(points, options));
    }

    private static Finding found(JoinpointSeries points, JoinpointOptions options) {
        WeightedSeries series = points.onScale();
        List<JoinpointFit> fits = new ArrayList<>();
        int most = options.most(series.length());
        for (int m = 0; m <= most; m++) {
            fits.add(JoinpointFit.of(series, options.search().best(series, m)));
        }
        int perfect = 0;
        while (perfect < fits.size() && fits.get(perfect).rss() > PERFECT * points.variation()) {
            perfect++;
        }
        int needed = options.number() == null ? most : Math.toIntExact(options.number());
        return perfect <= needed
                ? declined(
                        JoinpointDeclaration.PERFECT_FIT,
                        "With " + perfect + " joinpoints the lines fit the values without any residual, so there is"
                                + " nothing to judge joinpoints by; write a smaller max-joinpoints, or describe the"
                                + " series as it is.")
                : new JoinpointFinding(points, series, options, fits.subList(0, perfect)).finding();
    }

    private static Optional<Finding> declinedForSeries(TimeSeries series, JoinpointSeries points) {
        if (series.length() < FEWEST_OBSERVATIONS) {
            return Optional.of(declined(
                    JoinpointDeclaration.TOO_FEW,
                    "There are " + series.length() + " complete observations; a trend that may bend needs at least "
                            + FEWEST_OBSERVATIONS + "."));
        }
        if (series.hasTiedTimes()) {
            return Optional.of(declined(
                    JoinpointDeclaration.TIED_TIMES,
                    "Some observations have the same time; combine them into one a time."));
        }
        if (points.notPositive() > 0) {
            return Optional.of(declined(
                    JoinpointDeclaration.NOT_POSITIVE,
                    points.notPositive() + " values are zero or negative and have no logarithm; write scale: linear,"
                            + " or combine years until no count is zero. Do not add a constant: it changes the"
                            + " result."));
        }
        if (points.weightsNotPositive() > 0) {
            return Optional.of(declined(
                    JoinpointDeclaration.WEIGHT_NOT_POSITIVE,
                    points.weightsNotPositive() + " weights are zero or negative; leave those rows out, or correct"
                            + " the weights."));
        }
        return points.isConstant()
                ? Optional.of(declined(JoinpointDeclaration.NO_VARIATION, "All values are equal, so no trend bends."))
                : Optional.empty();
    }

    private static Optional<Finding> declinedForNumber(int n, JoinpointOptions options) {
        Long asked = options.asked();
        int room = options.search().room(n);
        if (asked != null && asked > room) {
            return Optional.of(declined(
                    JoinpointDeclaration.TOO_MANY,
                    "With these distances " + n + " observations have room for " + room
                            + " joinpoints; ask for fewer, or for smaller distances."));
        }
        return n > MOST_OBSERVATIONS || options.isTooLong(n, options.most(n))
                ? Optional.of(declined(
                        JoinpointDeclaration.TOO_LONG,
                        "There are too many places for " + options.most(n) + " joinpoints in " + n
                                + " observations; write a smaller max-joinpoints, or combine observations."))
                : Optional.empty();
    }

    private static Optional<Finding> declinedForRange(TimeSeries series, JoinpointOptions options) {
        double first = series.time()[0];
        double last = series.time()[series.length() - 1];
        double from = options.from() == null ? first : options.from();
        double to = options.to() == null ? last : options.to();
        return from >= first && from < to && to <= last
                ? Optional.empty()
                : Optional.of(declined(
                        JoinpointDeclaration.OUTSIDE_RANGE,
                        "The range of the average must begin before it ends and lie within the times of the series;"
                                + " correct from and to."));
    }

    private static Finding declined(String reason, String explanation) {
        return JoinpointDeclaration.DECLARATION.declined(reason, explanation);
    }
}
