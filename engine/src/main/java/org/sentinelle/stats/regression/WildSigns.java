package org.sentinelle.stats.regression;

import java.util.SplittableRandom;

/**
 * What the residuals of each cluster are multiplied by in the draws of a wild bootstrap: all vectors of the distribution's values where they
 * are no more than the draws asked for, else that many drawn at random.
 *
 * <p>The values have mean 0 and variance 1. References: E. Mammen, Annals of Statistics 21:255-285 (1993), doi:10.1214/aos/1176349025; M. Webb, Canadian J. Economics 56:839-858 (2023),
 * doi:10.1111/caje.12661, for six points.
 */
public enum WildSigns {
    /** -1 and 1. */
    RADEMACHER(-1, 1),
    /** Plus and minus sqrt(1/2), 1 and sqrt(3/2): for fewer than a dozen clusters, which have few vectors of signs. */
    WEBB(-Math.sqrt(1.5), -1, -Math.sqrt(0.5), Math.sqrt(0.5), 1, Math.sqrt(1.5)),
    /** Two values of which the smaller is the likelier, with a third moment of 1: for residuals that are skew. Always drawn. */
    MAMMEN((1 - Math.sqrt(5)) / 2, (1 + Math.sqrt(5)) / 2) {
        @Override
        double value(SplittableRandom random) {
            return random.nextDouble() < SMALLER ? (1 - Math.sqrt(5)) / 2 : (1 + Math.sqrt(5)) / 2;
        }

        @Override
        boolean isEven() {
            return false;
        }
    };

    /** How likely Mammen's smaller value is. */
    private static final double SMALLER = (Math.sqrt(5) + 1) / (2 * Math.sqrt(5));

    private final double[] values;

    WildSigns(double... values) {
        this.values = values;
    }

    /** The draws of a bootstrap; of the same seed always the same. */
    public record Draws(double[][] vectors, boolean isAll) {}

    /** @param most how many to draw where there are more vectors than that */
    public Draws draws(int clusters, int most, long seed) {
        double all = Math.pow(values.length, clusters);
        return isEven() && all <= most
                ? new Draws(all(clusters, (int) Math.round(all)), true)
                : drawn(clusters, most, seed);
    }

    double value(SplittableRandom random) {
        return values[random.nextInt(values.length)];
    }

    /** Whether all values are as likely as each other, so that all vectors are. */
    boolean isEven() {
        return true;
    }

    private double[][] all(int clusters, int count) {
        double[][] vectors = new double[count][clusters];
        for (int i = 0; i < count; i++) {
            int rest = i;
            for (int g = 0; g < clusters; g++) {
                vectors[i][g] = values[rest % values.length];
                rest /= values.length;
            }
        }
        return vectors;
    }

    private Draws drawn(int clusters, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] vectors = new double[count][clusters];
        for (double[] vector : vectors) {
            for (int g = 0; g < clusters; g++) {
                vector[g] = value(random);
            }
        }
        return new Draws(vectors, false);
    }
}
