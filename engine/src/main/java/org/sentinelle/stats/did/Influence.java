package org.sentinelle.stats.did;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sentinelle.stats.did.InfluenceBlock.Loadings;

/**
 * What independent units contribute to the errors of estimates: estimate less truth is the sum of phi_i, up to what vanishes faster.
 *
 * <p>Covariance of the estimates: the sum of phi_i phi_i', no correction for small samples; of clusters, phi is summed within each first
 * (Callaway and Sant'Anna 2021, theorem 2 and remark 10, doi:10.1016/j.jeconom.2020.12.001; did's psi_i is n phi_i).
 *
 * @param blocks of units, each unit in one of them or none
 * @param columns the number of estimates
 */
record Influence(List<InfluenceBlock> blocks, int columns) {
    Influence {
        blocks = List.copyOf(blocks);
    }

    double[][] covariance() {
        double[][] covariance = new double[columns][columns];
        blocks.forEach(block -> block.addSquares(covariance));
        return covariance;
    }

    /** The same of clusters, which take the place of units. */
    Influence summed(int[] cluster, int clusters) {
        double[] sums = new double[clusters * columns];
        blocks.forEach(block -> block.addTo(sums, cluster, columns));
        return ofRows(sums, columns);
    }

    /** The same with each unit's contributions multiplied by its factor. */
    Influence weighed(double[] factor) {
        return new Influence(blocks.stream().map(block -> block.weighed(factor)).toList(), columns);
    }

    /** Of units with a row of contributions each. */
    static Influence ofRows(double[] contributions, int columns) {
        int[] all =
                IntStream.range(0, contributions.length / Math.max(1, columns)).toArray();
        Loadings direct = Loadings.direct(IntStream.range(0, columns).toArray());
        return new Influence(List.of(new InfluenceBlock(all, contributions, columns, direct)), columns);
    }

    /** c'Vc, the variance of a combination c of estimates. */
    static double variance(double[][] covariance, double[] combination) {
        double sum = 0;
        for (int j = 0; j < combination.length; j++) {
            if (combination[j] != 0) {
                double[] row = covariance[j];
                for (int l = 0; l < combination.length; l++) {
                    sum += combination[j] * row[l] * combination[l];
                }
            }
        }
        return Math.max(0, sum);
    }

    /** Covariances of some combinations of estimates. */
    static double[][] between(double[][] covariance, List<double[]> combinations) {
        double[][] between = new double[combinations.size()][combinations.size()];
        for (int j = 0; j < between.length; j++) {
            double[] left = combinations.get(j);
            double[] image = new double[left.length];
            for (int a = 0; a < left.length; a++) {
                if (left[a] != 0) {
                    for (int b = 0; b < image.length; b++) {
                        image[b] += left[a] * covariance[a][b];
                    }
                }
            }
            Arrays.setAll(between[j], l -> dot(image, combinations.get(l)));
        }
        return between;
    }

    static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int j = 0; j < left.length; j++) {
            sum += left[j] * right[j];
        }
        return sum;
    }
}
