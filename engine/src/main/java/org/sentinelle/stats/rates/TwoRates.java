package org.sentinelle.stats.rates;

import org.sentinelle.stats.Limits;

/**
 * Two Poisson counts with their exposures.
 *
 * @param x1 events of the first, at least 0
 * @param t1 exposure of the first, above 0, in the unit of the second
 * @param x2 events of the second, at least 0
 * @param t2 exposure of the second, above 0
 */
public record TwoRates(int x1, double t1, int x2, double t2) {
    public TwoRates {
        if (x1 < 0 || x2 < 0 || !(t1 > 0) || !(t2 > 0)) {
            throw new IllegalArgumentException("Events must be 0 or more and exposures above 0, were " + x1 + " over "
                    + t1 + " and " + x2 + " over " + t2);
        }
    }

    /** Whether neither count is 0, so that the logarithm of the ratio is finite. */
    public boolean hasEventsInBoth() {
        return x1 > 0 && x2 > 0;
    }

    /** Whether both counts are 0, so that there is no ratio. */
    public boolean hasNoEvents() {
        return x1 == 0 && x2 == 0;
    }

    public double rate1() {
        return x1 / t1;
    }

    public double rate2() {
        return x2 / t2;
    }

    /** r = (x1/t1) / (x2/t2); infinite for x2 = 0. */
    public double ratio() {
        if (hasNoEvents()) {
            throw new IllegalStateException("Without any event there is no ratio");
        }
        return rate1() / rate2();
    }

    /** Standard error of log r by the delta method: √(1/x1 + 1/x2). */
    public double logRatioError() {
        return Math.sqrt(1.0 / x1 + 1.0 / x2);
    }

    public double difference() {
        return rate1() - rate2();
    }

    /** √(x1/t1² + x2/t2²). */
    public double differenceError() {
        return Math.sqrt(rate1() / t1 + rate2() / t2);
    }

    /** The normal limits of the difference, d ± z s; the truth may lie outside far more often when counts are small. */
    public Limits differenceLimits(double level) {
        double half = Levels.z(level) * differenceError();
        return new Limits(difference() - half, difference() + half);
    }

    /** The same two, the one with the smaller exposure first. */
    TwoRates smallerFirst() {
        return t1 <= t2 ? this : new TwoRates(x2, t2, x1, t1);
    }

    /** The share of all events that the first would get if both rates were equal. */
    double expectedShare() {
        return t1 / (t1 + t2);
    }
}
