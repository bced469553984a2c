package org.sentinelle.stats.regression;

import java.util.Arrays;

/**
 * The covariance of coefficients by clusters, with the degrees of freedom that its own uncertainty leaves.
 *
 * <p>V = c B (sum over g of s_g s_g') B with s_g = X_g' W_g A_g e_g. Phi is the {@link WorkingVariance}, D_g the root of Phi_g, H = X B X'W.
 *
 * <ul>
 *   <li>CR0, CR1, CR1S: A_g = I.
 *   <li>CR2: A_g = D_g G_g^(-1/2) D_g with G_g = D_g ((I - H) Phi (I - H)')_gg D_g, the root being symmetric and, where G_g is singular
 *       (a cluster that alone tells a coefficient), a generalised inverse.
 *   <li>CR3: A_g = (I - H_gg)^-1.
 * </ul>
 *
 * <p>Degrees of freedom: of C b, were Phi true and the errors normal, the covariance C V C' is matched to a Wishart distribution by its
 * mean and total variance: with D = Omega^(-1/2) C V C' Omega^(-1/2), Omega the mean of C V C', and q rows of C, df = q (q + 1) / sum of
 * all Var(D_st). With one row this is Satterthwaite's 2 E(V)^2 / Var(V) (Bell and McCaffrey 2002); with more, the HTZ test.
 *
 * <p>All is worked out in the space of the columns of each cluster, of at most 2k dimensions, so that no matrix has as many rows as there
 * are clusters, nor as a cluster but for CR2 where Phi differs within it. References: J. Pustejovsky and E. Tipton, J. Business &amp; Economic Statistics 36:672-683 (2018),
 * doi:10.1080/07350015.2016.1247004; R. Bell and D. McCaffrey, Survey Methodology 28(2):169-181 (2002). Checked against R 4.2.2 with
 * clubSandwich 0.5.8 ({@code vcovCR}, {@code coef_test}, {@code Wald_test}).
 */
public final class ClusterSandwich {
    private final double[][] root;
    private final double[][] covariance;
    private final ClusterMoments moments;

    private ClusterSandwich(double[][] root, double[][] covariance, ClusterMoments moments) {
        this.root = root;
        this.covariance = covariance;
        this.moments = moments;
    }

    public static ClusterSandwich of(
            WorkingModel model, Clusters clusters, ClusterErrors errors, WorkingVariance variance) {
        double[][] root = Sandwich.root(model.bread());
        WhitenedRows rows = WhitenedRows.of(model, root, variance);
        double[][] spread = rows.spread();
        double[][] meat = new double[model.k()][model.k()];
        ClusterMoments moments = new ClusterMoments(spread, clusters.size());
        for (int[] members : clusters.rows()) {
            ClusterBlock block = ClusterBlock.of(rows, members, spread, errors);
            Sandwich.addSquare(meat, block.score(), 1);
            moments.add(block);
        }
        double factor = errors.factor(clusters.size(), model.n(), model.parameters());
        double[][] covariance =
                Sandwich.scaled(Sandwich.times(Sandwich.times(root, meat), Sandwich.transposed(root)), factor);
        return new ClusterSandwich(root, covariance, moments);
    }

    public double[][] covariance() {
        return Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    }

    /** Degrees of freedom of each coefficient; 0 where its covariance is 0 for sure. */
    public double[] df() {
        double[] df = new double[covariance.length];
        for (int j = 0; j < df.length; j++) {
            double[][] one = new double[1][df.length];
            one[0][j] = 1;
            df[j] = df(one);
        }
        return df;
    }

    /** Degrees of freedom of the covariance of C b; a row of C for each combination of coefficients. */
    public double df(double[][] c) {
        return moments.df(Sandwich.times(c, root));
    }
}
