package org.sentinelle.stats.robustness;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What a whole specification curve says: of K estimates b_k with two-sided p_k,
 *
 * <ul>
 *   <li>median of b_k;
 *   <li>share of estimates that have the sign;
 *   <li>share that have the sign and p_k below alpha;
 *   <li>Stouffer's Z = sum of z_k / sqrt(K), z_k being the normal quantile of 1 - p_k / 2 with the sign of b_k.
 * </ul>
 *
 * <p>The sign is the one that was predicted, or the one that more of the estimates have (of as many, the median's). Reference: U. Simonsohn,
 * J. Simmons and L. Nelson, Specification curve analysis, Nature Human Behaviour 4:1208-1214 (2020), doi:10.1038/s41562-020-0912-z.
 *
 * @param count K
 * @param sign 1 or -1
 */
public record CurveStatistics(
        int count, int sign, double median, double shareOfSign, double shareSignificant, double stouffer) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** So that a p of 0 has a z. */
    private static final double LEAST_P = Double.MIN_NORMAL;

    /** Which sign counts. */
    public enum Direction {
        DOMINANT,
        POSITIVE,
        NEGATIVE
    }

    /**
     * Of estimates and their p; those that are no number, as of a model that could not be fitted, do not count.
     *
     * @throws IllegalArgumentException where none counts
     */
    public static CurveStatistics of(double[] b, double[] p, double alpha, Direction direction) {
        int[] counted = counted(b, p);
        double[] sorted = IntStream.of(counted).mapToDouble(k -> b[k]).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("No specification has an estimate");
        }
        double median = median(sorted);
        int sign = sign(sorted, median, direction);
        int same = 0;
        int significant = 0;
        double z = 0;
        for (int k : counted) {
            boolean agrees = b[k] * sign > 0;
            same += agrees ? 1 : 0;
            significant += agrees && p[k] < alpha ? 1 : 0;
            z += Math.signum(b[k]) * -NORMAL.inverseCumulativeProbability(Math.max(LEAST_P, p[k]) / 2);
        }
        double count = sorted.length;
        return new CurveStatistics(
                sorted.length, sign, median, same / count, significant / count, z / Math.sqrt(count));
    }

    /** Those that have an estimate and a p. */
    public static int[] counted(double[] b, double[] p) {
        return IntStream.range(0, b.length)
                .filter(k -> Double.isFinite(b[k]) && Double.isFinite(p[k]))
                .toArray();
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static int sign(double[] sorted, double median, Direction direction) {
        return switch (direction) {
            case POSITIVE -> 1;
            case NEGATIVE -> -1;
            case DOMINANT -> {
                long above = Arrays.stream(sorted).filter(v -> v > 0).count();
                long below = Arrays.stream(sorted).filter(v -> v < 0).count();
                yield above == below ? (median < 0 ? -1 : 1) : above > below ? 1 : -1;
            }
        };
    }
}
