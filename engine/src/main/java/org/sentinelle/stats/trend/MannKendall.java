package org.sentinelle.stats.trend;

import org.sentinelle.stats.Alternative;

/**
 * The Mann-Kendall test for a monotone trend.
 *
 * <p>S = sum over i &lt; j of sign(x_j - x_i) with sign(0) = 0; var(S) with the correction for ties;
 * z = (S - sign(S)) / sqrt(var S) with the continuity correction, S / sqrt(var S) without it; p from the standard
 * normal distribution or from the exact distribution of S. One-sided tests use the same z.
 *
 * <p>Assumes independent observations in time order; positive autocorrelation makes p too small. Distances in time do
 * not matter, so gaps are fine. Edge cases: n &gt;= 2 and not all values equal, or z has no meaning and the call is
 * refused; S = 0 gives z = 0 and a two-sided p of 1; the exact p needs n &lt;= {@value KendallDistribution#LARGEST_N}
 * and no ties.
 *
 * <p>References: Mann (1945), doi 10.2307/1907187; Kendall (1975), Rank Correlation Methods. Checked against R 4.2.2 with
 * trend 1.1.6 and cor.test.
 *
 * @param alternative GREATER is a rising trend
 * @param continuity whether z is drawn towards 0 by one pair
 * @param exact whether p comes from the exact distribution of S
 */
public record MannKendall(Alternative alternative, boolean continuity, boolean exact) {

    /** What the test says: the score with its ties, its variance, the standardised score, and the probability. */
    public record Result(KendallScore score, double variance, double z, double p) {}

    /** Tests finite values given in time order. */
    public Result test(double[] x) {
        return test(x, 1);
    }

    /** The same with var(S) multiplied by n/n*, a positive {@link AutocorrelationCorrection}; the exact p knows none. */
    public Result test(double[] x, double nOverEffective) {
        KendallScore score = KendallScore.of(x);
        double variance = score.variance() * nOverEffective;
        if (!(variance > 0)) {
            throw new IllegalArgumentException("Needs at least two different values, had " + x.length + " values");
        }
        double z = z(score.s(), variance);
        return new Result(score, variance, z, exact ? exactP(score) : alternative.normalP(z));
    }

    /** The standardised score. */
    double z(long s, double variance) {
        long corrected = continuity ? s - Long.signum(s) : s;
        return corrected / Math.sqrt(variance);
    }

    private double exactP(KendallScore score) {
        if (score.tiedPairs() > 0) {
            throw new IllegalArgumentException("The exact p needs values without ties");
        }
        return KendallDistribution.of(score.n()).p(score.s(), alternative);
    }
}
