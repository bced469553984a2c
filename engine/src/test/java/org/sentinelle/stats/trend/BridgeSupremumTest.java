package org.sentinelle.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

class BridgeSupremumTest {
    @Test
    void decays_at_the_rates_that_are_known_in_closed_form() {
        // The rate nu solves M(-nu, 1/2, c/2) = 0: c = 1 for nu = 1, c = 3 - sqrt 6 for nu = 2.
        assertThat(rate(1)).isCloseTo(1, within(1e-3));
        assertThat(rate(3 - Math.sqrt(6))).isCloseTo(2, within(2e-3));
    }

    @Test
    void agrees_with_the_expansion_for_large_statistics() {
        // Siegmund (1985): (b - 1/b) phi(b) T + 4 phi(b)/b, b = sqrt c.
        double c = 60;
        double time = 2 * Math.log(0.85 / 0.15);
        double tail = Math.sqrt(c / (2 * Math.PI)) * Math.exp(-c / 2) * ((1 - 1 / c) * time + 4 / c);
        assertThat(new BridgeSupremum(0.15).survival(c)).isCloseTo(tail, within(0.001 * tail));
    }

    @Test
    void is_that_of_one_test_where_nearly_all_is_left_out() {
        double one = ChiSquaredDistribution.of(1).survivalProbability(4);
        assertThat(new BridgeSupremum(0.4999999).survival(4)).isCloseTo(one, within(1e-3));
    }

    @Test
    void gives_one_for_nothing_zero_for_very_much_and_refuses_an_impossible_share() {
        assertThat(new BridgeSupremum(0.15).survival(0)).isEqualTo(1);
        assertThat(new BridgeSupremum(0.15).survival(1e5)).isZero();
        assertThatThrownBy(() -> new BridgeSupremum(0.5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double rate(double c) {
        double shorter = 0.2;
        double longer = 0.1;
        double time = 2 * Math.log((1 - longer) / longer) - 2 * Math.log((1 - shorter) / shorter);
        double kept = (1 - new BridgeSupremum(longer).survival(c)) / (1 - new BridgeSupremum(shorter).survival(c));
        return -Math.log(kept) / time;
    }
}
