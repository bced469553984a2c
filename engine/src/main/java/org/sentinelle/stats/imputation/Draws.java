package org.sentinelle.stats.imputation;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Random numbers of one seed. */
final class Draws {
    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    private final SplittableRandom random;

    private Draws(SplittableRandom random) {
        this.random = random;
    }

    /**
     * Those of one of several chains, which are the same whoever else draws. Seeds a fixed step apart would not do: the generator itself goes
     * on in such steps, and chains would be each other's echo.
     */
    static Draws of(long seed, int chain) {
        SplittableRandom parent = new SplittableRandom(seed);
        for (int before = 0; before < chain; before++) {
            parent.split();
        }
        return new Draws(parent.split());
    }

    double uniform() {
        return random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double normal() {
        return STANDARD_NORMAL.inverseCumulativeProbability(inside());
    }

    double chiSquared(double df) {
        return ChiSquaredDistribution.of(df).inverseCumulativeProbability(inside());
    }

    /** Never 0, where quantiles are infinite. */
    private double inside() {
        double u = random.nextDouble();
        return u > 0 ? u : Double.MIN_NORMAL;
    }

    /** A vector with this mean and covariance. */
    double[] normal(double[] mean, double[][] covariance) {
        double[][] root = root(covariance);
        double[] z = new double[mean.length];
        double[] drawn = mean.clone();
        for (int j = 0; j < z.length; j++) {
            z[j] = normal();
            for (int l = 0; l <= j; l++) {
                drawn[j] += root[j][l] * z[l];
            }
        }
        return drawn;
    }

    /** Lower triangular L with LL' = a; directions that vary by nothing but rounding have none. */
    private static double[][] root(double[][] a) {
        double[][] l = new double[a.length][a.length];
        for (int j = 0; j < a.length; j++) {
            for (int i = j; i < a.length; i++) {
                double rest = a[i][j];
                for (int m = 0; m < j; m++) {
                    rest -= l[i][m] * l[j][m];
                }
                l[i][j] = i == j ? Math.sqrt(Math.max(0, rest)) : l[j][j] > 0 ? rest / l[j][j] : 0;
            }
        }
        return l;
    }

    /** Numbers from 0 to less than n in any order. */
    int[] order(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
