package org.sentinelle.stats.rates;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.sentinelle.stats.Limits;

/**
 * Wilson's score interval for a proportion, without continuity correction.
 *
 * <p>With x successes of n, p = x / n and z the (1 + level) / 2 quantile of the standard normal distribution:
 *
 * <pre>
 *   (p + z² / 2n  ±  z √( p(1 - p) / n + z² / 4n² )) / (1 + z² / n)
 * </pre>
 *
 * <p>Assumes n independent trials of the same chance. The limits lie in [0, 1]; the lower one is exactly 0 for x = 0, the
 * upper one exactly 1 for x = n.
 *
 * <p>Reference: E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American
 * Statistical Association 22 (1927) 209-212, doi:10.1080/01621459.1927.10502953. Checked against method 3 of R. G. Newcombe,
 * Statistics in Medicine 17 (1998) 857-872, Table I.
 *
 * @param level the confidence level, in (0, 1)
 */
public record WilsonInterval(double level) {

    public WilsonInterval {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("Level must be inside (0, 1), was " + level);
        }
    }

    /**
     * The limits for x successes of n, as shares in [0, 1].
     *
     * @throws IllegalArgumentException unless 0 &lt;= x &lt;= n and n &gt; 0
     */
    public Limits limits(long x, long n) {
        if (n <= 0 || x < 0 || x > n) {
            throw new IllegalArgumentException("Successes must be 0 to n and n positive, were " + x + " of " + n);
        }
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + level) / 2);
        double p = x / (double) n;
        double scale = 1 + z * z / n;
        double centre = (p + z * z / (2.0 * n)) / scale;
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n)) / scale;
        return new Limits(x == 0 ? 0 : centre - half, x == n ? 1 : centre + half);
    }
}
