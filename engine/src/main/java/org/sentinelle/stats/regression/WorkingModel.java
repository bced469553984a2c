package org.sentinelle.stats.regression;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The weighted least squares problem in which an estimate ends, from which its errors are worked out.
 *
 * <p>Of n rows and k columns x_j: B = (X'WX)^-1 is its bread, w_i e_i x_i the score of row i, and h_i = w_i x_i' B x_i the leverage.
 * A linear model ends in its own weights and residuals; a generalised linear one in w_i = a_i (dmu/deta)^2 / V(mu_i) and
 * e_i = (y_i - mu_i) / (dmu/deta), a_i being the prior weight. Reference: P. McCullagh and J. Nelder, Generalized Linear Models, 2nd
 * ed. (1989), section 2.5, doi:10.1007/978-1-4899-3242-6.
 */
public final class WorkingModel {
    private final Design design;
    private final double[] w;
    private final double[] e;
    private final double[][] bread;
    private final int absorbed;
    private final double @Nullable [] variance;
    private final double @Nullable [] leverages;

    /**
     * The problem of a design.
     *
     * @param w weights, not negative
     * @param e residuals of the response that the problem has, which is linear in the coefficients
     * @param bread (X'WX)^-1
     * @param absorbed parameters that were estimated beside the coefficients, such as the levels of absorbed effects
     */
    public WorkingModel(Design design, double[] w, double[] e, double[][] bread, int absorbed) {
        this(design, w, e, bread, absorbed, null, null);
    }

    private WorkingModel(
            Design design,
            double[] w,
            double[] e,
            double[][] bread,
            int absorbed,
            double @Nullable [] variance,
            double @Nullable [] leverages) {
        this.variance = variance;
        this.leverages = leverages;
        this.design = design;
        this.w = w.clone();
        this.e = e.clone();
        this.bread = bread;
        this.absorbed = absorbed;
    }

    /**
     * The same, saying the variance that each response has in the model, up to a factor: V(mu_i) / a_i in a generalised linear one.
     *
     * <p>CR2 errors of a cluster whose rows differ in it depend on it (see {@link ClusterSandwich}).
     */
    public WorkingModel withVariance(double[] phi) {
        return new WorkingModel(design, w, e, bread, absorbed, phi.clone(), leverages);
    }

    /** The same, saying how far each row draws the whole fit to itself, absorbed effects and all. */
    public WorkingModel withLeverages(double[] h) {
        return new WorkingModel(design, w, e, bread, absorbed, variance, h.clone());
    }

    /** Whether {@link #withVariance} said it. */
    public boolean hasVariance() {
        return variance != null;
    }

    /** 1/w_i unless it was said. */
    double variance(int row) {
        return variance == null ? 1 / w[row] : variance[row];
    }

    public int n() {
        return w.length;
    }

    /** The number of coefficients. */
    public int k() {
        return design.columns();
    }

    /** All parameters: coefficients and what was absorbed. */
    public int parameters() {
        return k() + absorbed;
    }

    public double x(int row, int column) {
        return design.x(row, column);
    }

    public double weight(int row) {
        return w[row];
    }

    public double residual(int row) {
        return e[row];
    }

    /** B. */
    public double[][] bread() {
        return Arrays.stream(bread).map(double[]::clone).toArray(double[][]::new);
    }

    /** w_i e_i x_i, a row for each i. */
    public double[][] scores() {
        double[][] scores = new double[n()][k()];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores[i].length; j++) {
                scores[i][j] = w[i] * e[i] * x(i, j);
            }
        }
        return scores;
    }

    /** h_i = w_i x_i' B x_i unless they were said. */
    public double[] leverages() {
        if (leverages != null) {
            return leverages.clone();
        }
        double[] h = new double[n()];
        for (int i = 0; i < h.length; i++) {
            double sum = 0;
            for (int j = 0; j < k(); j++) {
                for (int l = 0; l < k(); l++) {
                    sum += x(i, j) * bread[j][l] * x(i, l);
                }
            }
            h[i] = w[i] * sum;
        }
        return h;
    }

    /** Sum of w_i e_i^2 over n less all parameters. */
    public double dispersion() {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            sum += w[i] * e[i] * e[i];
        }
        return sum / (n() - parameters());
    }
}
