package org.sentinelle.stats.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelle.stats.Limits;

class ProportionIntervalTest {
    private static final double FOUR_PRINTED_DECIMALS = 0.5e-4;

    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void gives_the_limits_of_newcombe_1998(long x, long n, double low, double high) {
        Limits limits = ProportionInterval.wilson(0.95).limits(x, n);

        assertThat(limits.low()).isCloseTo(low, within(FOUR_PRINTED_DECIMALS));
        assertThat(limits.high()).isCloseTo(high, within(FOUR_PRINTED_DECIMALS));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 7", "1, 1", "7, 7", "3, 7", "1, 1000000000"})
    void solves_the_score_equation_at_both_limits(long x, long n) {
        double z = 1.959963984540054;
        Limits limits = ProportionInterval.wilson(0.95).limits(x, n);

        for (double limit : new double[] {limits.low(), limits.high()}) {
            double p = x / (double) n;
            assertThat((p - limit) * (p - limit))
                    .as("(p - limit)² = z² limit (1 - limit) / n, the equation that defines the interval")
                    .isCloseTo(z * z * limit * (1 - limit) / n, within(1e-12));
        }
    }

    @Test
    void ends_exactly_at_zero_and_at_one() {
        ProportionInterval interval = ProportionInterval.wilson(0.9);

        assertThat(interval.limits(0, 13).low()).isZero();
        assertThat(interval.limits(13, 13).high()).isEqualTo(1);
    }

    @Test
    void mirrors_when_successes_and_failures_change_places() {
        ProportionInterval interval = ProportionInterval.wilson(0.95);

        assertThat(interval.limits(4, 17).low())
                .isCloseTo(1 - interval.limits(13, 17).high(), within(1e-15));
    }

    @Test
    void refuses_impossible_levels_and_counts() {
        assertThatThrownBy(() -> ProportionInterval.wilson(95)).hasMessage("Level must be inside (0, 1), was 95.0");
        assertThatThrownBy(() -> ProportionInterval.wilson(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProportionInterval.wilson(0.95).limits(0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProportionInterval.wilson(0.95).limits(5, 4)).hasMessageContaining("were 5 of 4");
    }

    /** Exact coverage, summed over the binomial distribution: what a simulation would only estimate. */
    @ParameterizedTest
    @CsvSource({"10, 0.5, 0.9785", "30, 0.1, 0.9742", "30, 0.5, 0.9572", "100, 0.05, 0.9659", "100, 0.3, 0.9372"})
    void covers_the_true_proportion_as_often_as_the_method_page_says(int n, double p, double expected) {
        assertThat(coverage(n, p)).isCloseTo(expected, within(5e-5));
    }

    @Test
    void covers_the_true_proportion_at_its_level_on_average() {
        double sum = 0;
        for (int i = 1; i < 1000; i++) {
            sum += coverage(30, i / 1000.0);
        }
        assertThat(sum / 999).isCloseTo(0.95, within(0.01));
    }

    private static double coverage(int n, double p) {
        ProportionInterval interval = ProportionInterval.wilson(0.95);
        double covered = 0;
        double chance = Math.pow(1 - p, n);
        for (int x = 0; x <= n; x++) {
            Limits limits = interval.limits(x, n);
            covered += limits.low() <= p && p <= limits.high() ? chance : 0;
            chance *= (n - x) / (x + 1.0) * p / (1 - p);
        }
        return covered;
    }
}
