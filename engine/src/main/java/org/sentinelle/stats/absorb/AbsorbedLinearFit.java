package org.sentinelle.stats.absorb;

import org.sentinelle.stats.regression.WorkingModel;

/**
 * Least squares with absorbed effects.
 *
 * @param columns the numbers of those that have a coefficient
 * @param b the coefficients
 * @param working the problem without the effects
 * @param total sum of squares of the response less its offset about their mean
 * @param within the same about the effects alone
 */
public record AbsorbedLinearFit(
        AbsorbedSample sample, int[] columns, double[] b, WorkingModel working, double total, double within)
        implements AbsorbedFit {
    @Override
    public double predictor(int row, double y, double a) {
        return y - working.residual(row);
    }

    /** Sum of w_i e_i^2. */
    public double rss() {
        double sum = 0;
        for (int i = 0; i < working.n(); i++) {
            sum += working.weight(i) * working.residual(i) * working.residual(i);
        }
        return sum;
    }
}
