package org.sentinelle.stats.did;

import java.util.List;

/**
 * An estimate that is made of effects and shares of groups, linearly near them.
 *
 * @param loadings its derivative by each effect, then by each group's share
 */
public record Combination(double estimate, double[] loadings) {
    static double[] unit(int at, int length) {
        double[] unit = new double[length];
        unit[at] = 1;
        return unit;
    }

    /** The weighted sum of some. */
    static Combination sum(List<Combination> parts, double[] weights) {
        double estimate = 0;
        double[] loadings = new double[parts.get(0).loadings.length];
        for (int p = 0; p < weights.length; p++) {
            estimate += weights[p] * parts.get(p).estimate;
            for (int j = 0; j < loadings.length; j++) {
                loadings[j] += weights[p] * parts.get(p).loadings[j];
            }
        }
        return new Combination(estimate, loadings);
    }
}
