package org.sentinelle.stats.did;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Standard errors and uniform bands from the draws of a multiplier bootstrap.
 *
 * <p>The standard error of an estimate is the interquartile range of its draws over that of the standard normal distribution; the critical value
 * of several is the quantile of the largest |draw| / standard error among them, so that all lie in their bands together (Callaway and Sant'Anna
 * 2021, algorithm 1). Quantiles are order statistics, as R's type 1. Conventions of {@code did::mboot}; estimates whose draws are 0 do not count.
 */
public final class Bootstrap {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double QUARTILES = NORMAL.inverseCumulativeProbability(0.75) * 2;
    private static final double ROUNDING = 1e-12;

    private final double[][] draws;

    Bootstrap(double[][] draws) {
        this.draws = draws;
    }

    public int draws() {
        return draws.length;
    }

    /** Of a combination of the estimates that were drawn; 0 where it does not vary. */
    public double stdError(double[] combination) {
        return spread(drawn(combination));
    }

    private static double spread(double[] drawn) {
        double[] sorted = drawn.clone();
        Arrays.sort(sorted);
        return (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / QUARTILES;
    }

    private double[] drawn(double[] combination) {
        int[] parts = IntStream.range(0, combination.length)
                .filter(j -> combination[j] != 0)
                .toArray();
        double[] drawn = new double[draws.length];
        for (int d = 0; d < drawn.length; d++) {
            for (int j : parts) {
                drawn[d] += combination[j] * draws[d][j];
            }
        }
        return drawn;
    }

    /**
     * The number of standard errors within which all of some combinations lie together with probability {@code level}; never less than for one
     * alone.
     */
    public double critical(List<double[]> combinations, double level) {
        double alone = NORMAL.inverseSurvivalProbability((1 - level) / 2);
        double[] largest = new double[draws.length];
        for (double[] combination : combinations) {
            double[] drawn = drawn(combination);
            double error = spread(drawn);
            for (int d = 0; d < largest.length; d++) {
                largest[d] = error > 0 ? Math.max(largest[d], Math.abs(drawn[d]) / error) : largest[d];
            }
        }
        Arrays.sort(largest);
        return largest.length == 0 ? alone : Math.max(alone, quantile(largest, level));
    }

    /** The same for all estimates that were drawn. */
    public double critical(double level) {
        int columns = draws.length == 0 ? 0 : draws[0].length;
        return critical(
                IntStream.range(0, columns)
                        .mapToObj(j -> Combination.unit(j, columns))
                        .toList(),
                level);
    }

    private static double quantile(double[] sorted, double p) {
        int rank = (int) Math.ceil(sorted.length * p - ROUNDING * sorted.length);
        return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1];
    }
}
