package org.sentinelle.stats.regression;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The covariance of least squares coefficients for errors whose variance changes and that depend on those before them.
 *
 * <p>V = (X'X)^-1 M (X'X)^-1, M = G_0 + sum over j = 1..L of w_j (G_j + G_j'), G_j = sum over i of u_i u_{i+j}' with
 * u_i = x_i e_i, and Bartlett weights w_j = 1 - j / (L + 1), which keep V positive semi-definite. With the small-sample
 * factor V is multiplied by n / (n - k).
 *
 * <p>Assumes rows in the order of time with equal steps, and dependence that fades within a few of them; an
 * approximation for long series, too small in short ones. Edge cases: L = 0 gives White's HC0 (with the factor HC1).
 *
 * <p>References: Newey &amp; West (1987), doi 10.2307/1913610; (1994), doi 10.2307/2297912. Checked against R 4.2.2 with
 * sandwich 3.0-2 ({@code NeweyWest} with {@code prewhite = FALSE}, {@code bwNeweyWest} with {@code prewhite = 0}).
 *
 * @param lags L, in observations, from 0 to n - 1
 * @param smallSample whether V is multiplied by n / (n - k)
 */
public record NeweyWest(int lags, boolean smallSample) {
    /** The constant and the exponents of tables I B and II C of Newey and West (1994) for the Bartlett kernel. */
    private static final double BARTLETT_CONSTANT = 1.1447;

    private static final double BARTLETT_RATE = 1.0 / 3;
    private static final double TRIAL_LAGS = 4;
    private static final double TRIAL_RATE = 2.0 / 9;

    public NeweyWest {
        if (lags < 0) {
            throw new IllegalArgumentException("Lags must be 0 or more, were " + lags);
        }
    }

    public CoefficientCovariance covariance(LeastSquares fit) {
        if (lags >= fit.n()) {
            throw new IllegalArgumentException("Lags must be below " + fit.n() + " observations, were " + lags);
        }
        double[][] u = fit.scores();
        RealMatrix meat = new Array2DRowRealMatrix(products(u, 0));
        for (int j = 1; j <= lags; j++) {
            RealMatrix g = new Array2DRowRealMatrix(products(u, j));
            meat = meat.add(g.add(g.transpose()).scalarMultiply(1 - j / (lags + 1.0)));
        }
        return fit.sandwich(meat.scalarMultiply(smallSample ? fit.n() / (double) fit.df() : 1));
    }

    /**
     * The automatic bandwidth for the Bartlett kernel: 1.1447 (n (s_1/s_0)^2)^(1/3), where s_0 = c_0 + 2 sum c_j and
     * s_1 = 2 sum j c_j over j = 1..m, m = floor(4 (n/100)^(2/9)), and c_j = sum of h_i h_{i+j} / n. The lags L are its whole
     * part.
     *
     * @param h the contributions x_i e_i summed over the columns without the constant: for a line, time times residual.
     *     They depend on where time has its zero
     * @return not finite where s_0 is 0
     */
    public static double automaticBandwidth(double[] h) {
        return automaticBandwidth(h, 0);
    }

    /**
     * The same of contributions that were prewhitened: m has 3 for 4.
     *
     * @param lost how many that took
     */
    static double automaticBandwidth(double[] h, int lost) {
        int n = h.length;
        double trial = lost > 0 ? TRIAL_LAGS - 1 : TRIAL_LAGS;
        int m = Math.min(n - 1, (int) Math.floor(trial * Math.pow((n + lost) / 100.0, TRIAL_RATE)));
        double s0 = product(h, 0) / n;
        double s1 = 0;
        for (int j = 1; j <= m; j++) {
            double c = product(h, j) / n;
            s0 += 2 * c;
            s1 += 2 * j * c;
        }
        double ratio = s1 / s0;
        return BARTLETT_CONSTANT * Math.pow(ratio * ratio, BARTLETT_RATE) * Math.pow(n + lost, BARTLETT_RATE);
    }

    private static double product(double[] h, int lag) {
        double sum = 0;
        for (int i = 0; i + lag < h.length; i++) {
            sum += h[i] * h[i + lag];
        }
        return sum;
    }

    private static double[][] products(double[][] u, int lag) {
        int k = u[0].length;
        double[][] sum = new double[k][k];
        for (int i = 0; i + lag < u.length; i++) {
            for (int a = 0; a < k; a++) {
                for (int b = 0; b < k; b++) {
                    sum[a][b] += u[i][a] * u[i + lag][b];
                }
            }
        }
        return sum;
    }
}
