package org.sentinelle.stats.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentinelle.stats.Limits;

class TwoProportionsTest {
    private static final TwoProportions NEWCOMBE_A = new TwoProportions(56, 70, 48, 80);

    /** Newcombe (1998), Table II. */
    @ParameterizedTest
    @CsvSource({
        "WALD, 56, 70, 48, 80, 0.0575, 0.3425",
        "NEWCOMBE, 56, 70, 48, 80, 0.0524, 0.3339",
        "NEWCOMBE_CORRECTED, 56, 70, 48, 80, 0.0428, 0.3422",
        "NEWCOMBE, 9, 10, 3, 10, 0.1705, 0.8090",
        "NEWCOMBE, 5, 56, 0, 29, -0.0381, 0.1926",
        "NEWCOMBE, 10, 10, 0, 20, 0.6791, 1.0000"
    })
    void gives_the_differences_of_newcombe_1998(
            DifferenceInterval.Formula formula, long x1, long n1, long x2, long n2, double low, double high) {
        Limits limits = new DifferenceInterval(formula, 0.95).limits(new TwoProportions(x1, n1, x2, n2));

        assertThat(limits.low()).isCloseTo(low, within(0.5e-4));
        assertThat(limits.high()).isCloseTo(high, within(0.5e-4));
    }

    @ParameterizedTest
    @EnumSource
    void turns_the_difference_round_when_the_groups_change_places(DifferenceInterval.Formula formula) {
        DifferenceInterval interval = new DifferenceInterval(formula, 0.9);

        assertThat(interval.limits(new TwoProportions(48, 80, 56, 70)).low())
                .isCloseTo(-interval.limits(NEWCOMBE_A).high(), within(1e-15));
    }

    @Test
    void squares_the_pooled_z_to_pearsons_chi_square() {
        double pooled = 104 / 150.0;
        double z = NEWCOMBE_A.difference() / Math.sqrt(pooled * (1 - pooled) * (1 / 70.0 + 1 / 80.0));

        assertThat(NEWCOMBE_A.pearson().statistic()).isCloseTo(z * z, within(1e-12));
        assertThat(NEWCOMBE_A.yates().statistic()).isLessThan(z * z);
    }

    @Test
    void never_corrects_beyond_what_is_expected() {
        assertThat(new TwoProportions(1, 2, 2, 5).yates().statistic()).isZero();
        assertThat(new TwoProportions(1, 2, 2, 5).yates().p()).isEqualTo(1);
    }

    @Test
    void centres_ratios_on_the_scale_of_logarithms() {
        Limits limits = NEWCOMBE_A.oddsRatio().limits(0.95);

        assertThat(Math.sqrt(limits.low() * limits.high()))
                .isCloseTo(NEWCOMBE_A.oddsRatio().value(), within(1e-12));
        assertThat(NEWCOMBE_A.riskRatio().value()).isCloseTo(4 / 3.0, within(1e-15));
    }

    @Test
    void knows_the_smallest_expected_count() {
        assertThat(new TwoProportions(1, 10, 3, 30).smallestExpected()).isEqualTo(1);
        assertThat(new TwoProportions(9, 10, 27, 30).smallestExpected()).isEqualTo(1);
    }

    @Test
    void refuses_what_has_no_value() {
        assertThatThrownBy(() -> new TwoProportions(5, 4, 0, 1)).hasMessageContaining("were 5 of 4 and 0 of 1");
        assertThatThrownBy(() -> new TwoProportions(0, 4, 1, 4).riskRatio()).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> new TwoProportions(1, 4, 4, 4).oddsRatio()).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> new TwoProportions(0, 4, 0, 4).pearson()).isInstanceOf(RuntimeException.class);
    }
}
