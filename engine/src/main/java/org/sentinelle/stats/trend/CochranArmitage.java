package org.sentinelle.stats.trend;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.sentinelle.stats.Alternative;

/**
 * The Cochran-Armitage test for a linear trend in proportions.
 *
 * <p>Of k groups, group i has x_i successes in n_i trials and a score s_i. With N = sum n_i, p = sum x_i / N,
 * m = sum n_i s_i / N and D = sum n_i (s_i - m)²:
 *
 * <pre>
 *   T = sum x_i (s_i - m)         z = T / √( p(1 - p) D )
 *   slope b = T / D               chi-square for trend = z², 1 df
 *   total chi-square = sum n_i (x_i / n_i - p)² / (p(1 - p)), k - 1 df
 *   departure from the line = total - trend, k - 2 df
 * </pre>
 *
 * <p>b, in proportion a unit of score, is the slope of the least-squares line through the proportions weighted by n_i; its
 * standard error here, √( p(1 - p) / D ), is the one if there is no trend. No continuity correction.
 *
 * <p>Assumes independent groups of independent trials. Groups may share a score; they stay groups of their own in the total.
 * Edge cases: needs two different scores, some success and some failure; for k = 2 there is no departure.
 *
 * <p>References: W. G. Cochran, Some methods for strengthening the common chi-square tests, Biometrics 10 (1954) 417-451,
 * doi:10.2307/3001616; P. Armitage, Tests for linear trends in proportions and frequencies, Biometrics 11 (1955) 375-386,
 * doi:10.2307/3001775. Checked against R 4.2.2 (prop.trend.test, prop.test).
 *
 * @param alternative GREATER is a proportion that rises with the score
 */
public record CochranArmitage(Alternative alternative) {
    private static final ChiSquaredDistribution TREND = ChiSquaredDistribution.of(1);

    /** A chi-square statistic, its degrees of freedom and its upper tail. */
    public record ChiSquare(double statistic, int df, double p) {
        static ChiSquare of(double statistic, int df) {
            double p = df == 0 ? 1 : ChiSquaredDistribution.of(df).survivalProbability(statistic);
            return new ChiSquare(statistic, df, p);
        }
    }

    /** The line through the proportions: p + b (s - m). */
    public record Line(double proportion, double meanScore, double slope, double slopeError) {
        public double at(double score) {
            return proportion + slope * (score - meanScore);
        }
    }

    /** What the test says; {@code departure} has 0 degrees of freedom, statistic 0 and p 1 for two groups. */
    public record Result(Line line, double z, double p, ChiSquare total, ChiSquare departure) {
        public ChiSquare trend() {
            return new ChiSquare(z * z, 1, TREND.survivalProbability(z * z));
        }
    }

    /** Tests successes x of trials n, in groups with scores s. */
    public Result test(long[] x, long[] n, double[] s) {
        double all = IntStream.range(0, n.length).mapToDouble(i -> n[i]).sum();
        double p = IntStream.range(0, x.length).mapToDouble(i -> x[i]).sum() / all;
        double m = IntStream.range(0, s.length).mapToDouble(i -> n[i] * s[i]).sum() / all;
        double d = IntStream.range(0, s.length)
                .mapToDouble(i -> n[i] * (s[i] - m) * (s[i] - m))
                .sum();
        if (!(d > 0 && p > 0 && p < 1)) {
            throw new IllegalArgumentException("Needs two different scores, some success and some failure");
        }
        double t = IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - n[i] * p) * (s[i] - m))
                .sum();
        double z = t / Math.sqrt(p * (1 - p) * d);
        ChiSquare total = total(x, n, p);
        Line line = new Line(p, m, t / d, Math.sqrt(p * (1 - p) / d));
        return new Result(line, z, alternative.normalP(z), total, departure(total, z));
    }

    private static ChiSquare total(long[] x, long[] n, double p) {
        double distance = IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - n[i] * p) * (x[i] - n[i] * p) / n[i])
                .sum();
        return ChiSquare.of(distance / (p * (1 - p)), x.length - 1);
    }

    /** Rounding may bring the difference of two equal statistics below 0. */
    private static ChiSquare departure(ChiSquare total, double z) {
        int df = total.df() - 1;
        return ChiSquare.of(df == 0 ? 0 : Math.max(0, total.statistic() - z * z), df);
    }
}
