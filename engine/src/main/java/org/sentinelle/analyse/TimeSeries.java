package org.sentinelle.analyse;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The complete rows of an input in the order of time. */
public final class TimeSeries {
    /**
     * Steps differ a little where months have 28 to 31 days or are written with two digits (1990.08, 1990.17): by less than
     * this part of a step they count as equal. A gap makes a step twice as long.
     */
    private static final double STEP_TOLERANCE = 0.15;

    private final CompleteRows rows;
    private final double[] time;
    private final int[] order;

    private TimeSeries(CompleteRows rows, double[] time, int[] order) {
        this.rows = rows;
        this.time = time;
        this.order = order;
    }

    /** The rows in which neither the time nor any of the other roles' cells is missing. */
    public static TimeSeries of(AnalysisInput input, String timeRole, String... others) {
        String[] roles = Stream.concat(Stream.of(timeRole), Stream.of(others)).toArray(String[]::new);
        CompleteRows rows = input.complete(roles);
        double[] written = rows.numbers(timeRole);
        int[] order = IntStream.range(0, written.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> written[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new TimeSeries(
                rows, IntStream.of(order).mapToDouble(i -> written[i]).toArray(), order);
    }

    public int length() {
        return time.length;
    }

    public CompleteRows rows() {
        return rows;
    }

    /** The times, rising. */
    public double[] time() {
        return time.clone();
    }

    /** A role's cells in the order of time; -0 becomes 0. */
    public double[] numbers(String role) {
        double[] cells = rows.numbers(role);
        return IntStream.of(order).mapToDouble(i -> cells[i] + 0.0).toArray();
    }

    /** A role's cells in the order of time. */
    public List<String> texts(String role) {
        List<String> cells = rows.texts(role);
        return IntStream.of(order).mapToObj(cells::get).toList();
    }

    public boolean hasTiedTimes() {
        return IntStream.range(1, time.length).anyMatch(i -> time[i] == time[i - 1]);
    }

    /** Whether every step of time is as long as the others; a gap makes one longer. */
    public boolean isEvenlySpaced() {
        if (time.length < 3) {
            return !hasTiedTimes();
        }
        double step = (time[time.length - 1] - time[0]) / (time.length - 1);
        return step > 0
                && IntStream.range(1, time.length)
                        .allMatch(i -> Math.abs(time[i] - time[i - 1] - step) <= STEP_TOLERANCE * step);
    }
}
