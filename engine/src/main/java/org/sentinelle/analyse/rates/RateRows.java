package org.sentinelle.analyse.rates;

import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.result.Finding;

/** What the rows of a method for event counts must be, and the reasons to decline where they are not. */
record RateRows(MethodDeclaration declaration) {
    static final String NO_ROWS = "no-rows";
    static final String NOT_A_COUNT = "not-a-count";
    static final String NO_EXPOSURE = "no-exposure";
    static final String REVERSED_BOUNDS = "reversed-bounds";

    /** Up to here sums of two counts are exact in every distribution that is used. */
    static final double LARGEST_COUNT = 100_000_000;

    /** Rates and their squares stay far from the ends of what a number can be. */
    static final double SMALLEST_EXPOSURE = 1e-50;

    static final double LARGEST_EXPOSURE = 1e50;

    static final Reason WITHOUT_ROWS = new Reason(NO_ROWS, "No row has all its cells.");
    static final Reason WITHOUT_COUNTS =
            new Reason(NOT_A_COUNT, "A count is negative, no whole number, or above 100,000,000.");
    static final Reason WITHOUT_EXPOSURE =
            new Reason(NO_EXPOSURE, "An exposure is zero or negative, or no size that anything has.");
    static final Reason WITH_REVERSED_BOUNDS = new Reason(REVERSED_BOUNDS, "A lower bound is above its upper bound.");

    Optional<Finding> declinedForNone(int rows) {
        return rows > 0
                ? Optional.empty()
                : declined(NO_ROWS, "No row has all its cells; fill them, or name other columns.");
    }

    Optional<Finding> declinedForCounts(List<double[]> counts) {
        long bad = failing(counts, x -> x >= 0 && x == Math.rint(x) && x <= LARGEST_COUNT);
        return bad == 0
                ? Optional.empty()
                : declined(
                        NOT_A_COUNT,
                        bad
                                + " cells are negative, no whole numbers, or above 100,000,000; give the events as they were"
                                + " counted, not a rate or a share of them.");
    }

    Optional<Finding> declinedForExposure(double[]... exposures) {
        long bad = failing(List.of(exposures), t -> t >= SMALLEST_EXPOSURE && t <= LARGEST_EXPOSURE);
        return bad == 0
                ? Optional.empty()
                : declined(
                        NO_EXPOSURE,
                        bad
                                + " exposures are zero or negative, so nothing could have happened there; correct them, leave"
                                + " these rows out, or combine them with others.");
    }

    Optional<Finding> declinedForBounds(double[] low, double[] high) {
        long bad = IntStream.range(0, low.length).filter(i -> low[i] > high[i]).count();
        return bad == 0
                ? Optional.empty()
                : declined(
                        REVERSED_BOUNDS,
                        bad
                                + " rows have a lower bound above their upper bound; correct the data or exchange the columns.");
    }

    /** The first check that declines, in their order. */
    @SafeVarargs
    static Optional<Finding> first(Optional<Finding>... checks) {
        return Stream.of(checks).flatMap(Optional::stream).findFirst();
    }

    private Optional<Finding> declined(String reason, String explanation) {
        return Optional.of(declaration.declined(reason, explanation));
    }

    private static long failing(List<double[]> columns, DoublePredicate fits) {
        return columns.stream()
                .flatMapToDouble(DoubleStream::of)
                .filter(fits.negate())
                .count();
    }
}
