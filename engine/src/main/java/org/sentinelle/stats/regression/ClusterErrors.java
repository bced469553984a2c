package org.sentinelle.stats.regression;

import java.util.Arrays;

/**
 * Cluster-robust covariances B M B: M = c times the sum over clusters g of s_g s_g', s_g being the sum of the scores of its rows.
 *
 * <p>CR0: c = 1 (Liang and Zeger 1986, doi:10.1093/biomet/73.1.13). CR1: c = G/(G - 1), G clusters. CR1S: c = G/(G - 1) (n - 1)/(n - k),
 * k being all parameters.
 */
public enum ClusterErrors {
    CR0,
    CR1,
    CR1S;

    /** Of rows in the clusters with these numbers, from 0 to less than {@code clusters}. */
    public double[][] covariance(WorkingModel model, int[] cluster, int clusters) {
        double[][] meat = meat(model.scores(), cluster, clusters);
        double g = clusters;
        double factor = switch (this) {
            case CR0 -> 1;
            case CR1 -> g / (g - 1);
            case CR1S -> g / (g - 1) * (model.n() - 1) / (model.n() - model.parameters());
        };
        double[][] sandwich = Sandwich.of(model.bread(), meat);
        return Arrays.stream(sandwich)
                .map(row -> Arrays.stream(row).map(v -> v * factor).toArray())
                .toArray(double[][]::new);
    }

    /** The sum over clusters of s_g s_g'. */
    static double[][] meat(double[][] scores, int[] cluster, int clusters) {
        int k = scores[0].length;
        double[][] sums = new double[clusters][k];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < k; j++) {
                sums[cluster[i]][j] += scores[i][j];
            }
        }
        double[][] meat = new double[k][k];
        for (double[] sum : sums) {
            Sandwich.addSquare(meat, sum, 1);
        }
        return meat;
    }
}
