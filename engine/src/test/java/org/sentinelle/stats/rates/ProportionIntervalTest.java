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

    @ParameterizedTest
    @EnumSource
    void mirrors_in_every_formula(ProportionFormula formula) {
        ProportionInterval interval = new ProportionInterval(formula, 0.95);

        for (long x = 0; x <= 17; x++) {
            assertThat(interval.limits(x, 17).low())
                    .isCloseTo(1 - interval.limits(17 - x, 17).high(), within(1e-14));
        }
    }

    @ParameterizedTest
    @EnumSource
    void has_the_proportion_inside_and_a_wider_interval_at_a_higher_level(ProportionFormula formula) {
        for (long x = 0; x <= 9; x++) {
            Limits narrow = new ProportionInterval(formula, 0.5).limits(x, 9);
            Limits wide = new ProportionInterval(formula, 0.999).limits(x, 9);
            assertThat(x / 9.0).isBetween(narrow.low(), narrow.high());
            assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
            assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"WILSON", "WILSON_CORRECTED", "CLOPPER_PEARSON", "JEFFREYS"})
    void ends_exactly_at_zero_and_at_one_where_the_definition_says_so(ProportionFormula formula) {
        ProportionInterval interval = new ProportionInterval(formula, 0.9);

        assertThat(interval.limits(0, 13).low()).isZero();
        assertThat(interval.limits(0, 13).high()).isBetween(0.1, 0.4);
        assertThat(interval.limits(13, 13).high()).isEqualTo(1);
    }

    @Test
    void leaves_agresti_coull_and_wald_beyond_zero_and_one() {
        assertThat(new ProportionInterval(ProportionFormula.AGRESTI_COULL, 0.95)
                        .limits(0, 20)
                        .low())
                .isNegative();
        assertThat(new ProportionInterval(ProportionFormula.WALD, 0.95)
                        .limits(28, 29)
                        .high())
                .isGreaterThan(1);
        assertThat(new ProportionInterval(ProportionFormula.WALD, 0.95).limits(0, 20))
                .isEqualTo(new Limits(0, 0));
    }

    @ParameterizedTest
    @CsvSource({"1, 7", "3, 7", "7, 7", "81, 263", "1, 1000000"})
    void makes_tails_of_the_binomial_equal_at_the_limits_of_clopper_pearson(int x, int n) {
        Limits limits = new ProportionInterval(ProportionFormula.CLOPPER_PEARSON, 0.99).limits(x, n);

        assertThat(BinomialDistribution.of(n, limits.low()).survivalProbability(x - 1))
                .isCloseTo(0.005, within(1e-12));
        if (x < n) {
            assertThat(BinomialDistribution.of(n, limits.high()).cumulativeProbability(x))
                    .isCloseTo(0.005, within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CLOPPER_PEARSON, 81, 263, 0.2527, 0.3676",
        "CLOPPER_PEARSON, 0, 20, 0.0000, 0.1684",
        "CLOPPER_PEARSON, 1, 29, 0.0009, 0.1776",
        "WILSON_CORRECTED, 81, 263, 0.2535, 0.3682",
        "WILSON_CORRECTED, 0, 20, 0.0000, 0.2005",
        "WILSON_CORRECTED, 1, 29, 0.0018, 0.1963",
        "WALD, 81, 263, 0.2522, 0.3638"
    })
    void gives_the_limits_of_newcombe_1998_in_his_other_methods(
            ProportionFormula formula, long x, long n, double low, double high) {
        Limits limits = new ProportionInterval(formula, 0.95).limits(x, n);

        assertThat(limits.low()).isCloseTo(low, within(FOUR_PRINTED_DECIMALS));
        assertThat(limits.high()).isCloseTo(high, within(FOUR_PRINTED_DECIMALS));
    }

    @Test
    void stays_precise_where_a_limit_is_next_to_zero() {
        double low = ProportionInterval.wilson(0.999999).limits(1, 1_000_000).low();
        double z = 4.891638475698807;
        double p = 1e-6;

        assertThat((p - low) * (p - low) * 1e6 / (z * z * low * (1 - low)))
                .as("the score equation, as a ratio")
                .isCloseTo(1, within(1e-11));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WALD")
    void moves_up_with_every_success_so_that_censored_counts_are_spanned_by_their_ends(ProportionFormula formula) {
        for (double level : new double[] {0.5, 0.95, 0.999}) {
            ProportionInterval interval = new ProportionInterval(formula, level);
            for (long n = 1; n <= 40; n++) {
                for (long x = 1; x <= n; x++) {
                    Limits less = interval.limits(x - 1, n);
                    Limits more = interval.limits(x, n);
                    assertThat(more.low()).as("%s of %s", x, n).isGreaterThanOrEqualTo(less.low());
                    assertThat(more.high()).as("%s of %s", x, n).isGreaterThanOrEqualTo(less.high());
                }
            }
        }
    }
}
