package org.sentinelle.stats.imputation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whether chains have forgotten where they began: R-hat = sqrt(((n - 1)/n W + B/n)/W) of the second half of m chains, n numbers each, W the
 * mean of their variances and B/n the variance of their means.
 *
 * <p>Near 1 where all chains wander over the same range; above 1.1 or 1.2 more iterations are needed. Reference: A. Gelman and D. Rubin
 * (1992), doi:10.1214/ss/1177011136.
 */
public final class Mixing {
    private static final int FEWEST = 2;

    private Mixing() {}

    /** R-hat of a row for each chain; null where there are fewer than two chains, or two numbers in the second half, or nothing varies. */
    public static @Nullable Double rHat(double[][] chains) {
        int n = chains[0].length - chains[0].length / 2;
        if (chains.length < FEWEST || n < FEWEST) {
            return null;
        }
        double[] means = new double[chains.length];
        double within = 0;
        for (int c = 0; c < chains.length; c++) {
            double[] half = Arrays.copyOfRange(chains[c], chains[c].length - n, chains[c].length);
            means[c] = Arrays.stream(half).average().orElseThrow();
            within += variance(half) / chains.length;
        }
        return within > 0 ? (Double) Math.sqrt(((n - 1.0) / n * within + variance(means)) / within) : null;
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
    }
}
