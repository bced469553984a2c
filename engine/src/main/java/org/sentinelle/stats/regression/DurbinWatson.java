package org.sentinelle.stats.regression;

/**
 * The Durbin-Watson statistic of residuals in the order of time.
 *
 * <p>d = sum of (e_i - e_{i-1})^2 over sum of e_i^2, between 0 and 4: near 2 without autocorrelation at lag 1, near 0 where
 * neighbours are alike. Residuals that are all 0 have none and give NaN. Reference: Durbin &amp; Watson (1951),
 * doi 10.1093/biomet/38.1-2.159. Checked against R 4.2.2 with lmtest 0.9-40 ({@code dwtest}).
 */
public final class DurbinWatson {
    private DurbinWatson() {}

    public static double of(double[] e) {
        double steps = 0;
        double squares = e[0] * e[0];
        for (int i = 1; i < e.length; i++) {
            steps += (e[i] - e[i - 1]) * (e[i] - e[i - 1]);
            squares += e[i] * e[i];
        }
        return steps / squares;
    }
}
