package org.sentinelle.stats.regression;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Mean and variance of a covariance by clusters, were its working variance true.
 *
 * <p>Of contrasts d_s and clusters g, h the covariance of a_sg'e and a_th'e is P^st_gh = [g = h] d_s' Psi_g'Psi_g d_t + y_sg' K y_th with
 * y_sg = (alpha_g' Psi_g d_s, beta_g' Psi_g d_s) and K = (S, -I; -I, 0). The mean of V_st is the trace of P^st, and Cov of V_st and V_uv
 * follows from sums of products of the P, all of which are worked out from the sums of y y'.
 */
final class ClusterMoments {
    private final double[][] spread;
    private final List<ClusterBlock> blocks;

    ClusterMoments(double[][] spread, int clusters) {
        this.spread = spread;
        this.blocks = new ArrayList<>(clusters);
    }

    void add(ClusterBlock block) {
        blocks.add(block);
    }

    /** q (q + 1) over the total variance of the covariance of the contrasts, once it is freed from its mean. */
    double df(double[][] d) {
        double[][] omega = mean(d);
        int q = d.length;
        double[][] scaled = new double[q][];
        for (int s = 0; s < q; s++) {
            if (!(omega[s][s] > 0)) {
                return 0;
            }
            scaled[s] = Sandwich.scaled(new double[][] {d[s]}, 1 / Math.sqrt(omega[s][s]))[0];
        }
        RealMatrix root = ClusterBlock.inverseRoot(relative(omega));
        return q
                * (q + 1)
                / variance(
                        root.multiply(new Array2DRowRealMatrix(scaled, false)).getData());
    }

    private static RealMatrix relative(double[][] omega) {
        double[][] correlations = new double[omega.length][omega.length];
        for (int s = 0; s < omega.length; s++) {
            for (int t = 0; t < omega.length; t++) {
                correlations[s][t] = omega[s][t] / Math.sqrt(omega[s][s] * omega[t][t]);
            }
        }
        return new Array2DRowRealMatrix(correlations, false);
    }

    private double[][] mean(double[][] d) {
        double[][] mean = new double[d.length][d.length];
        for (ClusterBlock block : blocks) {
            double[][] y = ends(block, d);
            for (int s = 0; s < d.length; s++) {
                for (int t = 0; t < d.length; t++) {
                    mean[s][t] += form(d[s], block.psi(), d[t]) + form(y[s], y[t]);
                }
            }
        }
        return mean;
    }

    /** Sum over s, t of sum over g, h of P^ss_gh P^tt_gh + P^st_gh P^st_hg. */
    private double variance(double[][] d) {
        int q = d.length;
        int m = 2 * spread.length;
        double[][][][] sums = new double[q][q][m][m];
        double total = 0;
        for (ClusterBlock block : blocks) {
            double[][] y = ends(block, d);
            for (int s = 0; s < q; s++) {
                double ss = form(d[s], block.psi(), d[s]);
                double yss = form(y[s], y[s]);
                for (int t = 0; t < q; t++) {
                    double st = form(d[s], block.psi(), d[t]);
                    double tt = form(d[t], block.psi(), d[t]);
                    total += ss * tt + ss * form(y[t], y[t]) + tt * yss + st * st + 2 * st * form(y[s], y[t]);
                    addProduct(sums[s][t], y[s], y[t]);
                }
            }
        }
        for (int s = 0; s < q; s++) {
            for (int t = 0; t < q; t++) {
                total += traceOfProduct(turned(sums[s][t]), turned(sums[t][s]));
                total += traceOfProduct(turned(sums[t][s]), turned(sums[t][s]));
            }
        }
        return total;
    }

    private static void addProduct(double[][] sum, double[] y, double[] z) {
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < z.length; j++) {
                sum[i][j] += y[i] * z[j];
            }
        }
    }

    /** y of each contrast: alpha' Psi d above beta' Psi d. */
    private static double[][] ends(ClusterBlock block, double[][] d) {
        double[][] y = new double[d.length][];
        for (int s = 0; s < d.length; s++) {
            int k = d[s].length;
            y[s] = new double[2 * k];
            for (int j = 0; j < k; j++) {
                for (int l = 0; l < k; l++) {
                    y[s][j] += block.along()[j][l] * d[s][l];
                    y[s][k + j] += block.across()[j][l] * d[s][l];
                }
            }
        }
        return y;
    }

    private static double form(double[] a, double[][] matrix, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            for (int l = 0; l < b.length; l++) {
                sum += a[j] * matrix[j][l] * b[l];
            }
        }
        return sum;
    }

    /** y' K z. */
    private double form(double[] y, double[] z) {
        int k = spread.length;
        double sum = 0;
        for (int j = 0; j < k; j++) {
            for (int l = 0; l < k; l++) {
                sum += y[j] * spread[j][l] * z[l];
            }
            sum -= y[j] * z[k + j] + y[k + j] * z[j];
        }
        return sum;
    }

    /** K times a matrix. */
    private double[][] turned(double[][] matrix) {
        int k = spread.length;
        double[][] product = new double[2 * k][2 * k];
        for (int j = 0; j < k; j++) {
            for (int c = 0; c < 2 * k; c++) {
                double sum = -matrix[k + j][c];
                for (int l = 0; l < k; l++) {
                    sum += spread[j][l] * matrix[l][c];
                }
                product[j][c] = sum;
                product[k + j][c] = -matrix[j][c];
            }
        }
        return product;
    }

    private static double traceOfProduct(double[][] a, double[][] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                sum += a[i][j] * b[j][i];
            }
        }
        return sum;
    }
}
