package org.sentinelle.stats.imputation;

import java.util.Arrays;

/**
 * Rubin's rules for one number that was estimated in each of m completed tables, with its variance there.
 *
 * <p>estimate = mean of Q_i; within U = mean of U_i; between B = variance of Q_i; total T = U + (1 + 1/m) B. riv = (1 + 1/m) B/U is the increase
 * of the variance by what is missing, lambda = (1 + 1/m) B/T its share. Degrees of freedom: v = (m - 1)/lambda^2, and with v_com in a
 * complete table 1/(1/v + 1/v_obs), v_obs = v_com (v_com + 1)/(v_com + 3) (1 - lambda). fmi = (riv + 2/(df + 3))/(riv + 1). References:
 * D. Rubin (1987), section 3.3, doi:10.1002/9780470316696; J. Barnard and D. Rubin (1999), doi:10.1093/biomet/86.4.948. Checked
 * against R 4.2.2 {@code mice::pool} 3.15, which takes lambda for 1e-4 where it is smaller.
 *
 * @param df infinite where nothing is missing and the complete table's are
 */
public record Pooled(
        double estimate,
        double within,
        double between,
        double total,
        double lambda,
        double riv,
        double df,
        double fmi) {

    /**
     * The pooled answer.
     *
     * @param q estimates, two or more
     * @param u their variances, above 0
     * @param complete degrees of freedom of each; may be infinite
     */
    public static Pooled of(double[] q, double[] u, double complete) {
        int m = q.length;
        double estimate = Arrays.stream(q).average().orElseThrow();
        double within = Arrays.stream(u).average().orElseThrow();
        double between =
                Arrays.stream(q).map(v -> (v - estimate) * (v - estimate)).sum() / (m - 1);
        double missing = (1 + 1.0 / m) * between;
        double total = within + missing;
        double lambda = missing / total;
        double df = df(m, lambda, complete);
        double riv = missing / within;
        return new Pooled(estimate, within, between, total, lambda, riv, df, (riv + 2 / (df + 3)) / (riv + 1));
    }

    private static double df(int m, double lambda, double complete) {
        double large = lambda > 0 ? (m - 1) / (lambda * lambda) : Double.POSITIVE_INFINITY;
        if (Double.isInfinite(complete)) {
            return large;
        }
        double observed = (complete + 1) / (complete + 3) * complete * (1 - lambda);
        return Double.isInfinite(large) ? observed : large * observed / (large + observed);
    }

    public double stdError() {
        return Math.sqrt(total);
    }
}
