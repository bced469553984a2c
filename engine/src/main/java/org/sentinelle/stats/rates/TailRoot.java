package org.sentinelle.stats.rates;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Finds where a tail probability takes a given value.
 *
 * <p>Algorithm: a bracket by doubling, then Brent's method to the last digits of the argument, relative to its size, so that
 * limits close to 0 are as accurate as others. Tails are given as they are, never as one minus the other tail.
 */
final class TailRoot {
    private static final double RELATIVE_ACCURACY = 1e-15;
    /** None but relative accuracy counts: the smallest limits in use are far above it. */
    private static final double ABSOLUTE_ACCURACY = 1e-300;

    private static final int MOST_EVALUATIONS = 2000;

    private TailRoot() {}

    /** Where a lower tail, rising with its argument from 0 up, reaches {@code tail}; 0 where it begins above. */
    static double lower(DoubleUnaryOperator lowerTail, double tail, double firstTry) {
        if (lowerTail.applyAsDouble(0) >= tail) {
            return 0;
        }
        double high = firstTry;
        while (lowerTail.applyAsDouble(high) < tail) {
            high *= 2;
        }
        return between(x -> lowerTail.applyAsDouble(x) - tail, high);
    }

    /** Where an upper tail, falling with its argument from 0 up, comes down to {@code tail}. */
    static double upper(DoubleUnaryOperator upperTail, double tail, double firstTry) {
        double high = firstTry;
        while (upperTail.applyAsDouble(high) > tail) {
            high *= 2;
        }
        return between(x -> upperTail.applyAsDouble(x) - tail, high);
    }

    private static double between(DoubleUnaryOperator excess, double high) {
        return new BrentSolver(RELATIVE_ACCURACY, ABSOLUTE_ACCURACY, 0)
                .solve(MOST_EVALUATIONS, excess::applyAsDouble, 0, high);
    }
}
