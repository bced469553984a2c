package org.sentinelle.stats.trend;

import java.util.List;

/** A correction of the variance of Kendall's S for values that depend on those before them. */
public sealed interface AutocorrelationCorrection permits HamedRao, YueWang {
    /** An autocorrelation at a distance of so many observations. */
    record Lag(int lag, double rho) {}

    /**
     * What the variance is multiplied by.
     *
     * @param nOverEffective n over the effective number of independent observations; may be zero or less, where the
     *     correction has no meaning
     * @param lags the autocorrelations that entered, by rising lag
     */
    record Factor(double nOverEffective, List<Lag> lags) {
        public Factor {
            lags = List.copyOf(lags);
        }
    }

    /** The factor for a series from which its trend was taken out: at least three values, not all equal. */
    Factor factor(double[] detrended);
}
