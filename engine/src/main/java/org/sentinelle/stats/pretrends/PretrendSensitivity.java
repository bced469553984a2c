package org.sentinelle.stats.pretrends;

import org.sentinelle.stats.pretrends.RobustSet.Search;
import org.sentinelle.stats.pretrends.Trends.Restriction;

/**
 * What is left of the effect l'tau when trends differ by up to M.
 *
 * @param weights l
 */
public record PretrendSensitivity(EventEstimates study, double[] weights, Settings settings) {
    /** Breakdown values are sought up to this M, and beyond it said to be infinite: in changes, or in standard errors for smoothness. */
    private static final double FURTHEST = 128;

    /** Of the breakdown value. */
    private static final double TOLERANCE = 1e-4;

    /** How an interval is made. */
    public enum Interval {
        FIXED_LENGTH,
        CONDITIONAL,
        HYBRID
    }

    /**
     * What is held possible, and how it is looked for.
     *
     * @param level 1 - alpha
     * @param draws of the hybrid interval
     */
    public record Settings(Restriction restriction, Interval interval, double level, int draws, long seed) {
        Search search() {
            return new Search(level, interval == Interval.HYBRID ? draws : 0, seed);
        }
    }

    public double estimate() {
        return study.estimate(weights);
    }

    public double stdError() {
        return study.stdError(weights);
    }

    /** The usual interval, right when trends are parallel. */
    public RobustSet parallel() {
        double half = FoldedNormal.quantile(settings.level(), 0) * stdError();
        return new RobustSet(estimate(), estimate(), estimate() - half, estimate() + half);
    }

    /** Identified set and interval for one M. */
    public RobustSet at(double m) {
        var trends = Trends.under(settings.restriction(), m, study);
        if (settings.interval() != Interval.FIXED_LENGTH) {
            return RobustSet.of(study, weights, trends, settings.search());
        }
        RobustSet identified = RobustSet.identified(study, weights, trends);
        FixedLength fixed = FixedLength.of(study, weights, m, settings.level());
        return new RobustSet(identified.identifiedLow(), identified.identifiedHigh(), fixed.low(), fixed.high());
    }

    /** The largest M at which 0 is still ruled out, to four digits; 0 where it is not ruled out at M = 0, infinite where always. */
    public double breakdown() {
        double unit = settings.restriction() == Restriction.SMOOTHNESS ? stdError() : 1;
        if (!rulesOutZero(0)) {
            return 0;
        }
        double low = 0;
        double high = unit;
        while (rulesOutZero(high)) {
            low = high;
            high *= 2;
            if (high > FURTHEST * unit) {
                return Double.POSITIVE_INFINITY;
            }
        }
        while (high - low > TOLERANCE * high) {
            double between = (low + high) / 2;
            if (rulesOutZero(between)) {
                low = between;
            } else {
                high = between;
            }
        }
        return low;
    }

    private boolean rulesOutZero(double m) {
        if (settings.interval() == Interval.FIXED_LENGTH) {
            FixedLength fixed = FixedLength.of(study, weights, m, settings.level());
            return fixed.low() > 0 || fixed.high() < 0;
        }
        return !RobustSet.holds(0, study, weights, Trends.under(settings.restriction(), m, study), settings.search());
    }
}
