package org.sentinelle.stats.forecast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Exponential smoothing as a state space model, fitted by maximum likelihood.
 *
 * <p>The recursions are in {@link EtsFilter}, the likelihood in {@link EtsLikelihood}, the region of the parameters in
 * {@link EtsRegion}, what follows from a fit in {@link EtsFit} and {@link EtsForecast}.
 *
 * <p>Assumes finite values at equal steps of time, and positive ones where the model asks for them; errors are independent
 * and normal with one variance. Smoothing parameters and initial states are estimated together; the fit is the best of
 * several local maxima and needs no random numbers.
 *
 * <p>References: Hyndman, Koehler, Snyder and Grose (2002), doi 10.1016/S0169-2070(01)00110-8; Hyndman, Koehler, Ord and
 * Snyder (2008), Forecasting with Exponential Smoothing, doi 10.1007/978-3-540-71918-2. Checked against forecast::ets of
 * forecast 8.20 in R 4.2.2.
 *
 * @param period m, steps a season; of no meaning without one
 */
public record Ets(EtsModel model, int period, EtsFixed fixed) {
    /**
     * A fit needs more values than parameters and these together: with fewer, several parameters are paid for by hardly any
     * error to learn from.
     */
    private static final int SPARE_VALUES = 4;

    /** The fewest values that the model is fitted to. */
    public int fewestValues() {
        return model.parameters(period) + SPARE_VALUES + 1;
    }

    /** Whether the smoothing parameters that are given leave a region to search. */
    public boolean isInsideRegion() {
        return EtsRegion.of(model, fixed) != null;
    }

    /** The fit of greatest likelihood, or null where the model is not defined for any parameters tried. */
    public @Nullable EtsFit fit(double[] y) {
        EtsRegion region = EtsRegion.of(model, fixed);
        if (region == null || y.length < fewestValues()) {
            return null;
        }
        EtsFilter filter = new EtsFilter(y, model, period);
        EtsSearch search = new EtsSearch(model, filter, region);
        return search.run() ? fit(filter, search, region.dimension() + filter.states()) : null;
    }

    private EtsFit fit(EtsFilter filter, EtsSearch search, int estimated) {
        EtsLikelihood likelihood = search.likelihood();
        double squares = likelihood.sumOfSquares();
        double residuals = 0;
        double logs = 0;
        for (int t = 0; t < filter.y.length; t++) {
            double e = filter.y[t] - filter.mu[t];
            residuals += e * e;
            logs += model.isErrorMultiplied() ? Math.log(filter.mu[t]) : 0;
        }
        return new EtsFit(
                model,
                filter.period,
                search.smoothing(),
                filter.state(likelihood.start()),
                filter.end(),
                Arrays.stream(filter.mu).boxed().toList(),
                squares,
                residuals,
                -filter.y.length / 2.0 * Math.log(squares) - logs,
                estimated,
                likelihood.isExact());
    }
}
