package org.sentinelle.stats.absorb;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Made-up rows with crossed effects, unbalanced, with weights and an offset. */
record Flows(AbsorbedData data) {
    static Flows of(long seed, int rows, int... levels) {
        Random random = new Random(seed);
        int[][] of = new int[levels.length][rows];
        double[][] x = new double[2][rows];
        double[] y = new double[rows];
        double[] w = new double[rows];
        double[] offset = new double[rows];
        for (int i = 0; i < rows; i++) {
            double eta = 1;
            for (int g = 0; g < levels.length; g++) {
                // Squaring makes low levels frequent, and high ones rare.
                double u = random.nextDouble();
                of[g][i] = (int) (u * u * levels[g]);
                eta += Math.sin(7.0 * of[g][i] + g);
            }
            x[0][i] = random.nextGaussian() + of[0][i] % 3;
            x[1][i] = random.nextDouble();
            offset[i] = random.nextGaussian() / 4;
            w[i] = 0.5 + random.nextDouble();
            double mu = Math.exp(eta + 0.4 * x[0][i] - x[1][i] + offset[i]);
            y[i] = Math.rint(mu * random.nextDouble() * 2);
        }
        List<Effect> effects = Arrays.stream(of)
                .map(o -> Effect.of(o, Arrays.stream(o).max().orElse(0) + 1))
                .toList();
        return new Flows(new AbsorbedData(effects, x, y, w, offset));
    }

    /** The columns and a dummy for each level but what is redundant, in the rows of a sample. */
    static double[][] withDummies(AbsorbedData data) {
        int columns = data.x().length;
        int all = columns + data.effects().stream().mapToInt(Effect::levels).sum();
        double[][] x = new double[all][data.n()];
        System.arraycopy(data.x(), 0, x, 0, columns);
        int from = columns;
        for (Effect effect : data.effects()) {
            for (int i = 0; i < data.n(); i++) {
                x[from + effect.level(i)][i] = 1;
            }
            from += effect.levels();
        }
        return x;
    }
}
