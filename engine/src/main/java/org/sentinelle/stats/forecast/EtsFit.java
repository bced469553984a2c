package org.sentinelle.stats.forecast;

import java.util.List;

/**
 * A model fitted to a series of n values.
 *
 * <p>Log-likelihood without constants: -(n/2) log(sum r^2) for additive errors r = y - mu; for multiplicative ones r =
 * (y - mu)/mu and -sum log mu is added. With k the estimated smoothing parameters, free initial states and the variance:
 *
 * <pre>
 * AIC = -2 log L + 2k     AICc = AIC + 2k(k+1)/(n-k-1)     BIC = -2 log L + k log n
 * sigma2 = sum r^2 / (n - p)     mse = sum (y - mu)^2 / n
 * </pre>
 *
 * <p>where p counts smoothing parameters, given ones too, and free initial states.
 *
 * @param fitted one-step forecasts mu_1, ..., mu_n
 * @param squaredErrors sum r^2
 * @param squaredResiduals sum (y - mu)^2
 * @param estimated k - 1: without the variance
 * @param exact whether the model follows the series up to rounding, so that its likelihood has no bound
 */
public record EtsFit(
        EtsModel model,
        int period,
        EtsSmoothing smoothing,
        EtsState initial,
        EtsState end,
        List<Double> fitted,
        double squaredErrors,
        double squaredResiduals,
        double logLikelihood,
        int estimated,
        boolean exact) {
    public EtsFit {
        fitted = List.copyOf(fitted);
    }

    public int n() {
        return fitted.size();
    }

    public double aic() {
        return -2 * logLikelihood + 2 * counted();
    }

    public double aicc() {
        return aic() + 2 * counted() * (counted() + 1) / (n() - counted() - 1);
    }

    public double bic() {
        return -2 * logLikelihood + Math.log(n()) * counted();
    }

    public double sigma2() {
        return squaredErrors / (n() - model.parameters(period));
    }

    public double mse() {
        return squaredResiduals / n();
    }

    private double counted() {
        return estimated + 1.0;
    }
}
