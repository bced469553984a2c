package org.sentinelle.stats.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Means and variances of values to come, for models in which an error acts linearly on all that follows.
 *
 * <p>An error moves the value j steps later by c_j times its size,
 *
 * <pre>
 * c_j = alpha + beta (phi + ... + phi^j) + gamma [j is a multiple of m]
 * </pre>
 *
 * <p>so that with variance v of the errors and means mu_h
 *
 * <pre>
 * additive errors        V_h = v (1 + c_1^2 + ... + c_{h-1}^2)
 * multiplicative errors  V_h = (1 + v) T_h - mu_h^2,   T_h = mu_h^2 + v (c_1^2 T_{h-1} + ... + c_{h-1}^2 T_1)
 * </pre>
 *
 * <p>forecast 8.20 puts gamma into the wrong place of the state of ANA and MNA, so that its c_j has gamma at j = m-1, 2m-1,
 * ...; its own simulations agree with the formula here.
 *
 * <p>Reference: Hyndman, Koehler, Ord and Snyder (2008), sections 6.2 and 6.3; Hyndman, Koehler, Ord and Snyder (2005),
 * Journal of Forecasting 24, 17-37, doi 10.1002/for.938.
 */
final class LinearMoments {
    private LinearMoments() {}

    static NormalForecast of(EtsFit fit, int horizon) {
        double[] means = PointForecasts.of(fit, horizon);
        double[] squared = squaredWeights(fit, horizon);
        return new NormalForecast(
                DoubleStream.of(means).boxed().toList(),
                fit.model().isErrorMultiplied()
                        ? relative(means, squared, fit.sigma2())
                        : absolute(squared, fit.sigma2()));
    }

    /** c_j^2 at j, for j from 1. */
    private static double[] squaredWeights(EtsFit fit, int horizon) {
        EtsSmoothing by = fit.smoothing();
        double[] squared = new double[horizon];
        double power = 1;
        double slopes = 0;
        for (int j = 1; j < horizon; j++) {
            power *= by.phi();
            slopes += power;
            double season = fit.model().isSeasonal() && j % fit.period() == 0 ? by.gamma() : 0;
            double c = by.alpha() + by.beta() * slopes + season;
            squared[j] = c * c;
        }
        return squared;
    }

    private static List<Double> absolute(double[] squared, double v) {
        List<Double> variances = new ArrayList<>();
        double sum = 1;
        for (double weight : squared) {
            sum += weight;
            variances.add(v * sum);
        }
        return variances;
    }

    private static List<Double> relative(double[] means, double[] squared, double v) {
        List<Double> variances = new ArrayList<>();
        double[] t = new double[means.length];
        for (int h = 0; h < means.length; h++) {
            double carried = 0;
            for (int j = 1; j <= h; j++) {
                carried += squared[j] * t[h - j];
            }
            t[h] = means[h] * means[h] + v * carried;
            variances.add(v * (carried + t[h]));
        }
        return variances;
    }
}
