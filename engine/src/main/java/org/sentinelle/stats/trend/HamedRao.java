package org.sentinelle.stats.trend;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The variance correction of Hamed and Rao, from the autocorrelation of ranks.
 *
 * <p>n/n* = 1 + 2 / (n(n-1)(n-2)) * sum of (n-k)(n-k-1)(n-k-2) rho_k over the lags k from 1 to n-1 whose
 * |rho_k| &gt; z_{1-alpha/2} / sqrt(n); rho_k are the autocorrelations of the ranks of the detrended values, equal ones
 * sharing their mean rank.
 *
 * <p>Assumes equal steps, and no trend left in the values. Edge cases: where no lag is significant the factor is 1;
 * strong negative autocorrelations can bring it to zero or below.
 *
 * <p>Reference: Hamed &amp; Rao (1998), doi 10.1016/S0022-1694(97)00125-X. Checked against R 4.2.2 with modifiedmk 1.6
 * (mmkh).
 *
 * @param significance alpha, the significance at which a lag counts, inside (0, 1)
 */
public record HamedRao(double significance) implements AutocorrelationCorrection {
    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    public HamedRao {
        if (!(significance > 0 && significance < 1)) {
            throw new IllegalArgumentException("Significance must be inside (0, 1), was " + significance);
        }
    }

    @Override
    public Factor factor(double[] detrended) {
        int n = detrended.length;
        double[] rho = Autocorrelation.of(new NaturalRanking(TiesStrategy.AVERAGE).rank(detrended), n - 1);
        double bound = STANDARD_NORMAL.inverseSurvivalProbability(significance / 2) / Math.sqrt(n);
        List<Lag> lags = new ArrayList<>();
        double sum = 0;
        for (int k = 1; k < n; k++) {
            if (Math.abs(rho[k]) > bound) {
                lags.add(new Lag(k, rho[k]));
                sum += threeBelow(n - k) * rho[k];
            }
        }
        return new Factor(1 + 2 / threeBelow(n) * sum, lags);
    }

    private static double threeBelow(double m) {
        return m * (m - 1) * (m - 2);
    }
}
