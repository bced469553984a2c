package org.sentinelle.stats.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentinelle.stats.Limits;

class PoissonIntervalTest {
    @ParameterizedTest
    @CsvSource({"1, 0.95", "3, 0.5", "10, 0.999", "250, 0.9", "1000000, 0.95"})
    void exact_limits_leave_half_of_the_rest_on_each_side(int x, double level) {
        Limits limits = PoissonInterval.GARWOOD.limits(x, level);
        double tail = (1 - level) / 2;
        assertThat(PoissonDistribution.of(limits.low()).survivalProbability(x - 1))
                .isCloseTo(tail, within(1e-9 * tail));
        assertThat(PoissonDistribution.of(limits.high()).cumulativeProbability(x))
                .isCloseTo(tail, within(1e-9 * tail));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.95", "3, 0.5", "10, 0.999", "250, 0.9", "1000000, 0.95"})
    void mid_p_limits_count_the_outcome_half(int x, double level) {
        Limits limits = PoissonInterval.MID_P.limits(x, level);
        double tail = (1 - level) / 2;
        PoissonDistribution low = PoissonDistribution.of(limits.low());
        PoissonDistribution high = PoissonDistribution.of(limits.high());
        assertThat(low.survivalProbability(x) + low.probability(x) / 2).isCloseTo(tail, within(1e-9 * tail));
        assertThat(high.cumulativeProbability(x) - high.probability(x) / 2).isCloseTo(tail, within(1e-9 * tail));
    }

    @Test
    void without_events_the_upper_limits_are_logarithms() {
        assertThat(PoissonInterval.GARWOOD.limits(0, 0.95).low()).isZero();
        assertThat(PoissonInterval.GARWOOD.limits(0, 0.95).high()).isCloseTo(-Math.log(0.025), within(1e-13));
        assertThat(PoissonInterval.MID_P.limits(0, 0.95).low()).isZero();
        assertThat(PoissonInterval.MID_P.limits(0, 0.95).high()).isCloseTo(-Math.log(0.05), within(1e-13));
        assertThat(PoissonInterval.MID_P.limits(0, 0.001).high()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "7", "400"})
    void mid_p_limits_lie_inside_the_exact_ones(int x) {
        Limits exact = PoissonInterval.GARWOOD.limits(x, 0.9);
        Limits midP = PoissonInterval.MID_P.limits(x, 0.9);
        assertThat(midP.low()).isGreaterThanOrEqualTo(exact.low());
        assertThat(midP.high()).isLessThan(exact.high());
    }

    @Test
    void byars_limits_are_close_to_the_exact_ones_and_never_below_zero() {
        assertThat(PoissonInterval.BYAR.limits(10, 0.95).low())
                .isCloseTo(PoissonInterval.GARWOOD.limits(10, 0.95).low(), within(0.01));
        assertThat(PoissonInterval.BYAR.limits(1, 0.9999).low()).isZero();
    }

    @ParameterizedTest
    @EnumSource(PoissonInterval.class)
    void refuses_impossible_levels_and_counts(PoissonInterval interval) {
        assertThatThrownBy(() -> interval.limits(3, 95)).hasMessage("Level must be inside (0, 1), was 95.0");
        assertThatThrownBy(() -> interval.limits(-1, 0.95)).hasMessage("Events must be 0 or more, were -1");
    }
}
