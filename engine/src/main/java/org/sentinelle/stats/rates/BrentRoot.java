package org.sentinelle.stats.rates;

import java.util.function.DoubleUnaryOperator;

/**
 * A zero of a continuous function between two points where it has opposite signs, by Brent's method: inverse quadratic or
 * linear interpolation, bisection where that gains too little.
 *
 * <p>Stops where half the bracket is at most tolerance / 2 beside rounding. A step of interpolation is taken if it stays
 * within three quarters of the bracket and is less than half the step before: with the tolerance
 * {@value #TOLERANCE_OF_R} these are the points that R's uniroot visits by default, so that it stops where R stops.
 *
 * <p>Reference: R. P. Brent, Algorithms for Minimization without Derivatives, Prentice-Hall 1973, chapter 4. Checked against R
 * 4.2.2 (uniroot).
 *
 * @param tolerance how wide the last bracket may be
 */
record BrentRoot(double tolerance) {
    /** The fourth root of the distance from 1 to the next double. */
    static final double TOLERANCE_OF_R = 0x1p-13;

    private static final double ROUNDING = 2 * Math.ulp(1.0);
    private static final int MOST_STEPS = 1000;

    /** A point and the function there. */
    private record Point(double x, double y) {
        boolean sameSideAs(Point other) {
            return y > 0 == other.y > 0 && y < 0 == other.y < 0;
        }
    }

    /** The zero of f between two points where f is not of one sign. */
    double between(DoubleUnaryOperator f, double from, double to) {
        Point before = new Point(from, f.applyAsDouble(from));
        Point best = new Point(to, f.applyAsDouble(to));
        if (before.y == 0) {
            return from;
        }
        Point opposite = before;
        for (int step = 0; step < MOST_STEPS; step++) {
            double lastStep = best.x - before.x;
            if (Math.abs(opposite.y) < Math.abs(best.y)) {
                before = best;
                best = opposite;
                opposite = before;
            }
            double least = ROUNDING * Math.abs(best.x) + tolerance / 2;
            double half = (opposite.x - best.x) / 2;
            if (Math.abs(half) <= least || best.y == 0) {
                return best.x;
            }
            boolean worthwhile = Math.abs(lastStep) >= least && Math.abs(before.y) > Math.abs(best.y);
            double move = worthwhile ? interpolated(before, best, opposite, new Steps(lastStep, half, least)) : half;
            before = best;
            double x = best.x + (Math.abs(move) < least ? Math.copySign(least, half) : move);
            best = new Point(x, f.applyAsDouble(x));
            opposite = best.sameSideAs(opposite) ? before : opposite;
        }
        return best.x;
    }

    /** The step before, the step of a bisection, and the least step. */
    private record Steps(double last, double half, double least) {
        /** The step p / q if it is neither too long nor gains too little, otherwise that of a bisection. */
        double orHalf(double p, double q) {
            double up = Math.abs(p);
            double down = p > 0 ? -q : q;
            boolean taken = up < 1.5 * half * down - Math.abs(least * down) / 2 && up < Math.abs(last * down / 2);
            return taken ? up / down : half;
        }
    }

    private static double interpolated(Point before, Point best, Point opposite, Steps steps) {
        double width = opposite.x - best.x;
        double ratio = best.y / before.y;
        if (before.x == opposite.x) {
            return steps.orHalf(width * ratio, 1 - ratio);
        }
        double q = before.y / opposite.y;
        double r = best.y / opposite.y;
        double p = ratio * (width * q * (q - r) - (best.x - before.x) * (r - 1));
        return steps.orHalf(p, (q - 1) * (r - 1) * (ratio - 1));
    }
}
