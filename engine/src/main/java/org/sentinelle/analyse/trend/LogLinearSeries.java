package org.sentinelle.analyse.trend;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.CompleteRows;
import org.sentinelle.analyse.TimeSeries;
import org.sentinelle.stats.regression.Design;

/** Counts or bounds of counts with their exposures, in time order; without exposures they are all 1. */
final class LogLinearSeries {
    private final CompleteRows rows;
    private final double[] time;
    private final double[] low;
    private final double[] high;
    private final double[] exposure;

    private LogLinearSeries(TimeSeries series, double[] low, double[] high, double[] exposure) {
        this.rows = series.rows();
        this.time = series.time();
        this.low = low;
        this.high = high;
        this.exposure = exposure;
    }

    static LogLinearSeries of(AnalysisInput input) {
        boolean bounded = input.has(LogLinearDeclaration.COUNT_LOW);
        boolean exposed = input.has(LogLinearDeclaration.EXPOSURE);
        String low = bounded ? LogLinearDeclaration.COUNT_LOW : LogLinearDeclaration.COUNT;
        String high = bounded ? LogLinearDeclaration.COUNT_HIGH : LogLinearDeclaration.COUNT;
        TimeSeries series = exposed
                ? TimeSeries.of(input, LogLinearDeclaration.TIME, low, high, LogLinearDeclaration.EXPOSURE)
                : TimeSeries.of(input, LogLinearDeclaration.TIME, low, high);
        double[] exposure = exposed
                ? series.numbers(LogLinearDeclaration.EXPOSURE)
                : DoubleStream.generate(() -> 1).limit(series.length()).toArray();
        return new LogLinearSeries(series, series.numbers(low), series.numbers(high), exposure);
    }

    int length() {
        return time.length;
    }

    CompleteRows rows() {
        return rows;
    }

    double time(int row) {
        return time[row];
    }

    double low(int row) {
        return low[row];
    }

    double high(int row) {
        return high[row];
    }

    double exposure(int row) {
        return exposure[row];
    }

    double[] low() {
        return low.clone();
    }

    double[] high() {
        return high.clone();
    }

    /** The mean time. */
    double centre() {
        return time[0] + Arrays.stream(time).map(t -> t - time[0]).average().orElse(0);
    }

    /** A level and a slope over the centred times, with the log of the exposure as offset. */
    Design design() {
        double centre = centre();
        double[] ones = DoubleStream.generate(() -> 1).limit(length()).toArray();
        double[] centred = Arrays.stream(time).map(t -> t - centre).toArray();
        double[] offset = Arrays.stream(exposure).map(Math::log).toArray();
        return Design.of(new double[][] {ones, centred}, offset);
    }

    boolean isConstantInTime() {
        return time[0] == time[time.length - 1];
    }

    /** How many counts are only known within bounds. */
    long censored() {
        return IntStream.range(0, length()).filter(i -> low[i] != high[i]).count();
    }

    boolean isReversed() {
        return IntStream.range(0, length()).anyMatch(i -> low[i] > high[i]);
    }

    boolean anyCount(DoublePredicate is) {
        return Arrays.stream(low).anyMatch(is) || Arrays.stream(high).anyMatch(is);
    }

    boolean anyExposure(DoublePredicate is) {
        return Arrays.stream(exposure).anyMatch(is);
    }

    /** Whether every count is 0 or may be. */
    boolean mayHaveNoEvents() {
        return Arrays.stream(low).allMatch(count -> count == 0);
    }

    /**
     * Whether only one end of the series has counts that are certainly above 0: the likelihood then grows without end as the
     * curve gets steeper.
     */
    boolean hasEventsOnlyAtOneEnd() {
        double[] times = IntStream.range(0, length())
                .filter(i -> low[i] > 0)
                .mapToDouble(i -> time[i])
                .distinct()
                .toArray();
        return times.length == 1 && (times[0] == time[0] || times[0] == time[time.length - 1]);
    }
}
