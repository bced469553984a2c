package org.sentinelle.stats.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class EquivalenceTest {
    private static final double EXACT = 1e-12;

    /** R 4.2.2: x <- c(0.3, -0.1, 0.2, 0.4, -0.2, 0.1, 0, 0.3, -0.3, 0.2), the larger p of t.test(x, mu = 0.5, "less"), t.test(x, mu = -0.5, "greater"). */
    @Test
    void it_is_the_larger_p_of_two_t_tests() {
        double mean = 0.09;
        double error = 0.0737111479583199;
        assertThat(new Equivalence(0.5, 9.0).p(mean, error)).isCloseTo(0.00017542828529492, within(EXACT));
    }

    @Test
    void it_rejects_at_a_level_where_the_interval_of_twice_that_tail_lies_inside() {
        double level = 0.05;
        double quantile = TDistribution.of(12).inverseSurvivalProbability(level);
        double margin = 0.4;
        double onTheEdge = (margin - 0.1) / quantile;
        assertThat(new Equivalence(margin, 12.0).p(0.1, onTheEdge)).isCloseTo(level, within(EXACT));
        assertThat(new Equivalence(margin, 12.0).p(-0.1, onTheEdge * 0.99)).isLessThan(level);
    }

    @Test
    void an_effect_on_the_bound_is_as_likely_beyond_it() {
        assertThat(new Equivalence(0.4, null).p(0.4, 0.1)).isCloseTo(0.5, within(EXACT));
        assertThat(new Equivalence(0.4, null).p(-0.4, 0.1)).isCloseTo(0.5, within(EXACT));
    }

    @Test
    void an_estimate_without_error_is_inside_or_it_is_not() {
        assertThat(new Equivalence(0.4, null).p(0.39, 0)).isZero();
        assertThat(new Equivalence(0.4, null).p(0.4, 0)).isOne();
        assertThat(new Equivalence(0.4, 3.0).p(-7, 0)).isOne();
    }

    @Test
    void it_stays_a_probability_on_huge_and_tiny_scales() {
        for (double scale : new double[] {1e-200, 1, 1e200}) {
            assertThat(new Equivalence(scale, null).p(scale / 2, scale / 4))
                    .isCloseTo(0.02275013194817922, within(EXACT));
        }
    }

    @Test
    void a_smallest_effect_is_above_nothing() {
        assertThatThrownBy(() -> new Equivalence(0, null)).hasMessageContaining("above 0");
    }
}
