package org.sentinelle.analyse.rates;

/** A numerator x and a denominator y, each between bounds that are equal where the count is known. */
record BoundedRatio(int xLow, int xHigh, int yLow, int yHigh) {
    boolean isExact() {
        return xLow == xHigh && yLow == yHigh;
    }

    /** Whether it is 0 over 0 at its least and at its most. */
    boolean isUndefined() {
        return xHigh == 0 && yHigh == 0;
    }

    /** The least ratio; 0 where even the largest denominator is 0 and the least numerator too. */
    double low() {
        return xLow == 0 ? 0 : xLow / (double) yHigh;
    }

    /** The largest ratio; infinite for a denominator that may be 0. */
    double high() {
        return yLow == 0 ? Double.POSITIVE_INFINITY : xHigh / (double) yLow;
    }
}
