package org.sentinelle.stats.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentinelle.stats.Limits;

class CountRatioIntervalTest {
    private static final double SQUARE = 1.959963984540054 * 1.959963984540054;

    @ParameterizedTest
    @CsvSource({"12, 40", "57, 43", "1, 5", "1000000, 8"})
    void fiellers_ends_solve_its_equation(int x, int y) {
        Limits limits = CountRatioInterval.FIELLER.limits(x, y, 0.95);
        for (double q : new double[] {limits.low(), limits.high()}) {
            double left = (x - q * y) * (x - q * y);
            assertThat(left).isCloseTo(SQUARE * (x + q * q * y), within(1e-9 * Math.max(1, left)));
        }
    }

    @ParameterizedTest
    @CsvSource({"9, 3", "2, 3", "1, 1", "1000, 1"})
    void fiellers_set_has_no_end_where_the_denominator_cannot_be_told_from_zero(int x, int y) {
        Limits limits = CountRatioInterval.FIELLER.limits(x, y, 0.95);
        assertThat(limits.high()).isInfinite();
        for (double q = 0.001; q < 1e5; q *= 1.1) {
            boolean inside = (x - q * y) * (x - q * y) <= SQUARE * (x + q * q * y);
            assertThat(inside).as("q = %s", q).isEqualTo(q >= limits.low());
        }
    }

    @Test
    void fiellers_interval_goes_over_into_that_of_delta_for_large_counts() {
        Limits fieller = CountRatioInterval.FIELLER.limits(4_000_000, 5_000_000, 0.95);
        Limits delta = CountRatioInterval.DELTA.limits(4_000_000, 5_000_000, 0.95);
        assertThat(fieller.low()).isCloseTo(delta.low(), within(1e-5));
        assertThat(fieller.high()).isCloseTo(delta.high(), within(1e-5));
    }

    @Test
    void delta_is_symmetric_about_the_ratio_or_about_its_logarithm() {
        Limits plain = CountRatioInterval.DELTA.limits(12, 40, 0.9);
        Limits log = CountRatioInterval.DELTA_LOG.limits(12, 40, 0.9);
        assertThat((plain.low() + plain.high()) / 2).isCloseTo(0.3, within(1e-15));
        assertThat(Math.sqrt(log.low() * log.high())).isCloseTo(0.3, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource(CountRatioInterval.class)
    void only_the_exact_limits_take_a_count_of_zero(CountRatioInterval interval) {
        assertThat(interval.appliesTo(0, 5)).isEqualTo(interval == CountRatioInterval.EXACT);
        assertThat(interval.appliesTo(5, 0)).isEqualTo(interval == CountRatioInterval.EXACT);
        assertThat(interval.appliesTo(5, 5)).isTrue();
    }
}
