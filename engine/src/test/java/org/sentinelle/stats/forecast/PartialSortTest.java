package org.sentinelle.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartialSortTest {
    @Test
    void puts_rising_ranks_in_their_places() {
        SplittableRandom random = new SplittableRandom(1);
        for (int run = 0; run < 500; run++) {
            double[] values = draws(random, 2 + random.nextInt(200));
            double[] sorted = sorted(values);
            int n = values.length;
            int[] ranks = {1, n / 2, n / 2 + 1, n};
            PartialSort.sort(values, ranks);
            for (int rank : ranks) {
                if (rank > 0) {
                    assertThat(values[rank - 1]).as("rank %d of %d", rank, n).isEqualTo(sorted[rank - 1]);
                }
            }
        }
    }

    @Test
    void keeps_all_values() {
        double[] values = draws(new SplittableRandom(2), 77);
        double[] sorted = sorted(values);
        PartialSort.sort(values, 39, 38);
        assertThat(sorted(values)).isEqualTo(sorted);
    }

    @Test
    void falling_ranks_leave_at_most_one_of_the_two_middle_places_wrong() {
        SplittableRandom random = new SplittableRandom(3);
        int wrong = 0;
        for (int run = 0; run < 2000; run++) {
            double[] values = draws(random, 100);
            double[] sorted = sorted(values);
            PartialSort.sort(values, 51, 50);
            boolean lower = values[49] == sorted[49];
            boolean upper = values[50] == sorted[50];
            assertThat(lower || upper).isTrue();
            wrong += lower && upper ? 0 : 1;
        }
        assertThat(wrong).as("now and then, as in the authors' program").isBetween(1, 1000);
    }

    private static double[] draws(SplittableRandom random, int n) {
        return IntStream.range(0, n).mapToDouble(i -> random.nextInt(1000)).toArray();
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
