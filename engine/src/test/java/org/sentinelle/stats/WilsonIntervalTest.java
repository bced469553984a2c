package org.sentinelle.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {
    private static final double FOUR_PRINTED_DECIMALS = 0.5e-4;

    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void gives_the_limits_of_newcombe_1998(long x, long n, double low, double high) {
        WilsonInterval.Limits limits = new WilsonInterval(0.95).limits(x, n);

        assertThat(limits.low()).isCloseTo(low, within(FOUR_PRINTED_DECIMALS));
        assertThat(limits.high()).isCloseTo(high, within(FOUR_PRINTED_DECIMALS));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 7", "1, 1", "7, 7", "3, 7", "1, 1000000000"})
    void solves_the_score_equation_at_both_limits(long x, long n) {
        double z = 1.959963984540054;
        WilsonInterval.Limits limits = new WilsonInterval(0.95).limits(x, n);

        for (double limit : new double[] {limits.low(), limits.high()}) {
            double p = x / (double) n;
            assertThat((p - limit) * (p - limit))
                    .as("(p - limit)² = z² limit (1 - limit) / n, the equation that defines the interval")
                    .isCloseTo(z * z * limit * (1 - limit) / n, within(1e-12));
        }
    }

    @Test
    void ends_exactly_at_zero_and_at_one() {
        WilsonInterval interval = new WilsonInterval(0.9);

        assertThat(interval.limits(0, 13).low()).isZero();
        assertThat(interval.limits(13, 13).high()).isEqualTo(1);
    }

    @Test
    void mirrors_when_successes_and_failures_change_places() {
        WilsonInterval interval = new WilsonInterval(0.95);

        assertThat(interval.limits(4, 17).low())
                .isCloseTo(1 - interval.limits(13, 17).high(), within(1e-15));
    }

    @Test
    void refuses_impossible_levels_and_counts() {
        assertThatThrownBy(() -> new WilsonInterval(95)).hasMessage("Level must be inside (0, 1), was 95.0");
        assertThatThrownBy(() -> new WilsonInterval(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WilsonInterval(0.95).limits(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WilsonInterval(0.95).limits(5, 4)).hasMessageContaining("were 5 of 4");
    }
}
