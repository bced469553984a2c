package org.sentinelle.analyse.trend;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.CompleteRows;
import org.sentinelle.analyse.TimeSeries;
import org.sentinelle.stats.trend.IntervalMannKendall;

/** The complete observations of an input in time order; a plain value is a pair of equal bounds. */
final class TrendSeries {
    /** Slopes between numbers and over steps of time within this and its inverse stay finite. */
    private static final double LARGEST = 1e100;

    private final TimeSeries source;
    private final double[] time;
    private final double[] low;
    private final double[] high;

    private TrendSeries(TimeSeries source, double[] time, double[] low, double[] high) {
        this.source = source;
        this.time = time;
        this.low = low;
        this.high = high;
    }

    static TrendSeries of(AnalysisInput input) {
        boolean bounded = input.has(MannKendallDeclaration.VALUE_LOW);
        String low = bounded ? MannKendallDeclaration.VALUE_LOW : MannKendallDeclaration.VALUE;
        String high = bounded ? MannKendallDeclaration.VALUE_HIGH : MannKendallDeclaration.VALUE;
        TimeSeries source = TimeSeries.of(input, MannKendallDeclaration.TIME, low, high, MannKendallDeclaration.SEASON);
        return new TrendSeries(source, source.time(), source.numbers(low), source.numbers(high));
    }

    /** The observations of one season. */
    TrendSeries ofSeason(String season) {
        List<String> seasons = source.texts(MannKendallDeclaration.SEASON);
        IntPredicate inside = i -> seasons.get(i).equals(season);
        return new TrendSeries(source, only(time, inside), only(low, inside), only(high, inside));
    }

    private static double[] only(double[] values, IntPredicate inside) {
        return IntStream.range(0, values.length)
                .filter(inside)
                .mapToDouble(i -> values[i])
                .toArray();
    }

    /** The names of the seasons, each once. */
    List<String> seasons() {
        return source.texts(MannKendallDeclaration.SEASON).stream().distinct().toList();
    }

    int length() {
        return time.length;
    }

    CompleteRows rows() {
        return source.rows();
    }

    boolean isEvenlySpaced() {
        return source.isEvenlySpaced();
    }

    double[] time() {
        return time.clone();
    }

    double[] low() {
        return low.clone();
    }

    double[] high() {
        return high.clone();
    }

    /** Whether no value is a range. */
    boolean isExact() {
        return Arrays.equals(low, high);
    }

    /** The scores that the bounds allow. */
    IntervalMannKendall range() {
        return IntervalMannKendall.of(low, high);
    }

    /** How many values are ranges. */
    long ranges() {
        return IntStream.range(0, low.length).filter(i -> low[i] != high[i]).count();
    }

    /** How many observations have bounds the wrong way round. */
    long reversed() {
        return IntStream.range(0, low.length).filter(i -> low[i] > high[i]).count();
    }

    boolean hasTiedTimes() {
        return IntStream.range(1, time.length).anyMatch(i -> time[i] == time[i - 1]);
    }

    /** Whether differences and slopes are finite numbers. */
    boolean isInRange() {
        return Stream.of(time, low, high).flatMapToDouble(Arrays::stream).allMatch(x -> Math.abs(x) < LARGEST)
                && IntStream.range(1, time.length).allMatch(i -> time[i] - time[i - 1] > 1 / LARGEST);
    }

    boolean isConstant() {
        return isExact() && Arrays.stream(low).distinct().count() <= 1;
    }
}
