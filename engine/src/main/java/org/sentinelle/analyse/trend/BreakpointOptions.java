package org.sentinelle.analyse.trend;

import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.stats.trend.BaiPerron;
import org.sentinelle.stats.trend.BreakDateInterval;
import org.sentinelle.stats.trend.SegmentModel;

/**
 * The options of {@link BreakpointsBaiPerron} for a series of a given length.
 *
 * @param trimming the least share of the observations that a segment has
 * @param minimumSegment the same in observations; 0 where what was written is neither a share nor a whole number
 * @param breaks how many, null where the criterion chooses
 * @param mostBreaks looked for, null where the method chooses
 */
record BreakpointOptions(
        SegmentModel model,
        double trimming,
        long minimumSegment,
        @Nullable Long breaks,
        @Nullable Long mostBreaks,
        BreakDateInterval interval) {
    private static final double LARGEST_SHARE = 0.5;

    static BreakpointOptions of(AnalysisInput input, int n) {
        double written = input.number(BreakpointsDeclaration.MINIMUM_SEGMENT);
        boolean mean = input.choice(BreakpointsDeclaration.MODEL).equals(BreakpointsDeclaration.MEAN);
        return new BreakpointOptions(
                mean ? SegmentModel.MEAN : SegmentModel.TREND,
                written < LARGEST_SHARE ? written : written / n,
                observations(written, n),
                input.wholeOrNull(BreakpointsDeclaration.BREAKS),
                input.wholeOrNull(BreakpointsDeclaration.MAX_BREAKS),
                new BreakDateInterval(
                        input.number(BreakpointsDeclaration.LEVEL),
                        input.flag(BreakpointsDeclaration.OWN_VARIANCES),
                        input.flag(BreakpointsDeclaration.OWN_REGRESSORS)));
    }

    private static long observations(double written, int n) {
        if (written < LARGEST_SHARE) {
            return (long) Math.floor(written * n);
        }
        return written >= 1 && written == Math.rint(written) ? (long) written : 0;
    }

    /** The fewest observations that leave a segment's fit a residual. */
    int fewestPossible() {
        return model.coefficients() + 1;
    }

    BaiPerron search() {
        return new BaiPerron(model, Math.toIntExact(minimumSegment));
    }

    /**
     * The most breaks that partitions are made for. Without the option it is what is usual since Bai and Perron's tables: 5
     * for a share of 0.15, 8 for 0.10, 3 for 0.20.
     */
    int most(int n) {
        int usual = Math.max(1, (int) Math.ceil(n / (double) minimumSegment) - 2);
        long wanted = mostBreaks == null ? usual : mostBreaks;
        return (int) Math.min(search().room(n), Math.max(wanted, breaks == null ? 0 : breaks));
    }
}
