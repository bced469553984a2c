package org.sentinelle.stats;

/**
 * The share of the way from a baseline to a target that a value has made.
 *
 * <p>W(b, y) = (y - b) / (x - b), with baseline value b, value y and target x, b different from x. 0 is standstill, 1 the
 * target, below 0 movement away, above 1 beyond the target. It holds for rising and for falling targets alike and for a
 * target of zero, where no growth rate exists; it says nothing of time.
 *
 * <p>Range over a box of baselines and values, all baselines on one side of x: W is monotone in y, and in b as dW/db = (y -
 * x) / (x - b)^2 keeps its sign. So the extremes are at corners.
 *
 * @param target x
 */
public record WayMade(double target) {
    public double at(double baseline, double value) {
        return (value - baseline) / (target - baseline);
    }

    /** The smallest W over baselines in [baselineLow, baselineHigh] and values in [valueLow, valueHigh]. */
    public double lowest(double baselineLow, double baselineHigh, double valueLow, double valueHigh) {
        double value = baselineLow < target ? valueLow : valueHigh;
        return Math.min(at(baselineLow, value), at(baselineHigh, value));
    }

    /** The largest W over the same box. */
    public double highest(double baselineLow, double baselineHigh, double valueLow, double valueHigh) {
        double value = baselineLow < target ? valueHigh : valueLow;
        return Math.max(at(baselineLow, value), at(baselineHigh, value));
    }
}
