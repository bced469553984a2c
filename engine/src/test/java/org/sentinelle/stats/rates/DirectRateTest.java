package org.sentinelle.stats.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentinelle.stats.Limits;

class DirectRateTest {
    private static final double[] EXPOSURE = {1000, 400, 90};
    private static final double[] STANDARD = {3, 2, 1};

    private static DirectRate rate(double... events) {
        return DirectRate.of(events, EXPOSURE, STANDARD);
    }

    @Test
    void weighs_the_rates_of_strata_by_their_share_of_the_standard() {
        DirectRate direct = rate(5, 2, 1);
        assertThat(direct.rate()).isCloseTo(5 / 1000.0 / 2 + 2 / 400.0 / 3 + 1 / 90.0 / 6, within(1e-15));
        assertThat(direct.variance()).isCloseTo(5 / 1e6 / 4 + 2 / 160000.0 / 9 + 1 / 8100.0 / 36, within(1e-18));
        assertThat(DirectRate.of(new double[] {5, 2, 1}, EXPOSURE, new double[] {0.6, 0.4, 0.2})
                        .rate())
                .as("the unit of the standard does not matter")
                .isCloseTo(direct.rate(), within(1e-16));
    }

    @ParameterizedTest
    @CsvSource({"FAY_FEUER, GARWOOD", "TIWARI, GARWOOD", "FAY_KIM, MID_P", "DOBSON, GARWOOD"})
    void one_stratum_has_the_limits_of_its_count(DirectRateInterval direct, PoissonInterval count) {
        Limits limits = direct.limits(DirectRate.of(new double[] {7}, new double[] {250}, new double[] {4}), 0.9);
        assertThat(limits.low()).isCloseTo(count.limits(7, 0.9).low() / 250, within(1e-13));
        assertThat(limits.high()).isCloseTo(count.limits(7, 0.9).high() / 250, within(1e-13));
    }

    @ParameterizedTest
    @EnumSource(names = {"FAY_FEUER", "TIWARI", "FAY_KIM"})
    void without_events_the_lower_limit_is_zero(DirectRateInterval interval) {
        Limits limits = interval.limits(rate(0, 0, 0), 0.95);
        assertThat(limits.low()).isZero();
        assertThat(limits.high()).isPositive();
    }

    @Test
    void without_events_fay_and_feuers_upper_limit_is_that_of_the_heaviest_stratum() {
        assertThat(DirectRateInterval.FAY_FEUER.limits(rate(0, 0, 0), 0.95).high())
                .isCloseTo(-Math.log(0.025) / 90 / 6, within(1e-15));
        assertThat(DirectRateInterval.NORMAL.appliesTo(rate(0, 0, 0))).isFalse();
        assertThat(DirectRateInterval.DOBSON.appliesTo(rate(0, 0, 0))).isFalse();
    }

    @Test
    void the_gamma_limits_of_fay_and_feuer_hold_the_others_inside() {
        Limits widest = DirectRateInterval.FAY_FEUER.limits(rate(5, 2, 1), 0.95);
        Limits tiwari = DirectRateInterval.TIWARI.limits(rate(5, 2, 1), 0.95);
        Limits midP = DirectRateInterval.FAY_KIM.limits(rate(5, 2, 1), 0.95);
        assertThat(tiwari.low()).isEqualTo(widest.low());
        assertThat(tiwari.high()).isLessThan(widest.high());
        assertThat(midP.low()).isGreaterThan(widest.low());
        assertThat(midP.high()).isLessThan(widest.high());
    }
}
