package org.sentinelle.stats.regression;

import java.util.Arrays;

/**
 * Cluster-robust covariances B M B: M = c times the sum over clusters g of s_g s_g', s_g = X_g' W_g A_g e_g.
 *
 * <p>CR0: c = 1, A = I (Liang and Zeger 1986, doi:10.1093/biomet/73.1.13). CR1: c = G/(G - 1), G clusters. CR1S: c = G/(G - 1)
 * (n - 1)/(n - k), k being all parameters. CR2: A_g makes the estimate free of bias were the working variance true (Bell and McCaffrey
 * 2002; Pustejovsky and Tipton 2018, doi:10.1080/07350015.2016.1247004). CR3: A_g = (I - H_gg)^-1, nearly the jackknife over clusters.
 * {@link ClusterSandwich} has the formulas of A_g. Checked against R 4.2.2 with clubSandwich 0.5.8.
 */
public enum ClusterErrors {
    CR0,
    CR1,
    CR1S,
    CR2,
    CR3;

    /** Of rows in the clusters with these numbers, from 0 to less than {@code clusters}; the working variance is that of the model. */
    public double[][] covariance(WorkingModel model, int[] cluster, int clusters) {
        if (this == CR2 || this == CR3) {
            return ClusterSandwich.of(model, new Clusters(cluster, clusters), this, WorkingVariance.OF_MODEL)
                    .covariance();
        }
        return Sandwich.scaled(
                Sandwich.of(model.bread(), meat(model.scores(), cluster, clusters)),
                factor(clusters, model.n(), model.parameters()));
    }

    /** c, of so many clusters, rows and parameters. */
    double factor(int clusters, long n, int parameters) {
        double g = clusters;
        return switch (this) {
            case CR0, CR2, CR3 -> 1;
            case CR1 -> g / (g - 1);
            case CR1S -> g / (g - 1) * (n - 1) / (n - parameters);
        };
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
        Arrays.stream(sums).forEach(sum -> Sandwich.addSquare(meat, sum, 1));
        return meat;
    }
}
