package org.sentinelle.analyse.trend;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.TimeSeries;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.trend.Partition;
import org.sentinelle.stats.trend.SeriesPoints;

/**
 * The breaks of a series in its mean or its trend, with the intervals of their dates.
 *
 * <p>The formulas are in {@link org.sentinelle.stats.trend.BaiPerron}, {@link Partition},
 * {@link org.sentinelle.stats.trend.BreakDateInterval} and {@link org.sentinelle.stats.trend.ChowTest}.
 */
public final class BreakpointsBaiPerron implements Method {
    /** Residuals below this part of the variation are rounding. */
    private static final double PERFECT = 1e-18;

    /** Observations squared times breaks: some ten seconds. */
    private static final double MOST_WORK = 1e10;

    @Override
    public MethodDeclaration declaration() {
        return BreakpointsDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        TimeSeries series = TimeSeries.of(input, BreakpointsDeclaration.TIME, BreakpointsDeclaration.VALUE);
        BreakpointOptions options = BreakpointOptions.of(input, series.length());
        return declinedForSeries(series, options)
                .or(() -> declinedForSegments(series.length(), options))
                .orElseGet(() -> found(series, options));
    }

    private static Finding found(TimeSeries series, BreakpointOptions options) {
        SeriesPoints points = new SeriesPoints(series.time(), series.numbers(BreakpointsDeclaration.VALUE));
        List<Partition> partitions = options.search().partitions(points, options.most(series.length()));
        int perfect = firstPerfect(partitions, series.numbers(BreakpointsDeclaration.VALUE));
        int needed = options.breaks() == null ? partitions.size() - 1 : Math.max(1, Math.toIntExact(options.breaks()));
        return perfect <= needed
                ? declined(
                        BreakpointsDeclaration.PERFECT_FIT,
                        "With " + perfect + " breaks the segments fit the values without any residual, so there is"
                                + " nothing to judge breaks by; write a smaller max-breaks or longer segments, or"
                                + " describe the series as it is.")
                : new BreakpointFinding(series, points, options, partitions.subList(0, perfect)).finding();
    }

    /** The first number of breaks without residual; the number of partitions where there is none. */
    private static int firstPerfect(List<Partition> partitions, double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double variation =
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        int m = 0;
        while (m < partitions.size() && partitions.get(m).rss() > PERFECT * variation) {
            m++;
        }
        return m;
    }

    private static Optional<Finding> declinedForSeries(TimeSeries series, BreakpointOptions options) {
        int least = 2 * options.fewestPossible();
        if (series.length() < least) {
            return Optional.of(declined(
                    BreakpointsDeclaration.TOO_FEW,
                    "There are " + series.length() + " complete observations; two segments of this model need " + least
                            + "."));
        }
        if (series.hasTiedTimes()) {
            return Optional.of(declined(
                    BreakpointsDeclaration.TIED_TIMES,
                    "Some observations have the same time, so they have no order; combine them into one a time."));
        }
        double[] values = series.numbers(BreakpointsDeclaration.VALUE);
        return Arrays.stream(values).allMatch(v -> v == values[0])
                ? Optional.of(declined(
                        BreakpointsDeclaration.NO_VARIATION, "All values are equal, so there is no break to look for."))
                : Optional.empty();
    }

    private static Optional<Finding> declinedForSegments(int n, BreakpointOptions options) {
        int fewest = options.fewestPossible();
        if (options.minimumSegment() < fewest || options.minimumSegment() > n / 2) {
            return Optional.of(declined(
                    BreakpointsDeclaration.MINIMUM_SEGMENT_UNFIT,
                    "For these " + n + " observations write as minimum-segment a whole number from " + fewest + " to "
                            + n / 2 + ", or the share of the observations that it is, below 0.5."));
        }
        int room = options.search().room(n);
        Long asked = options.breaks() == null ? options.mostBreaks() : options.breaks();
        if (asked != null && asked > room) {
            return Optional.of(declined(
                    BreakpointsDeclaration.TOO_MANY_BREAKS,
                    "With segments of at least " + options.minimumSegment() + " observations there is room for " + room
                            + " breaks; ask for fewer, or for shorter segments."));
        }
        return (double) n * n * options.most(n) > MOST_WORK
                ? Optional.of(declined(
                        BreakpointsDeclaration.TOO_LONG,
                        "The search over " + n + " observations with up to " + options.most(n)
                                + " breaks takes too long; write a smaller max-breaks, or combine observations."))
                : Optional.empty();
    }

    private static Finding declined(String reason, String explanation) {
        return BreakpointsDeclaration.DECLARATION.declined(reason, explanation);
    }
}
