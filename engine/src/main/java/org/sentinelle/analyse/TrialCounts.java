package org.sentinelle.analyse;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Successes of trials, row by row; what cannot be such a pair of counts is told apart before any is used. */
public final class TrialCounts {
    /** Why a method declines such rows. */
    public static final MethodDeclaration.Reason IMPOSSIBLE = new MethodDeclaration.Reason(
            "impossible-counts",
            "A count is negative or not whole, there are more successes than trials, or no trials.");

    /** Above this, doubles no longer hold every whole number. */
    private static final double LARGEST_COUNT = 1L << 53;

    private final double[] successes;
    private final double[] trials;

    /** The counts as they were written, in one order. */
    public TrialCounts(double[] successes, double[] trials) {
        this.successes = successes.clone();
        this.trials = trials.clone();
    }

    /** The counts in two columns. */
    public static TrialCounts of(CompleteRows rows, String successesRole, String trialsRole) {
        return new TrialCounts(rows.numbers(successesRole), rows.numbers(trialsRole));
    }

    /** Whether the row has trials, and successes from 0 to as many, both whole numbers. */
    public boolean isPossible(int row) {
        double x = successes[row];
        double n = trials[row];
        return x == Math.rint(x) && n == Math.rint(n) && x >= 0 && x <= n && n > 0 && n <= LARGEST_COUNT;
    }

    /** How many rows are no such counts. */
    public long impossible() {
        return IntStream.range(0, trials.length).filter(row -> !isPossible(row)).count();
    }

    /** What is wrong with so many rows, and what to do. */
    public static String explain(long impossibleRows) {
        return impossibleRows + " row(s) have counts that are not whole numbers with 0 <= successes <= trials and"
                + " trials > 0; correct them or take them out.";
    }

    /** The successes, of rows that are all possible. */
    public long[] successes() {
        return Arrays.stream(successes).mapToLong(x -> (long) x).toArray();
    }

    /** The trials, of rows that are all possible. */
    public long[] trials() {
        return Arrays.stream(trials).mapToLong(n -> (long) n).toArray();
    }
}
