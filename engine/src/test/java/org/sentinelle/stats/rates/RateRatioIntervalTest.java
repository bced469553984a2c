package org.sentinelle.stats.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentinelle.stats.Limits;

class RateRatioIntervalTest {
    private static final TwoRates RATES = new TwoRates(4, 900, 11, 1500);

    @ParameterizedTest
    @EnumSource(RateRatioInterval.class)
    void turns_round_with_the_ratio(RateRatioInterval interval) {
        TwoRates round = new TwoRates(11, 1500, 4, 900);
        assertThat(interval.limits(round, 0.95).low())
                .isCloseTo(1 / interval.limits(RATES, 0.95).high(), within(1e-12));
        assertThat(interval.p(round)).isCloseTo(interval.p(RATES), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 2, 3", "30, 7, 4, 1", "2, 9, 1000000, 10", "1000000, 10, 2, 9"})
    void exact_limits_leave_half_of_the_rest_on_each_side(int x1, double t1, int x2, double t2) {
        TwoRates rates = new TwoRates(x1, t1, x2, t2);
        Limits limits = RateRatioInterval.EXACT.limits(rates, 0.95);
        double low = limits.low() * t1 / (limits.low() * t1 + t2);
        double high = limits.high() * t1 / (limits.high() * t1 + t2);
        assertThat(BinomialDistribution.of(x1 + x2, low).survivalProbability(x1 - 1))
                .isCloseTo(0.025, within(1e-9));
        assertThat(BinomialDistribution.of(x1 + x2, high).cumulativeProbability(x1))
                .isCloseTo(0.025, within(1e-9));
    }

    @Test
    void mid_p_limits_lie_inside_the_exact_ones() {
        Limits exact = RateRatioInterval.EXACT.limits(RATES, 0.95);
        Limits midP = RateRatioInterval.MID_P.limits(RATES, 0.95);
        assertThat(midP.low()).isGreaterThan(exact.low());
        assertThat(midP.high()).isLessThan(exact.high());
    }

    @ParameterizedTest
    @EnumSource(
            names = {"EXACT", "MID_P"},
            value = RateRatioInterval.class)
    void is_open_where_a_count_is_zero(RateRatioInterval interval) {
        assertThat(interval.limits(new TwoRates(0, 1, 5, 1), 0.95).low()).isZero();
        assertThat(interval.limits(new TwoRates(5, 1, 0, 1), 0.95).high()).isInfinite();
        assertThat(interval.limits(new TwoRates(0, 1, 0, 1), 0.95)).isEqualTo(new Limits(0, Double.POSITIVE_INFINITY));
        assertThat(interval.p(new TwoRates(0, 1, 0, 1))).isEqualTo(1);
    }

    @Test
    void the_logarithm_needs_events_in_both() {
        assertThat(RateRatioInterval.LOG.appliesTo(new TwoRates(0, 1, 5, 1))).isFalse();
        assertThat(RateRatioInterval.LOG.appliesTo(RATES)).isTrue();
    }

    @Test
    void keeps_the_digits_of_a_small_limit_at_a_high_level() {
        Limits limits = RateRatioInterval.EXACT.limits(new TwoRates(2, 1, 0, 1), 0.999999);
        double share = Math.sqrt((1 - 0.999999) / 2);
        assertThat(limits.low()).isCloseTo(share / (1 - share), within(1e-16));
    }

    @Test
    void differences_are_normal_about_the_difference() {
        double half = 1.959963984540054 * Math.sqrt(4 / 810000.0 + 11 / 2250000.0);
        assertThat(RATES.differenceLimits(0.95).low()).isCloseTo(4 / 900.0 - 11 / 1500.0 - half, within(1e-15));
    }

    @Test
    void refuses_impossible_rates() {
        assertThatThrownBy(() -> new TwoRates(1, 0, 1, 1)).hasMessageContaining("exposures above 0");
        assertThatThrownBy(() -> new TwoRates(0, 1, 0, 1).ratio()).isInstanceOf(IllegalStateException.class);
    }
}
