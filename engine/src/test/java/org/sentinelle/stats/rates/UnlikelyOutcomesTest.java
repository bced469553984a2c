package org.sentinelle.stats.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnlikelyOutcomesTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.7, 3, 3.5, 12, 40.25})
    void adds_all_poisson_counts_that_are_no_likelier(double mean) {
        IntToDoubleFunction chance = PoissonDistribution.of(mean)::probability;
        for (int x = 0; x < 60; x++) {
            assertThat(UnlikelyOutcomes.ofPoisson(mean).p(x))
                    .as("x = %d", x)
                    .isCloseTo(sum(chance, x, 400), within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 0.25, 0.5})
    void adds_all_binomial_counts_that_are_no_likelier(double share) {
        int n = 20;
        IntToDoubleFunction chance = BinomialDistribution.of(n, share)::probability;
        for (int x = 0; x <= n; x++) {
            assertThat(UnlikelyOutcomes.ofBinomial(n, share).p(x))
                    .as("x = %d", x)
                    .isCloseTo(sum(chance, x, n), within(1e-12));
        }
    }

    @Test
    void takes_outcomes_that_differ_by_rounding_for_equally_likely() {
        assertThat(UnlikelyOutcomes.ofBinomial(2, 0.5).p(0)).isCloseTo(0.5, within(1e-15));
        assertThat(UnlikelyOutcomes.ofBinomial(15, 1 / 3.0).p(5)).isCloseTo(1, within(1e-15));
        assertThat(PoissonTest.exactP(4, 4)).isEqualTo(1);
    }

    @Test
    void mid_p_halves_the_outcome_and_is_at_most_one() {
        PoissonDistribution law = PoissonDistribution.of(2.5);
        assertThat(PoissonTest.midP(7, 2.5))
                .isCloseTo(2 * (law.survivalProbability(7) + law.probability(7) / 2), within(1e-14));
        assertThat(PoissonTest.midP(0, 1e-9)).isLessThanOrEqualTo(1);
    }

    @Test
    void knows_more_digits_of_a_tail_than_the_library() {
        double share = 0.968801132555829 / (0.968801132555829 + 117963.903294573);
        assertThat(BinomialTail.atMost(7, 2727335, share))
                .as("summed with 40 digits")
                .isCloseTo(1.490804051531093e-4, within(1e-17));
        assertThat(BinomialTail.atMost(8, 2727335, share)).isCloseTo(4.432845039619966e-4, within(1e-17));
        assertThat(BinomialTail.atMost(-1, 5, 0.5)).isZero();
        assertThat(BinomialTail.atMost(5, 5, 0.5)).isEqualTo(1);
    }

    private static double sum(IntToDoubleFunction chance, int x, int last) {
        double limit = chance.applyAsDouble(x) * (1 + 1e-7);
        return IntStream.rangeClosed(0, last)
                .mapToDouble(chance)
                .filter(p -> p <= limit)
                .sum();
    }
}
