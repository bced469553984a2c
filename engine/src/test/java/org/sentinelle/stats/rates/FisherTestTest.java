package org.sentinelle.stats.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FisherTestTest {
    private static final FisherTest FISHER = new FisherTest(0.95, FisherTest.Search.FULL);

    /** fisher.test of R 4.2.2. */
    @ParameterizedTest
    @CsvSource({
        "3, 4, 1, 4, 0.485714285714286",
        "6, 7, 2, 7, 0.102564102564103",
        "5, 56, 0, 29, 0.160621443209471",
        "10, 10, 0, 20, 3.328339160423118e-08"
    })
    void gives_the_p_of_r(long x1, long n1, long x2, long n2, double p) {
        assertThat(FISHER.test(new TwoProportions(x1, n1, x2, n2)).p()).isCloseTo(p, Percentage.withPercentage(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"9, 10, 3, 10", "1, 30, 7, 25", "2431, 5000, 2290, 4800", "1, 1000000, 6, 900000"})
    void solves_the_equations_that_define_estimate_and_limits(long x1, long n1, long x2, long n2) {
        TwoProportions two = new TwoProportions(x1, n1, x2, n2);
        FisherTest.Result result = FISHER.test(two);

        assertThat(NoncentralHypergeometric.given(two, result.oddsRatio()).meanFrom(x1))
                .isCloseTo(0, within(1e-8));
        assertThat(NoncentralHypergeometric.given(two, result.limits().low()).probability(x1, n1))
                .isCloseTo(0.025, within(1e-12));
        assertThat(NoncentralHypergeometric.given(two, result.limits().high()).probability(0, x1))
                .isCloseTo(0.025, within(1e-12));
    }

    @Test
    void turns_round_when_the_groups_change_places() {
        FisherTest.Result one = FISHER.test(new TwoProportions(9, 10, 3, 12));
        FisherTest.Result other = FISHER.test(new TwoProportions(3, 12, 9, 10));

        assertThat(other.p()).isCloseTo(one.p(), within(1e-15));
        assertThat(1 / other.oddsRatio()).isCloseTo(one.oddsRatio(), Percentage.withPercentage(1e-10));
        assertThat(1 / other.limits().low()).isCloseTo(one.limits().high(), Percentage.withPercentage(1e-10));
    }

    @Test
    void is_open_where_the_margins_allow_no_more_or_no_less() {
        assertThat(FISHER.test(new TwoProportions(5, 56, 0, 29)).limits().high())
                .isInfinite();
        assertThat(FISHER.test(new TwoProportions(5, 56, 0, 29)).oddsRatio()).isInfinite();
        assertThat(FISHER.test(new TwoProportions(0, 12, 6, 15)).limits().low()).isZero();
        assertThat(FISHER.test(new TwoProportions(0, 12, 6, 15)).oddsRatio()).isZero();
    }

    @Test
    void says_that_it_learns_nothing_where_the_margins_allow_one_outcome() {
        FisherTest.Result nobody = FISHER.test(new TwoProportions(0, 10, 0, 20));

        assertThat(nobody.informative()).isFalse();
        assertThat(nobody.p()).isEqualTo(1);
        assertThat(nobody.oddsRatio()).isZero();
        assertThat(nobody.limits().high()).isInfinite();
    }

    @Test
    void handles_a_million_trials_far_from_equality() {
        FisherTest.Result far = FISHER.test(new TwoProportions(1, 1_000_000, 999_000, 1_000_000));

        assertThat(far.p()).isZero();
        assertThat(far.limits().low()).isPositive();
        assertThat(far.limits().high()).isLessThan(1e-6);
    }

    /** fisher.test of R 4.2.2, whose upper limit is too small here: 621.9 for 626.2, and 16384 for 31986. */
    @Test
    void stops_where_r_stops_when_asked_to() {
        TwoProportions tea = new TwoProportions(3, 4, 1, 4);

        assertThat(FISHER.test(tea).limits().high()).isCloseTo(626.243530588814, within(1e-9));
        assertThat(asInR(tea, 0.95)).isCloseTo(621.933750545417, within(1e-9));
        assertThat(new FisherTest(0.999, FisherTest.Search.FULL)
                        .test(tea)
                        .limits()
                        .high())
                .isCloseTo(31986.2498729991, within(1e-8));
        assertThat(asInR(tea, 0.999)).isCloseTo(16383.9999999404, within(1e-8));
    }

    @Test
    void refuses_impossible_levels() {
        assertThatThrownBy(() -> new FisherTest(95, FisherTest.Search.FULL))
                .hasMessage("Level must be inside (0, 1), was 95.0");
    }

    private static double asInR(TwoProportions two, double level) {
        return new FisherTest(level, FisherTest.Search.R_FISHER_TEST)
                .test(two)
                .limits()
                .high();
    }
}
