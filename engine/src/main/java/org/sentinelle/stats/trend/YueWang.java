package org.sentinelle.stats.trend;

import java.util.ArrayList;
import java.util.List;

/**
 * The variance correction of Yue and Wang, from the autocorrelation of the values.
 *
 * <p>n/n* = 1 + 2 * sum over k = 1..n-1 of (1 - k/n) r_k; r_k are the autocorrelations of the detrended values, all lags
 * counting.
 *
 * <p>Assumes equal steps, and no trend left in the values. Edge cases: the sum is a smoothed spectrum at frequency 0 and
 * so never negative but for rounding. Because the mean was estimated from the same values it is often far too small: near
 * 1 for series that are clearly autocorrelated.
 *
 * <p>Reference: Yue &amp; Wang (2004), doi 10.1023/B:WARM.0000043140.61082.60. Checked against R 4.2.2 with modifiedmk 1.6
 * (mmky).
 */
public record YueWang() implements AutocorrelationCorrection {
    @Override
    public Factor factor(double[] detrended) {
        int n = detrended.length;
        double[] r = Autocorrelation.of(detrended, n - 1);
        List<Lag> lags = new ArrayList<>();
        double sum = 0;
        for (int k = 1; k < n; k++) {
            lags.add(new Lag(k, r[k]));
            sum += (1 - k / (double) n) * r[k];
        }
        return new Factor(1 + 2 * sum, lags);
    }
}
