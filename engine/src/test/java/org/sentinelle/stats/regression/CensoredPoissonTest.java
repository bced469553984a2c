package org.sentinelle.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CensoredPoissonTest {
    private static double logLikelihood(CountTerm term, double mu) {
        return term.largestLogLikelihood() - term.at(Math.log(mu)).deviance() / 2;
    }

    @ParameterizedTest
    @CsvSource({"0,4", "1,4", "5,9", "0,1", "3,40"})
    void a_term_equals_the_sum_over_its_counts(int low, int high) {
        for (double mu : new double[] {0.01, 0.7, 4, 12, 60}) {
            PoissonDistribution poisson = PoissonDistribution.of(mu);
            double p = IntStream.rangeClosed(low, high)
                    .mapToDouble(poisson::probability)
                    .sum();
            double mean = IntStream.rangeClosed(low, high)
                            .mapToDouble(k -> k * poisson.probability(k))
                            .sum()
                    / p;
            double variance = IntStream.rangeClosed(low, high)
                            .mapToDouble(k -> (k - mean) * (k - mean) * poisson.probability(k))
                            .sum()
                    / p;
            CensoredPoissonCount term = new CensoredPoissonCount(low, high);
            assertThat(logLikelihood(term, mu)).isCloseTo(Math.log(p), within(1e-12 * (1 + Math.abs(Math.log(p)))));
            assertThat(term.at(Math.log(mu)).score()).isCloseTo(mean - mu, within(1e-12 * mu));
            assertThat(term.at(Math.log(mu)).curvature()).isCloseTo(mu - variance, within(1e-11 * mu));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 2, 9, 80})
    void scores_average_to_nothing_and_vary_as_much_as_they_curve(double mu) {
        double p = 0;
        double score = 0;
        double square = 0;
        double curvature = 0;
        for (int low = 0; low < 400; low += 5) {
            CountTerm term = new CensoredPoissonCount(low, low + 4);
            double share = Math.exp(logLikelihood(term, mu));
            CountTerm.At at = term.at(Math.log(mu));
            p += share;
            score += share * at.score();
            square += share * at.score() * at.score();
            curvature += share * at.curvature();
        }
        assertThat(p).isCloseTo(1, within(1e-12));
        assertThat(score).isCloseTo(0, within(1e-12 * mu));
        assertThat(square).isCloseTo(curvature, within(1e-11 * mu));
    }

    @Test
    void a_term_keeps_its_digits_where_probabilities_are_next_to_nothing() {
        CountTerm.At tiny = new CensoredPoissonCount(1, 4).at(Math.log(1e-8));
        assertThat(tiny.score()).isCloseTo(1 - 0.5e-8, within(1e-16));
        assertThat(tiny.curvature()).isCloseTo(0.5e-8, within(1e-16));
        CountTerm.At nothing = new CensoredPoissonCount(0, 4).at(Math.log(1e-8));
        assertThat(nothing.score()).isCloseTo(-1e-40 / 24, within(1e-49));
        assertThat(nothing.curvature()).isCloseTo(5e-40 / 24, within(1e-48));
        CountTerm large = new CensoredPoissonCount(0, 4);
        double mu = 1e6;
        double relative = 1 + 4 / mu + 12 / mu / mu + 24 / mu / mu / mu;
        assertThat(logLikelihood(large, mu))
                .isCloseTo(PoissonDistribution.of(mu).logProbability(4) + Math.log(relative), within(1e-8));
        assertThat(large.at(Math.log(mu)).score()).isCloseTo(4 - 4 / mu - mu, within(1e-9));
        CountTerm wide = new CensoredPoissonCount(900_000, 1_100_000);
        assertThat(wide.at(Math.log(mu)).score()).isCloseTo(0, within(1e-6));
        assertThat(wide.at(Math.log(mu)).curvature()).isCloseTo(0, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"1,4", "5,9", "3,40", "200,249"})
    void the_largest_log_likelihood_is_where_the_score_is_nothing(double low, double high) {
        CountTerm term = new CensoredPoissonCount(low, high);
        double eta = IntStream.iterate((int) high, k -> k >= low, k -> k - 1)
                        .mapToDouble(Math::log)
                        .sum()
                / (high - low + 1);
        assertThat(term.at(eta).score()).isCloseTo(0, within(1e-11 * high));
        assertThat(term.at(eta).deviance()).isCloseTo(0, within(1e-12));
    }

    @Test
    void bounds_that_are_points_are_exact_counts() {
        double[] y = {3, 0, 5, 9, 12};
        LogLinkFit exact = PoissonRegressionTest.fitted(PoissonRegression.fit(PoissonRegressionTest.line(5), y));
        LogLinkFit bounded =
                PoissonRegressionTest.fitted(PoissonRegression.fit(PoissonRegressionTest.line(5), y, y.clone()));
        assertThat(bounded.coefficients()).containsExactly(exact.coefficients());
        assertThat(bounded.logLikelihood()).isEqualTo(exact.logLikelihood());
    }

    @Test
    void a_fit_is_where_expectation_and_maximisation_stand_still() {
        UniformRandomProvider rng = new SplittableRandom(5)::nextLong;
        for (int round = 0; round < 50; round++) {
            double[] y = IntStream.range(0, 12)
                    .mapToDouble(i -> PoissonDistribution.of(5 + i / 2.0)
                            .createSampler(rng)
                            .sample())
                    .toArray();
            double[] low =
                    IntStream.range(0, 12).mapToDouble(i -> y[i] < 5 ? 0 : y[i]).toArray();
            double[] high =
                    IntStream.range(0, 12).mapToDouble(i -> y[i] < 5 ? 4 : y[i]).toArray();
            Design design = PoissonRegressionTest.line(12);
            LogLinkFit fit = PoissonRegressionTest.fitted(PoissonRegression.fit(design, low, high));
            double[] mu = fit.fitted();
            double[] expected = IntStream.range(0, 12)
                    .mapToDouble(i -> low[i] == high[i] ? y[i] : meanUpToFour(mu[i]))
                    .toArray();
            assertThat(PoissonRegressionTest.fitted(PoissonRegression.fit(design, expected))
                            .coefficients())
                    .as("round " + round)
                    .containsExactly(fit.coefficients(), within(1e-9));
        }
    }

    /** mu P(Y <= 3) / P(Y <= 4). */
    private static double meanUpToFour(double mu) {
        PoissonDistribution poisson = PoissonDistribution.of(mu);
        return mu * poisson.cumulativeProbability(3) / poisson.cumulativeProbability(4);
    }

    @Test
    void knows_less_than_exact_counts_do() {
        double[] y = {7, 3, 9, 4, 12, 8, 2, 15};
        double[] low = {7, 0, 9, 0, 12, 8, 0, 15};
        double[] high = {7, 4, 9, 4, 12, 8, 4, 15};
        Design design = PoissonRegressionTest.line(8);
        double exact =
                PoissonRegressionTest.fitted(PoissonRegression.fit(design, y)).covariance()[1][1];
        double bounded = PoissonRegressionTest.fitted(PoissonRegression.fit(design, low, high))
                .covariance()[1][1];
        assertThat(bounded).isGreaterThan(exact);
    }
}
