package org.sentinelle.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogGamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegativeBinomialRegressionTest {
    private static final double[] Y = {0, 3, 41, 2, 7, 0, 19, 88, 5, 60};

    private static NegativeBinomialFit fitted(CountFit fit) {
        assertThat(fit).isInstanceOf(NegativeBinomialFit.class);
        return (NegativeBinomialFit) fit;
    }

    private static double logLikelihood(double[] y, double[] mu, double theta) {
        return IntStream.range(0, y.length)
                .mapToDouble(i -> LogGamma.value(y[i] + theta)
                        - LogGamma.value(theta)
                        - LogGamma.value(y[i] + 1)
                        + theta * Math.log(theta / (theta + mu[i]))
                        + (y[i] == 0 ? 0 : y[i] * Math.log(mu[i] / (theta + mu[i]))))
                .sum();
    }

    @Test
    void no_other_theta_or_line_is_more_likely() {
        Design design = PoissonRegressionTest.line(10);
        NegativeBinomialFit fit = fitted(NegativeBinomialRegression.fit(design, Y));
        double[] mu = fit.atTheta().fitted();
        double best = logLikelihood(Y, mu, fit.theta());
        assertThat(fit.atTheta().logLikelihood()).isCloseTo(best, within(1e-11));
        for (double factor : new double[] {0.99, 1.01}) {
            assertThat(logLikelihood(Y, mu, fit.theta() * factor)).isLessThan(best);
            assertThat(logLikelihood(Y, Arrays.stream(mu).map(m -> m * factor).toArray(), fit.theta()))
                    .isLessThan(best);
        }
    }

    @Test
    void the_information_of_theta_is_the_curvature_of_the_likelihood() {
        NegativeBinomialFit fit = fitted(NegativeBinomialRegression.fit(PoissonRegressionTest.line(10), Y));
        double[] mu = fit.atTheta().fitted();
        double h = 1e-3 * fit.theta();
        double curvature = -(logLikelihood(Y, mu, fit.theta() + h)
                        - 2 * logLikelihood(Y, mu, fit.theta())
                        + logLikelihood(Y, mu, fit.theta() - h))
                / (h * h);
        assertThat(fit.thetaInformation()).isCloseTo(curvature, within(1e-4 * curvature));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 20, 500, 1e6})
    void sums_over_large_counts_equal_terms_added_one_by_one(double theta) {
        double[] y = {5, 33, 20_000};
        double[] mu = {4, 40, 19_000};
        double score = 0;
        double information = 0;
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < y[i]; j++) {
                score += 1 / (theta + j);
                information += 1 / ((theta + j) * (theta + j));
            }
            score += -Math.log1p(mu[i] / theta) - (y[i] - mu[i]) / (mu[i] + theta);
            information += 1 / (mu[i] + theta) - 1 / theta - (y[i] - mu[i]) / Math.pow(mu[i] + theta, 2);
        }
        ThetaLikelihood likelihood = new ThetaLikelihood(theta);
        double[] ones = DoubleStream.generate(() -> 1).limit(y.length).toArray();
        assertThat(likelihood.score(y, mu, ones)).isCloseTo(score, within(1e-12));
        assertThat(likelihood.information(y, mu, ones)).isCloseTo(information, within(1e-12));
    }

    @Test
    void counts_that_vary_no_more_than_poisson_counts_have_no_theta() {
        CountFit.None none = new CountFit.None(CountFit.Cause.NOT_OVERDISPERSED);
        assertThat(NegativeBinomialRegression.fit(PoissonRegressionTest.line(6), new double[] {4, 5, 6, 5, 7, 8}))
                .isEqualTo(none);
        assertThat(NegativeBinomialRegression.fit(PoissonRegressionTest.line(3), new double[] {1, 2, 4}))
                .isEqualTo(none);
    }

    @Test
    void finds_the_best_maximum_where_poisson_residuals_look_calm() {
        double[] year = {-3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5};
        double[] y = {0, 0, 0, 1, 3, 167, 144, 4939};
        NegativeBinomialFit fit =
                fitted(NegativeBinomialRegression.fit(PoissonRegressionTest.line(year, new double[8]), y));
        LogLinkFit poisson =
                PoissonRegressionTest.fitted(PoissonRegression.fit(PoissonRegressionTest.line(year, new double[8]), y));
        assertThat(fit.atTheta().logLikelihood()).isGreaterThan(poisson.logLikelihood());
        assertThat(fit.theta()).isCloseTo(1.616, within(1e-3));
    }

    @Test
    void has_no_fit_where_poisson_regression_has_none() {
        assertThat(NegativeBinomialRegression.fit(PoissonRegressionTest.line(4), new double[] {0, 0, 0, 5}))
                .isEqualTo(new CountFit.None(CountFit.Cause.NOT_CONVERGED));
    }

    @Test
    void a_count_with_a_large_theta_is_nearly_a_poisson_count() {
        CountTerm poisson = new PoissonCount(7);
        CountTerm near = new NegativeBinomialCount(7, 1e12);
        assertThat(near.largestLogLikelihood()).isCloseTo(poisson.largestLogLikelihood(), within(1e-10));
        assertThat(near.at(1.5).deviance()).isCloseTo(poisson.at(1.5).deviance(), within(1e-10));
    }

    @Test
    void stirlings_error_goes_on_smoothly_where_the_series_takes_over() {
        assertThat(StirlingError.of(1)).isCloseTo(1 - 0.5 * Math.log(2 * Math.PI), within(1e-15));
        double below = Math.nextDown(16.0);
        assertThat(StirlingError.of(below)).isCloseTo(StirlingError.of(16), within(1e-14));
    }
}
