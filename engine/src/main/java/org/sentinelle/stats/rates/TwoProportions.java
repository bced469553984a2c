package org.sentinelle.stats.rates;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.sentinelle.stats.Limits;

/**
 * Two independent proportions p1 = x1 / n1 and p2 = x2 / n2, and what is said of them without small-sample exactness.
 *
 * <p>The four cells are x1, n1 - x1, x2, n2 - x2. The ratios have normal intervals on the scale of their logarithm,
 * exp(log r ± z se), and are for tables without a zero cell. Chi-square is for tables with some success and some failure.
 *
 * <p>References: D. Katz, J. Baptista, S. P. Azen and M. C. Pike, Biometrics 34 (1978) 469-474 (risk ratio); B. Woolf, Annals
 * of Human Genetics 19 (1955) 251-253, doi:10.1111/j.1469-1809.1955.tb01348.x (odds ratio); F. Yates, Supplement to the
 * Journal of the Royal Statistical Society 1 (1934) 217-235, doi:10.2307/2983604. Checked against R 4.2.2 (prop.test) with
 * epitools 0.5-10.1.
 *
 * @param x1 successes of the first group
 * @param n1 trials of the first group
 * @param x2 successes of the second group
 * @param n2 trials of the second group
 */
public record TwoProportions(long x1, long n1, long x2, long n2) {
    private static final ChiSquaredDistribution CHI_SQUARED = ChiSquaredDistribution.of(1);
    private static final double YATES = 0.5;

    /** A ratio with the standard error of its logarithm. */
    public record Ratio(double value, double logError) {
        public Limits limits(double level) {
            double z = Levels.z(level);
            return new Limits(Math.exp(Math.log(value) - z * logError), Math.exp(Math.log(value) + z * logError));
        }
    }

    /** A chi-square statistic with one degree of freedom, and its upper tail. */
    public record ChiSquare(double statistic, double p) {}

    public TwoProportions {
        if (n1 <= 0 || n2 <= 0 || x1 < 0 || x1 > n1 || x2 < 0 || x2 > n2) {
            throw new IllegalArgumentException(
                    "Successes must be 0 to n and n positive, were " + x1 + " of " + n1 + " and " + x2 + " of " + n2);
        }
    }

    public double p1() {
        return (double) x1 / n1;
    }

    public double p2() {
        return (double) x2 / n2;
    }

    /** Whether one of the four cells is zero. */
    public boolean hasZeroCell() {
        return x1 == 0 || x1 == n1 || x2 == 0 || x2 == n2;
    }

    /** Whether there are only successes or only failures. */
    public boolean isOneSided() {
        return x1 + x2 == 0 || x1 + x2 == n1 + n2;
    }

    public double difference() {
        return p1() - p2();
    }

    /** √( p1 q1 / n1 + p2 q2 / n2 ), the standard error of the difference. */
    public double differenceError() {
        return Math.sqrt(p1() * (1 - p1()) / n1 + p2() * (1 - p2()) / n2);
    }

    /** p1 / p2 with se² = 1/x1 - 1/n1 + 1/x2 - 1/n2. */
    public Ratio riskRatio() {
        requireNoZeroCell();
        double variance = (n1 - x1) / ((double) x1 * n1) + (n2 - x2) / ((double) x2 * n2);
        return new Ratio(p1() / p2(), Math.sqrt(variance));
    }

    /** x1 (n2 - x2) / (x2 (n1 - x1)) with se² the sum of the cells' reciprocals. */
    public Ratio oddsRatio() {
        requireNoZeroCell();
        double variance = 1.0 / x1 + 1.0 / (n1 - x1) + 1.0 / x2 + 1.0 / (n2 - x2);
        return new Ratio((double) x1 * (n2 - x2) / ((double) x2 * (n1 - x1)), Math.sqrt(variance));
    }

    /** The smallest count expected in a cell if both proportions are the same. */
    public double smallestExpected() {
        double successes = (double) x1 + x2;
        double failures = (double) n1 + n2 - successes;
        return Math.min(successes, failures) * Math.min(n1, n2) / ((double) n1 + n2);
    }

    /** Pearson's chi-square, the sum of (observed - expected)² / expected. */
    public ChiSquare pearson() {
        return chiSquare(0);
    }

    /** Yates's chi-square: each distance is shortened by 1/2, or to 0 where it is less. */
    public ChiSquare yates() {
        return chiSquare(YATES);
    }

    /** All four cells are equally far from what is expected, by d = |x1 n2 - x2 n1| / N. */
    private ChiSquare chiSquare(double correction) {
        if (isOneSided()) {
            throw new IllegalArgumentException("Needs some success and some failure");
        }
        double total = (double) n1 + n2;
        double pooled = ((double) x1 + x2) / total;
        double d = Math.max(0, Math.abs((double) x1 * n2 - (double) x2 * n1) / total - correction);
        double statistic = d * d * (1.0 / n1 + 1.0 / n2) / (pooled * (1 - pooled));
        return new ChiSquare(statistic, CHI_SQUARED.survivalProbability(statistic));
    }

    private void requireNoZeroCell() {
        if (hasZeroCell()) {
            throw new IllegalArgumentException("A ratio by logarithms needs four cells above 0");
        }
    }
}
