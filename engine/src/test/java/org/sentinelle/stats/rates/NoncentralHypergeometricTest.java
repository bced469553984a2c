package org.sentinelle.stats.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.numbers.combinatorics.BinomialCoefficientDouble;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoncentralHypergeometricTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 0.3, 1, 4.5, 1e12})
    void equals_its_definition_summed_term_by_term(double psi) {
        NoncentralHypergeometric x = new NoncentralHypergeometric(9, 7, 10, psi);
        double[] weights = IntStream.rangeClosed(3, 9)
                .mapToDouble(i -> BinomialCoefficientDouble.value(9, i)
                        * BinomialCoefficientDouble.value(7, 10 - i)
                        * Math.pow(psi, i - 3))
                .toArray();
        double all = IntStream.range(0, 7).mapToDouble(i -> weights[i]).sum();
        double upper = IntStream.range(3, 7).mapToDouble(i -> weights[i]).sum();
        double mean =
                IntStream.range(0, 7).mapToDouble(i -> (i + 3) * weights[i]).sum() / all;

        assertThat(x.smallest()).isEqualTo(3);
        assertThat(x.largest()).isEqualTo(9);
        assertThat(x.probability(6, 9)).isCloseTo(upper / all, within(1e-14));
        assertThat(x.meanFrom(0)).isCloseTo(mean, within(1e-13));
    }

    @Test
    void is_the_hypergeometric_distribution_where_the_odds_are_equal() {
        NoncentralHypergeometric x = new NoncentralHypergeometric(5000, 4800, 4721, 1);
        HypergeometricDistribution central = HypergeometricDistribution.of(9800, 5000, 4721);

        assertThat(x.meanFrom(0)).isCloseTo(5000 * 4721 / 9800.0, within(1e-8));
        assertThat(x.probability(0, 2400)).isCloseTo(central.cumulativeProbability(2400), within(1e-12));
    }

    @Test
    void counts_outcomes_that_are_equally_probable_as_such() {
        NoncentralHypergeometric x = new NoncentralHypergeometric(7, 7, 8, 1);

        assertThat(x.probabilityUpTo(6, 1e-7))
                .as("P(X = 1, 2, 6 or 7), by symmetry")
                .isCloseTo(2 * x.probability(6, 7), within(1e-15));
    }
}
