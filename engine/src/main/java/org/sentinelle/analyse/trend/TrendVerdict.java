package org.sentinelle.analyse.trend;

import org.sentinelle.stats.trend.IntervalMannKendall;

/** The words for what a trend test says. */
final class TrendVerdict {
    static final String INCREASING = "increasing";
    static final String DECREASING = "decreasing";
    static final String NO_EVIDENCE = "no-evidence";
    static final String UNDECIDED = "undecided";

    private TrendVerdict() {}

    static String of(IntervalMannKendall.Verdict verdict) {
        return switch (verdict) {
            case INCREASING -> INCREASING;
            case DECREASING -> DECREASING;
            case NO_EVIDENCE -> NO_EVIDENCE;
            case UNDECIDED -> UNDECIDED;
        };
    }

    /** What a test with this p says at significance alpha of a trend whose sign is that of {@code direction}. */
    static String of(double p, double alpha, double direction) {
        if (!(p < alpha)) {
            return NO_EVIDENCE;
        }
        return direction > 0 ? INCREASING : DECREASING;
    }
}
