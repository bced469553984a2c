package org.sentinelle.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairwiseSlopesTest {
    @Test
    void finds_the_same_slopes_by_selecting_as_by_sorting() {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            int n = 2 + random.nextInt(12);
            double[] t = IntStream.range(0, n)
                    .mapToDouble(i -> i + 0.5 * random.nextDouble())
                    .toArray();
            double[] x = random.doubles(n, -3, 3).map(Math::rint).toArray();
            PairwiseSlopes sorted = PairwiseSlopes.sorting(t, x, x);
            PairwiseSlopes selected = PairwiseSlopes.selecting(t, x, x);
            for (long k = 1; k <= sorted.size(); k++) {
                assertThat(selected.ranked(k)).as("seed %d, rank %d", seed, k).isEqualTo(sorted.ranked(k));
            }
        }
    }

    @Test
    void moves_ranks_outside_to_the_nearest_end() {
        double[] t = {1, 2, 3};
        double[] x = {1, 3, 4};
        PairwiseSlopes slopes = PairwiseSlopes.of(t, x, x);
        assertThat(slopes.ranked(-5)).isEqualTo(1);
        assertThat(slopes.atRank(17.5)).isEqualTo(2);
        assertThat(slopes.atRank(1.5)).isEqualTo(1.25);
    }

    @Test
    void takes_the_mean_of_the_middle_two_of_an_even_number() {
        double[] t = {0, 1, 2, 3};
        double[] x = {0, 1, 5, 3};
        assertThat(PairwiseSlopes.of(t, x, x).median())
                .as("slopes -2, 1, 1, 1, 2.5, 4")
                .isEqualTo(1);
        double[] y = {0, 1, 5, 9};
        assertThat(PairwiseSlopes.of(t, y, y).median())
                .as("slopes 1, 2.5, 3, 4, 4, 4")
                .isEqualTo(3.5);
    }

    @Test
    void selects_the_median_of_five_thousand_observations_without_storing_the_slopes() {
        int n = 5_000;
        double[] t = IntStream.range(0, n).asDoubleStream().toArray();
        double[] x = IntStream.range(0, n)
                .mapToDouble(i -> 3 * i + (i % 2 == 0 ? 0 : 1))
                .toArray();
        assertThat(PairwiseSlopes.of(t, x, x).median()).isEqualTo(3);
    }
}
