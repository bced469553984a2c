package org.sentinelle.stats.regression;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Cluster-robust covariances where rows may depend on each other in several ways: B M B with M the sum over all subsets of the clusterings, of
 * the meat of the clusters that the subset's clusterings cut out together, odd subsets plus and even ones minus.
 *
 * <p>Small samples as R's fixest has them: the whole is multiplied by G/(G - 1), G being the number of clusters of the clustering that has
 * fewest, and by (n - 1)/(n - K) where K is given. Where a variance comes out negative, negative eigenvalues are set to 0. Reference: A.
 * Cameron, J. Gelbach and D. Miller (2011), Journal of Business and Economic Statistics 29, 238-249, doi:10.1198/jbes.2010.07136. Checked
 * against fixest 0.14.2.
 */
public final class SeveralWays {
    private final List<int[]> clusterings;

    /** @param clusterings the number of each row's cluster, in each way; at least one way */
    public SeveralWays(List<int[]> clusterings) {
        this.clusterings = List.copyOf(clusterings);
    }

    /** G. */
    public int fewest() {
        return clusterings.stream()
                .mapToInt(of -> (int) Arrays.stream(of).distinct().count())
                .min()
                .orElse(0);
    }

    /** The number by which small samples' covariances are multiplied, for K parameters. */
    public double smallSample(int n, int parameters) {
        return ofClusters() * (n - 1.0) / (n - parameters);
    }

    /** G/(G - 1). */
    public double ofClusters() {
        double g = fewest();
        return g / (g - 1);
    }

    /** B M B, times a factor for small samples. */
    public double[][] covariance(WorkingModel model, double factor) {
        double[][] meat = new double[model.k()][model.k()];
        for (int subset = 1; subset < 1 << clusterings.size(); subset++) {
            addMeat(meat, model, together(subset), Integer.bitCount(subset) % 2 == 1 ? factor : -factor);
        }
        return repaired(Sandwich.of(model.bread(), meat));
    }

    /** Numbers of the clusters that some clusterings cut out together. */
    private int[] together(int subset) {
        int[] of = new int[clusterings.get(0).length];
        for (int way = 0; way < clusterings.size(); way++) {
            if ((subset >> way & 1) == 1) {
                of = crossed(of, clusterings.get(way));
            }
        }
        return of;
    }

    private static int[] crossed(int[] left, int[] right) {
        long size = Arrays.stream(right).max().orElse(0) + 1L;
        long[] pairs = new long[left.length];
        Arrays.setAll(pairs, i -> left[i] * size + right[i]);
        long[] distinct = Arrays.stream(pairs).sorted().distinct().toArray();
        int[] of = new int[left.length];
        Arrays.setAll(of, i -> Arrays.binarySearch(distinct, pairs[i]));
        return of;
    }

    private static void addMeat(double[][] meat, WorkingModel model, int[] cluster, double factor) {
        int k = model.k();
        int clusters = Arrays.stream(cluster).max().orElse(-1) + 1;
        double[][] sums = new double[k][clusters];
        for (int j = 0; j < k; j++) {
            for (int i = 0; i < cluster.length; i++) {
                sums[j][cluster[i]] += model.weight(i) * model.residual(i) * model.x(i, j);
            }
        }
        for (int j = 0; j < k; j++) {
            for (int l = 0; l < k; l++) {
                for (int c = 0; c < clusters; c++) {
                    meat[j][l] += factor * sums[j][c] * sums[l][c];
                }
            }
        }
    }

    private static double[][] repaired(double[][] covariance) {
        for (int j = 0; j < covariance.length; j++) {
            if (covariance[j][j] < 0) {
                return withoutNegativeEigenvalues(covariance);
            }
        }
        return covariance;
    }

    private static double[][] withoutNegativeEigenvalues(double[][] covariance) {
        RealMatrix matrix = new Array2DRowRealMatrix(covariance);
        EigenDecomposition eigen =
                new EigenDecomposition(matrix.add(matrix.transpose()).scalarMultiply(0.5));
        RealMatrix d = eigen.getD();
        for (int j = 0; j < covariance.length; j++) {
            d.setEntry(j, j, Math.max(0, d.getEntry(j, j)));
        }
        return eigen.getV().multiply(d).multiply(eigen.getVT()).getData();
    }
}
