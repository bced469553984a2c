package org.sentinelle.stats.rates;

import org.sentinelle.stats.Limits;

/**
 * A confidence interval for the difference of two independent proportions, p1 - p2.
 *
 * <p>Assumes two independent groups of independent trials. Formulas, edge cases and references are those of
 * {@link Formula}.
 *
 * @param formula how the limits are found
 * @param level the confidence level, in (0, 1)
 */
public record DifferenceInterval(Formula formula, double level) {

    /**
     * How the limits of a difference are found; l and u are limits of the single proportions, d = p1 - p2.
     *
     * <p>Reference: R. G. Newcombe, Interval estimation for the difference between independent proportions: comparison of
     * eleven methods, Statistics in Medicine 17 (1998) 873-890,
     * doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I. Checked against its Table II and R 4.2.2.
     */
    public enum Formula {
        /** Method 10: d - √( (p1 - l1)² + (u2 - p2)² ) and d + √( (u1 - p1)² + (p2 - l2)² ), l and u of Wilson. */
        NEWCOMBE {
            @Override
            Limits limits(TwoProportions two, double level) {
                return squareAndAdd(two, ProportionFormula.WILSON, level);
            }
        },
        /** Method 11: the same with l and u of Wilson's interval with continuity correction. */
        NEWCOMBE_CORRECTED {
            @Override
            Limits limits(TwoProportions two, double level) {
                return squareAndAdd(two, ProportionFormula.WILSON_CORRECTED, level);
            }
        },
        /**
         * Method 1: d ± z √( p1 q1 / n1 + p2 q2 / n2 ), for comparison with work that used it. Of no width where each group
         * has only successes or only failures, and not limited to [-1, 1].
         */
        WALD {
            @Override
            Limits limits(TwoProportions two, double level) {
                double half = Levels.z(level) * two.differenceError();
                return new Limits(two.difference() - half, two.difference() + half);
            }
        };

        abstract Limits limits(TwoProportions two, double level);

        private static Limits squareAndAdd(TwoProportions two, ProportionFormula single, double level) {
            ProportionInterval interval = new ProportionInterval(single, level);
            Limits first = interval.limits(two.x1(), two.n1());
            Limits second = interval.limits(two.x2(), two.n2());
            double down = Math.hypot(two.p1() - first.low(), second.high() - two.p2());
            double up = Math.hypot(first.high() - two.p1(), two.p2() - second.low());
            return new Limits(two.difference() - down, two.difference() + up);
        }
    }

    public DifferenceInterval {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("Level must be inside (0, 1), was " + level);
        }
    }

    public Limits limits(TwoProportions two) {
        return formula.limits(two, level);
    }
}
