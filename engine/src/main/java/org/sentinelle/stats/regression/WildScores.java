package org.sentinelle.stats.regression;

/**
 * What a {@link WildClusterBootstrap} knows of its clusters, for null values b + z se.
 *
 * @param s0 scores of each cluster, X_g'W_g u_g = s0_g + z s1_g
 * @param forward c'B X_g'W_g X_g B of each cluster
 * @param a0 c'B s0_g
 * @param a1 c'B s1_g
 */
record WildScores(double[][] s0, double[][] s1, double[][] forward, double[] a0, double[] a1) {

    /**
     * Residuals under a null value are those of the fit, e, plus b - r = -z se times what the others leave of the column, which is X B c /
     * (c'Bc).
     */
    static WildScores of(WorkingModel model, int c, Clusters clusters, double stdError) {
        int k = model.k();
        double[][] bread = model.bread();
        double[][] s0 = new double[clusters.size()][k];
        double[][] s1 = new double[clusters.size()][k];
        double[][] along = new double[clusters.size()][k];
        for (int i = 0; i < model.n(); i++) {
            int g = clusters.of(i);
            double left = 0;
            for (int j = 0; j < k; j++) {
                left += model.x(i, j) * bread[c][j];
            }
            for (int j = 0; j < k; j++) {
                double wx = model.weight(i) * model.x(i, j);
                s0[g][j] += wx * model.residual(i);
                s1[g][j] -= wx * left / bread[c][c] * stdError;
                along[g][j] += wx * left;
            }
        }
        return new WildScores(s0, s1, Sandwich.times(along, bread), along(s0, bread[c]), along(s1, bread[c]));
    }

    private static double[] along(double[][] sums, double[] direction) {
        double[] along = new double[sums.length];
        for (int g = 0; g < along.length; g++) {
            along[g] = product(sums[g], direction);
        }
        return along;
    }

    /** The draw in which residuals of cluster g are multiplied by v_g. */
    WildDraw draw(double[] v) {
        double[] sum0 = weighted(s0, v);
        double[] sum1 = weighted(s1, v);
        double n0 = 0;
        double n1 = 0;
        double q0 = 0;
        double q1 = 0;
        double q2 = 0;
        double size = 0;
        for (int g = 0; g < v.length; g++) {
            n0 += v[g] * a0[g];
            n1 += v[g] * a1[g];
            double e0 = v[g] * a0[g] - product(forward[g], sum0);
            double e1 = v[g] * a1[g] - product(forward[g], sum1);
            q0 += e0 * e0;
            q1 += 2 * e0 * e1;
            q2 += e1 * e1;
            size += v[g] * v[g] * (a0[g] * a0[g] + a1[g] * a1[g]);
        }
        return new WildDraw(n0, n1, q0, q1, q2, size);
    }

    private static double[] weighted(double[][] rows, double[] v) {
        double[] sum = new double[rows[0].length];
        for (int g = 0; g < v.length; g++) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += v[g] * rows[g][j];
            }
        }
        return sum;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
