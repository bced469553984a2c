package org.sentinelle.stats.imputation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sentinelle.stats.regression.LinearFit;
import org.sentinelle.stats.regression.LinearRegression;

/**
 * A draw from the posterior of a normal linear model under the prior 1/sigma^2: sigma*^2 = RSS/chi^2 with n - k degrees of freedom,
 * b* normal about b with covariance sigma*^2 (X'X)^-1.
 *
 * <p>Reference: D. Rubin, Multiple Imputation for Nonresponse in Surveys (1987), p. 167, doi:10.1002/9780470316696.
 *
 * @param b least squares of the rows that are observed
 */
record LinearDraw(double[] b, double[] drawnB, double drawnSigma) {

    /** Null where there are no more rows than columns. */
    static @Nullable LinearDraw of(Target target, Draws draws) {
        double[] response = target.y().clone();
        for (int row : target.rows(false)) {
            response[row] = 0;
        }
        LinearFit fit = LinearRegression.fit(target.design(), response, target.weights(), 0)
                .orElse(null);
        if (fit == null || fit.df() < 1) {
            return null;
        }
        double variance = fit.rss() / draws.chiSquared(fit.df());
        double[][] covariance = Arrays.stream(fit.working().bread())
                .map(row -> Arrays.stream(row).map(v -> v * variance).toArray())
                .toArray(double[][]::new);
        return new LinearDraw(fit.b(), draws.normal(fit.b(), covariance), Math.sqrt(variance));
    }
}
