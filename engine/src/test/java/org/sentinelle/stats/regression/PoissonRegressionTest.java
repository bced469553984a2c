package org.sentinelle.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

class PoissonRegressionTest {
    private static final double[] BELGIUM = {12, 14, 33, 50, 67, 74, 123, 141, 165, 204, 253, 246, 240};

    static Design line(int n) {
        return line(IntStream.range(0, n).mapToDouble(i -> i - (n - 1) / 2.0).toArray(), new double[n]);
    }

    static Design line(double[] time, double[] offset) {
        return Design.of(new double[][] {ones(time.length), time}, offset);
    }

    static LogLinkFit fitted(CountFit fit) {
        assertThat(fit).isInstanceOf(LogLinkFit.class);
        return (LogLinkFit) fit;
    }

    private static double[] ones(int n) {
        return DoubleStream.generate(() -> 1).limit(n).toArray();
    }

    @Test
    void equals_the_published_fit_of_aids_cases_in_belgium() {
        LogLinkFit fit = fitted(PoissonRegression.fit(line(13), BELGIUM));
        assertThat(fit.coefficients()[1]).isCloseTo(0.202121, within(5e-7));
        assertThat(Math.sqrt(fit.covariance()[1][1])).isCloseTo(0.007771, within(5e-7));
        assertThat(fit.deviance()).isCloseTo(80.686, within(5e-4));
    }

    @Test
    void of_a_level_alone_is_the_rate_with_variance_one_over_the_count() {
        double[] exposure = {1e3, 1e8, 5e4};
        double[] offset = Arrays.stream(exposure).map(Math::log).toArray();
        LogLinkFit fit =
                fitted(PoissonRegression.fit(Design.of(new double[][] {ones(3)}, offset), new double[] {0, 70, 5}));
        assertThat(fit.coefficients()[0])
                .isCloseTo(Math.log(75 / Arrays.stream(exposure).sum()), within(1e-12));
        assertThat(fit.covariance()[0][0]).isCloseTo(1 / 75.0, within(1e-15));
    }

    @Test
    void of_two_groups_is_the_log_ratio_of_their_means() {
        Design groups = Design.of(new double[][] {ones(4), {0, 0, 1, 1}}, new double[4]);
        LogLinkFit fit = fitted(PoissonRegression.fit(groups, new double[] {1, 5, 20, 4}));
        assertThat(fit.coefficients()[1]).isCloseTo(Math.log(24 / 6.0), within(1e-12));
        assertThat(fit.covariance()[1][1]).isCloseTo(1 / 24.0 + 1 / 6.0, within(1e-13));
        assertThat(fit.sandwich()[1][1]).isCloseTo(8 / 36.0 + 128 / 576.0, within(1e-12));
    }

    @Test
    void leaves_no_residual_along_any_column_of_a_larger_design() {
        SplittableRandom random = new SplittableRandom(11);
        UniformRandomProvider rng = random::nextLong;
        int n = 60;
        double[][] columns = {ones(n), new double[n], new double[n], new double[n]};
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            columns[1][i] = 1981 + i;
            columns[2][i] = i % 4 == 0 ? 1 : 0;
            columns[3][i] = random.nextDouble();
            y[i] = PoissonDistribution.of(Math.exp(1 + 0.03 * i - columns[2][i] + columns[3][i]))
                    .createSampler(rng)
                    .sample();
        }
        LogLinkFit fit = fitted(PoissonRegression.fit(Design.of(columns, new double[n]), y));
        double[] mu = fit.fitted();
        for (double[] column : columns) {
            double along = IntStream.range(0, n)
                    .mapToDouble(i -> column[i] * (y[i] - mu[i]))
                    .sum();
            double size =
                    IntStream.range(0, n).mapToDouble(i -> column[i] * y[i]).sum();
            assertThat(along / size).isCloseTo(0, within(1e-11));
        }
    }

    @Test
    void fits_counts_of_millions_and_counts_with_zeros_inside() {
        double[] millions = IntStream.range(0, 9)
                .mapToDouble(i -> Math.rint(1e6 * Math.exp(0.3 * i)))
                .toArray();
        assertThat(fitted(PoissonRegression.fit(line(9), millions)).coefficients()[1])
                .isCloseTo(0.3, within(1e-6));
        assertThat(fitted(PoissonRegression.fit(line(5), new double[] {0, 0, 7, 0, 0}))
                        .coefficients()[1])
                .isCloseTo(0, within(1e-10));
    }

    @Test
    void ends_at_the_same_place_from_wherever_it_begins() {
        LogLinkNewton newton = new LogLinkNewton(line(13), PoissonRegression.terms(BELGIUM, BELGIUM));
        double[] expected = fitted(newton.fit()).coefficients();
        for (double[] start : new double[][] {{0, 0}, {-20, 0}, {12, -1}, {5, 3}, {30, 0}}) {
            assertThat(fitted(newton.fit(start)).coefficients())
                    .as(Arrays.toString(start))
                    .containsExactly(expected, within(1e-11));
        }
    }

    @Test
    void has_no_fit_where_the_likelihood_rises_without_end() {
        CountFit.None none = new CountFit.None(CountFit.Cause.NOT_CONVERGED);
        assertThat(PoissonRegression.fit(line(4), new double[4])).isEqualTo(none);
        assertThat(PoissonRegression.fit(line(5), new double[] {0, 0, 0, 0, 9})).isEqualTo(none);
        assertThat(PoissonRegression.fit(line(4), new double[4], new double[] {4, 4, 4, 4}))
                .isEqualTo(none);
    }

    @Test
    void has_no_fit_where_columns_are_combinations_of_others() {
        Design twice = Design.of(new double[][] {ones(3), {1, 2, 3}, {3, 5, 7}}, new double[3]);
        assertThat(PoissonRegression.fit(twice, new double[] {3, 4, 5}))
                .isEqualTo(new CountFit.None(CountFit.Cause.COLLINEAR));
    }

    @Test
    void refuses_counts_below_zero_and_reversed_bounds() {
        assertThatThrownBy(() -> PoissonRegression.fit(line(3), new double[] {1, -1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PoissonRegression.fit(line(3), new double[] {1, 3, 2}, new double[] {1, 2, 2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PoissonRegression.fit(line(3), new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
