package org.sentinelle.analyse.regression;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.margins.Uncertainty;
import org.sentinelle.stats.regression.ClusterSandwich;
import org.sentinelle.stats.regression.StudentT;
import org.sentinelle.stats.regression.WaldTest;

/**
 * How far estimates of coefficients may lie from the truth.
 *
 * @param covariance of the coefficients
 * @param df degrees of freedom of each one's statistic; infinite where it is held against the normal distribution, 0 where there are none
 * @param caveats of every estimate
 * @param satterthwaite where degrees of freedom are approximated, what they come from
 */
record Spread(
        double[][] covariance,
        double[] df,
        List<String> caveats,
        @Nullable ClusterSandwich satterthwaite) {

    Spread(double[][] covariance, double[] df) {
        this(covariance, df, List.of(), null);
    }

    double stdError(int coefficient) {
        return Math.sqrt(Math.max(0, covariance[coefficient][coefficient]));
    }

    /** The same of any combination of coefficients; the fewest degrees of freedom count where they differ without a rule for combinations. */
    Uncertainty uncertainty(double level) {
        if (satterthwaite != null) {
            ClusterSandwich sandwich = satterthwaite;
            return new Uncertainty(covariance, gradient -> sandwich.df(new double[][] {gradient}), level);
        }
        double fewest = DoubleStream.of(df).min().orElse(Double.POSITIVE_INFINITY);
        return new Uncertainty(covariance, gradient -> fewest, level);
    }

    /** The probability of a statistic at least as far from 0. */
    double p(int coefficient, double statistic) {
        return Distributions.twoSidedP(statistic, df[coefficient]);
    }

    /** Infinite where there are so few degrees of freedom that it is no number. */
    double quantile(int coefficient, double level) {
        if (!(df[coefficient] > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        if (Double.isInfinite(df[coefficient])) {
            return Distributions.normalQuantile(level);
        }
        double quantile = new StudentT(df[coefficient]).quantile(level);
        return Double.isFinite(quantile) ? quantile : Double.POSITIVE_INFINITY;
    }

    /**
     * Whether some of the coefficients are all 0: by the approximate Hotelling test where degrees of freedom are Satterthwaite's, else by F or
     * chi-squared. Empty where their covariance has no inverse, as with fewer clusters than coefficients.
     */
    Optional<WaldTest> joint(double[] b, int... which) {
        if (which.length == 0) {
            return Optional.empty();
        }
        double[] some = IntStream.of(which).mapToDouble(j -> b[j]).toArray();
        double[][] between = new double[which.length][which.length];
        double[][] contrasts = new double[which.length][df.length];
        for (int j = 0; j < which.length; j++) {
            contrasts[j][which[j]] = 1;
            for (int l = 0; l < which.length; l++) {
                between[j][l] = covariance[which[j]][which[l]];
            }
        }
        return satterthwaite == null
                ? WaldTest.of(some, between, df[which[0]])
                : WaldTest.hotelling(some, between, satterthwaite.df(contrasts));
    }
}
