package org.sentinelle.stats.did;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Draws of the multiplier bootstrap: of each draw the sum of V_i phi_i, with independent V_i of a {@link Multiplier}'s two points.
 *
 * <p>The sum is that of all rows times the low point, and of the rows that drew the high one times the difference, so that many rows of a draw
 * are not touched.
 *
 * <p>Whether unit i draws the high point in draw d is a hash of seed, i and d (the finaliser of splitmix64), and each draw adds its rows in
 * their order: the draws are the same whatever the number of cores.
 */
final class MultiplierDraws {
    /** Draws that are made together, while a row is at hand; two of each hash. */
    private static final int TOGETHER = 32;

    private static final double WORD = 0x1p32;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final Influence influence;
    private final Multiplier multiplier;
    private final long highBelow;
    private final long seed;
    private final double[][] totals;

    MultiplierDraws(Influence influence, Multiplier multiplier, long seed) {
        this.influence = influence;
        this.multiplier = multiplier;
        this.highBelow = (long) (multiplier.chanceHigh * WORD);
        this.seed = mixed(seed + GOLDEN);
        this.totals = influence.blocks().stream().map(MultiplierDraws::total).toArray(double[][]::new);
    }

    private static double[] total(InfluenceBlock block) {
        double[] total = new double[block.width()];
        for (int i = 0; i < block.units().length; i++) {
            for (int b = 0; b < total.length; b++) {
                total[b] += block.basis()[i * total.length + b];
            }
        }
        return total;
    }

    /** A row of estimates' deviations for each draw. */
    double[][] of(int draws) {
        double[][] rows = new double[draws][influence.columns()];
        IntStream.range(0, (draws + TOGETHER - 1) / TOGETHER).parallel().forEach(batch -> {
            int from = batch * TOGETHER;
            int count = Math.min(TOGETHER, draws - from);
            for (int b = 0; b < totals.length; b++) {
                add(influence.blocks().get(b), totals[b], Arrays.copyOfRange(rows, from, from + count), from);
            }
        });
        return rows;
    }

    private void add(InfluenceBlock block, double[] total, double[][] rows, int from) {
        double[] sums = new double[TOGETHER * block.width()];
        int[] high = new int[TOGETHER + 1];
        for (int i = 0; i < block.units().length; i++) {
            long key = seed + GOLDEN * (block.units()[i] * (long) Integer.MAX_VALUE + from);
            int count = 0;
            for (int d = 0; d < rows.length; d += 2) {
                long hash = mixed(key + GOLDEN * d);
                high[count] = d;
                count += (hash >>> 32) < highBelow ? 1 : 0;
                high[count] = d + 1;
                count += (hash & 0xffffffffL) < highBelow ? 1 : 0;
            }
            for (int h = 0; h < count; h++) {
                add(sums, high[h] * total.length, block.basis(), i * total.length, total.length);
            }
        }
        for (int d = 0; d < rows.length; d++) {
            for (int b = 0; b < total.length; b++) {
                sums[d * total.length + b] =
                        multiplier.low * total[b] + (multiplier.high - multiplier.low) * sums[d * total.length + b];
            }
            block.loadings().addTo(rows[d], sums, d * total.length);
        }
    }

    private static void add(double[] to, int at, double[] from, int start, int width) {
        for (int b = 0; b < width; b++) {
            to[at + b] += from[start + b];
        }
    }

    private static long mixed(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
