package org.sentinelle.stats.regression;

import java.util.Arrays;

/**
 * Sandwich covariances of any maximum likelihood estimate: c B (sum over clusters of s_g s_g') B, B the inverse information and s_g the sum of
 * the scores of the rows of a cluster; without clusters each row is its own.
 *
 * <p>References: H. White (1982), doi:10.2307/1912526; K.-Y. Liang and S. Zeger (1986), doi:10.1093/biomet/73.1.13. Checked against R 4.2.2 sandwich.
 */
public final class ScoreErrors {
    private ScoreErrors() {}

    /**
     * The covariance.
     *
     * @param scores a row for each row, a column for each parameter
     * @param cluster the number of each row's cluster, from 0
     * @param factor c
     */
    public static double[][] covariance(double[][] bread, double[][] scores, int[] cluster, double factor) {
        double[][] meat =
                ClusterErrors.meat(scores, cluster, Arrays.stream(cluster).max().orElse(0) + 1);
        double[][] sandwich = Sandwich.of(bread, meat);
        for (double[] row : sandwich) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= factor;
            }
        }
        return sandwich;
    }
}
