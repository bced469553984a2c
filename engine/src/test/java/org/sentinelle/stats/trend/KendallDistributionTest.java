package org.sentinelle.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.Alternative;

class KendallDistributionTest {
    @Test
    void gives_the_share_of_orders_at_least_as_extreme() {
        for (int n = 2; n <= 7; n++) {
            List<double[]> orders =
                    Orders.of(IntStream.range(0, n).asDoubleStream().toArray());
            KendallDistribution distribution = KendallDistribution.of(n);
            for (long s = -KendallScore.pairs(n); s <= KendallScore.pairs(n); s += 2) {
                long at = s;
                double above = orders.stream()
                                .filter(o -> KendallScore.of(o).s() >= at)
                                .count()
                        / (double) orders.size();
                double below = orders.stream()
                                .filter(o -> KendallScore.of(o).s() <= at)
                                .count()
                        / (double) orders.size();
                assertThat(distribution.p(s, Alternative.GREATER))
                        .as("n %d, S %d", n, s)
                        .isCloseTo(above, within(1e-14));
                assertThat(distribution.p(s, Alternative.LESS))
                        .as("n %d, S %d", n, s)
                        .isCloseTo(below, within(1e-14));
                double both = Math.min(1, 2 * Math.min(above, below));
                assertThat(distribution.p(s, Alternative.TWO_SIDED))
                        .as("n %d, S %d", n, s)
                        .isCloseTo(both, within(1e-14));
            }
        }
    }

    @Test
    void agrees_with_r_at_its_longest() {
        assertThat(KendallDistribution.of(KendallDistribution.LARGEST_N).p(300, Alternative.TWO_SIDED))
                .as("R 4.2.2, 2 * (1 - pkendall(738 - 1, 49)); R subtracts from 1, hence 1e-15")
                .isCloseTo(0.009449174743246358, within(1e-15));
    }

    @Test
    void differs_little_from_the_normal_distribution_at_its_longest() {
        int n = KendallDistribution.LARGEST_N;
        for (long s = 0; s <= KendallScore.pairs(n); s += 2) {
            double z = Math.max(0, s - 1) / Math.sqrt(new KendallScore(n, s, 0, 0).variance());
            assertThat(KendallDistribution.of(n).p(s, Alternative.TWO_SIDED))
                    .as("S %d; the largest difference, at S = 88, is 0.00203", s)
                    .isCloseTo(Alternative.TWO_SIDED.normalP(z), within(0.0021));
        }
    }

    @Test
    void refuses_lengths_it_was_not_made_for() {
        assertThatThrownBy(() -> KendallDistribution.of(50)).hasMessageContaining("1 to 49");
    }
}
