package org.sentinelle.stats.rates;

import java.util.function.DoubleUnaryOperator;
import org.sentinelle.stats.Limits;

/**
 * Fisher's exact test of two proportions, with the conditional odds ratio and its exact interval.
 *
 * <p>Given the k = x1 + x2 successes of both groups, X1 has the {@linkplain NoncentralHypergeometric noncentral
 * hypergeometric} distribution with the odds ratio psi. The estimate solves E(X1 | psi) = x1; the limits at level 1 - alpha
 * solve P(X1 &gt;= x1 | psi) = alpha / 2 and P(X1 &lt;= x1 | psi) = alpha / 2. The two-sided p is the sum, at psi = 1, of the
 * probabilities of all outcomes no more probable than x1, a relative 1e-7 above it included so that equal ones count as
 * equal; this is the rule of R's fisher.test.
 *
 * <p>Assumes two independent groups of independent trials. Edge cases: for the smallest x1 that the margins allow the
 * estimate and the lower limit are 0, for the largest the estimate and the upper limit are infinite; where the margins allow
 * one outcome only (no success at all, or no failure), the estimate is 0 and the interval 0 to infinity by the first rule,
 * p is 1, and the data say nothing about psi. The interval and p answer different questions: p may be below alpha while the
 * interval holds 1. A p below some 1e-300 is given as 0.
 *
 * <p>References: R. A. Fisher, Journal of the Royal Statistical Society 98 (1935) 39-82, doi:10.2307/2342435; J. Cornfield,
 * Proceedings of the Third Berkeley Symposium 4 (1956) 135-148. Checked against R 4.2.2 (fisher.test; BiasedUrn 2.0.9 for
 * full precision).
 *
 * @param level of the odds ratio's interval, in (0, 1)
 * @param search how the equations for psi are solved
 */
public record FisherTest(double level, Search search) {
    private static final double TIE_TOLERANCE = 1e-7;

    /** How an equation for the odds ratio is solved. */
    public enum Search {
        /** To full precision: Brent's method in log psi, the bracket widened from the sample's odds ratio. */
        FULL {
            @Override
            double root(DoubleUnaryOperator rising, TwoProportions two) {
                DoubleUnaryOperator f = y -> rising.applyAsDouble(Math.exp(y));
                double start = logOddsRatio(two);
                double low = start - 1;
                for (double step = 1; f.applyAsDouble(low) > 0; step *= 2) {
                    low -= step;
                }
                double high = start + 1;
                for (double step = 1; f.applyAsDouble(high) < 0; step *= 2) {
                    high += step;
                }
                return Math.exp(new BrentRoot(FULL_TOLERANCE).between(f, low, high));
            }
        },
        /**
         * As far as R's fisher.test goes: Brent's method in psi or, above 1, in 1 / psi, to within 1e-4. Limits in the
         * thousands are so far off, by half at times; for comparison with results from R.
         */
        R_FISHER_TEST {
            @Override
            double root(DoubleUnaryOperator rising, TwoProportions two) {
                BrentRoot solver = new BrentRoot(BrentRoot.TOLERANCE_OF_R);
                double atOne = rising.applyAsDouble(1);
                if (atOne == 0) {
                    return 1;
                }
                return atOne > 0
                        ? solver.between(rising, 0, 1)
                        : 1 / solver.between(t -> rising.applyAsDouble(1 / t), Math.ulp(1.0), 1);
            }
        };

        private static final double FULL_TOLERANCE = 1e-14;

        /** The psi at which a function that rises in psi is 0. */
        abstract double root(DoubleUnaryOperator rising, TwoProportions two);

        private static double logOddsRatio(TwoProportions two) {
            return Math.log((two.x1() + 0.5) * (two.n2() - two.x2() + 0.5))
                    - Math.log((two.x2() + 0.5) * (two.n1() - two.x1() + 0.5));
        }
    }

    /**
     * What the test says.
     *
     * @param informative whether the margins allow more than one outcome
     */
    public record Result(double oddsRatio, Limits limits, double p, boolean informative) {}

    public FisherTest {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("Level must be inside (0, 1), was " + level);
        }
    }

    public Result test(TwoProportions two) {
        NoncentralHypergeometric central = NoncentralHypergeometric.given(two, 1);
        boolean isSmallest = two.x1() == central.smallest();
        boolean isLargest = two.x1() == central.largest();
        double estimate = isSmallest ? 0 : isLargest ? Double.POSITIVE_INFINITY : estimate(two);
        Limits limits = new Limits(isSmallest ? 0 : lower(two), isLargest ? Double.POSITIVE_INFINITY : upper(two));
        double p = central.probabilityUpTo(two.x1(), TIE_TOLERANCE);
        return new Result(estimate, limits, p, !(isSmallest && isLargest));
    }

    private double estimate(TwoProportions two) {
        return search.root(psi -> NoncentralHypergeometric.given(two, psi).meanFrom(two.x1()), two);
    }

    private double lower(TwoProportions two) {
        return search.root(
                psi -> {
                    NoncentralHypergeometric x = NoncentralHypergeometric.given(two, psi);
                    return x.probability(two.x1(), x.largest()) - (1 - level) / 2;
                },
                two);
    }

    private double upper(TwoProportions two) {
        return search.root(
                psi -> {
                    NoncentralHypergeometric x = NoncentralHypergeometric.given(two, psi);
                    return (1 - level) / 2 - x.probability(x.smallest(), two.x1());
                },
                two);
    }
}
