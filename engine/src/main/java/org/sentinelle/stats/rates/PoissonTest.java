package org.sentinelle.stats.rates;

import org.sentinelle.stats.Alternative;

/**
 * Two-sided tests of a Poisson count x against the mean m that is expected of it.
 *
 * <p>Assumes that m is known without error. Checked against R 4.2.2 poisson.test (exact), ppois
 * on the definition (mid-P) and epiR 2.0.57 epi.smr (Byar).
 */
public final class PoissonTest {
    private PoissonTest() {}

    /** The probability, under mean m, of all counts that are no likelier than x. */
    public static double exactP(int x, double m) {
        return UnlikelyOutcomes.ofPoisson(m).p(x);
    }

    /** Twice the smaller of P(X &lt; x) and P(X &gt; x), each with half of P(X = x); at most 1. */
    public static double midP(int x, double m) {
        return UnlikelyOutcomes.ofPoisson(m).midP(x);
    }

    /**
     * Byar's statistic, close to standard normal under mean m: z = √(9c) (1 - 1/(9c) - (m/c)^(1/3)), with c = x for x &gt;= m
     * and c = x + 1 below.
     *
     * <p>Reference: N. E. Breslow, N. E. Day, Statistical Methods in Cancer Research II (IARC, 1987) 69.
     */
    public static double byarZ(int x, double m) {
        double c = x >= m ? x : x + 1.0;
        return Math.sqrt(9 * c) * (1 - 1 / (9 * c) - Math.cbrt(m / c));
    }

    /** The two-sided normal p of Byar's statistic. */
    public static double byarP(int x, double m) {
        return Alternative.TWO_SIDED.normalP(byarZ(x, m));
    }
}
