package org.sentinelle.analyse.trend;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.CompleteRows;
import org.sentinelle.stats.trend.IntervalMannKendall;

/** The complete observations of an input in time order; a plain value is a pair of equal bounds. */
final class TrendSeries {
    /** Added to a value it makes -0.0 and 0.0 the same number. */
    private static final double POSITIVE_ZERO = 0.0;

    private final double[] time;
    private final double[] low;
    private final double[] high;
    private final CompleteRows rows;

    private TrendSeries(CompleteRows rows, double[] time, double[] low, double[] high) {
        this.rows = rows;
        this.time = time;
        this.low = low;
        this.high = high;
    }

    static TrendSeries of(AnalysisInput input) {
        boolean bounded = input.has(MannKendallDeclaration.VALUE_LOW);
        String lowRole = bounded ? MannKendallDeclaration.VALUE_LOW : MannKendallDeclaration.VALUE;
        String highRole = bounded ? MannKendallDeclaration.VALUE_HIGH : MannKendallDeclaration.VALUE;
        CompleteRows rows = input.complete(MannKendallDeclaration.TIME, lowRole, highRole);
        double[] time = rows.numbers(MannKendallDeclaration.TIME);
        int[] order = IntStream.range(0, time.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> time[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new TrendSeries(
                rows,
                arranged(time, order),
                arranged(rows.numbers(lowRole), order),
                arranged(rows.numbers(highRole), order));
    }

    private static double[] arranged(double[] values, int[] order) {
        return IntStream.of(order).mapToDouble(i -> values[i] + POSITIVE_ZERO).toArray();
    }

    int length() {
        return time.length;
    }

    int dropped() {
        return rows.dropped();
    }

    List<String> caveats() {
        return rows.caveats();
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

    boolean isConstant() {
        return isExact() && Arrays.stream(low).distinct().count() <= 1;
    }
}
