package org.sentinelle.analyse.margins;

import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.sentinelle.stats.regression.StudentT;

/**
 * How far functions of coefficients may lie from the truth, by the delta method: the error of f is sqrt(g'Vg), g being its gradient.
 *
 * @param variance g'Vg of a gradient g
 * @param df degrees of freedom of a combination of coefficients; infinite where it is held against the normal distribution
 * @param level of intervals
 */
public record Uncertainty(ToDoubleFunction<double[]> variance, ToDoubleFunction<double[]> df, double level) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** @param covariance V of the coefficients */
    public Uncertainty(double[][] covariance, ToDoubleFunction<double[]> df, double level) {
        this(gradient -> variance(covariance, gradient), df, level);
    }

    /** Held against the normal distribution. */
    public static Uncertainty normal(double[][] covariance, double level) {
        return new Uncertainty(covariance, gradient -> Double.POSITIVE_INFINITY, level);
    }

    public double error(double[] gradient) {
        return Math.sqrt(Math.max(0, variance.applyAsDouble(gradient)));
    }

    private static double variance(double[][] covariance, double[] gradient) {
        double variance = 0;
        for (int j = 0; j < gradient.length; j++) {
            for (int l = 0; l < gradient.length; l++) {
                variance += gradient[j] * covariance[j][l] * gradient[l];
            }
        }
        return variance;
    }

    /** How many errors an interval reaches to each side; infinite where there are no degrees of freedom for one. */
    public double quantile(double[] gradient) {
        double freedom = df.applyAsDouble(gradient);
        if (Double.isInfinite(freedom)) {
            return NORMAL.inverseSurvivalProbability((1 - level) / 2);
        }
        return freedom > 0 ? new StudentT(freedom).quantile(level) : Double.POSITIVE_INFINITY;
    }
}
