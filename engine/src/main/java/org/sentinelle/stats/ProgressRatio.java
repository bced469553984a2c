package org.sentinelle.stats;

/**
 * The ratio of the actual to the required compound annual growth rate on the way to a target.
 *
 * <p>R(b, y) = [(y/b)^(1/a) - 1] / [(x/b)^(1/r) - 1], with baseline value b &gt; 0, value y &gt;= 0 reached after a
 * years, target x &gt; 0 due after r years, 0 &lt; a &lt;= r, x different from b. R = 1 is exactly on the path of constant
 * growth, R &lt; 0 away from the target; for a falling target both rates are negative and R is positive on the way down.
 *
 * <p>Range over a box of baselines and values, all baselines on one side of x: R is monotone in y. In b, the sign of
 * dR/db is that of q N (D+1) - p (N+1) D with p = 1/a, q = 1/r, N and D the numerator and the denominator; it changes at
 * most once, and only where R &gt;= 1 (where R &lt; 1 it is that of the direction of the target's side, because p &gt;= q).
 * So the extremes are at corners, except for at most one turning point a value of y, found here by bisection.
 *
 * <p>Reference: Eurostat, Sustainable development in the European Union, monitoring report, annex on the assessment of
 * indicator trends. Checked against hand-computed values and a grid.
 *
 * @param target x
 * @param elapsedYears a
 * @param allottedYears r
 */
public record ProgressRatio(double target, double elapsedYears, double allottedYears) {
    /** Halvings after which an interval of doubles can shrink no further in practice. */
    private static final int HALVINGS = 100;

    public ProgressRatio {
        if (!(target > 0 && elapsedYears > 0 && elapsedYears <= allottedYears)) {
            throw new IllegalArgumentException("Needs a positive target and 0 < elapsed <= allotted years, was "
                    + target + ", " + elapsedYears + ", " + allottedYears);
        }
    }

    /** R at one baseline and one value. */
    public double at(double baseline, double value) {
        return actualRate(baseline, value) / requiredRate(baseline);
    }

    /** The compound annual growth rate from baseline to value, as a fraction. */
    public double actualRate(double baseline, double value) {
        return Math.pow(value / baseline, 1 / elapsedYears) - 1;
    }

    /** The compound annual growth rate from baseline to target, as a fraction. */
    public double requiredRate(double baseline) {
        return Math.pow(target / baseline, 1 / allottedYears) - 1;
    }

    /** The smallest R over baselines in [baselineLow, baselineHigh] and values in [valueLow, valueHigh]. */
    public double lowest(double baselineLow, double baselineHigh, double valueLow, double valueHigh) {
        double value = baselineLow < target ? valueLow : valueHigh;
        double corner = Math.min(at(baselineLow, value), at(baselineHigh, value));
        return Math.min(corner, turningPoint(baselineLow, baselineHigh, value, corner));
    }

    /** The largest R over the same box. */
    public double highest(double baselineLow, double baselineHigh, double valueLow, double valueHigh) {
        double value = baselineLow < target ? valueHigh : valueLow;
        double corner = Math.max(at(baselineLow, value), at(baselineHigh, value));
        return Math.max(corner, turningPoint(baselineLow, baselineHigh, value, corner));
    }

    /** R where dR/db changes sign inside the interval of baselines, otherwise the value given. */
    private double turningPoint(double from, double to, double value, double otherwise) {
        double signFrom = Math.signum(slopeSign(from, value));
        if (signFrom * Math.signum(slopeSign(to, value)) >= 0) {
            return otherwise;
        }
        double low = from;
        double high = to;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (Math.signum(slopeSign(middle, value)) == signFrom) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return at(low, value);
    }

    private double slopeSign(double baseline, double value) {
        double n = actualRate(baseline, value);
        double d = requiredRate(baseline);
        return n * (d + 1) / allottedYears - (n + 1) * d / elapsedYears;
    }
}
