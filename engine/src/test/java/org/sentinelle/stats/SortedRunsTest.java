package org.sentinelle.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SortedRunsTest {
    private static final long SEED = 1996;

    private static List<Double> quantiles(long[] values, Double... probabilities) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        SortedRuns runs = new SortedRuns(sorted.length, List.of(probabilities));
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
                runs.add(sorted[start], i - start);
                start = i;
            }
        }
        return runs.quantiles();
    }

    private static List<String[]> table(String name) throws IOException {
        try (InputStream in = SortedRunsTest.class.getResourceAsStream("/compute/quantile/" + name)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> line.split(",")).toList();
        }
    }

    /** R multiplies in doubles: a few units of the last digit. */
    @Test
    void equals_the_type_7_of_r() throws IOException {
        List<String[]> figures = table("figures.csv");
        for (String[] expected : table("expected.csv")) {
            List<String[]> inside = figures.stream()
                    .filter(f -> expected[0].equals("ALL") || f[0].equals(expected[0]))
                    .toList();
            for (int bound = 1; bound <= 2; bound++) {
                int column = bound;
                long[] values = inside.stream()
                        .mapToLong(f -> Long.parseLong(f[column]))
                        .toArray();
                double wanted = Double.parseDouble(expected[bound + 3]);
                assertThat(quantiles(values, Double.parseDouble(expected[1])).get(0))
                        .as("%s at %s", expected[0], expected[1])
                        .isCloseTo(wanted, within(1e-14 * Math.max(1, Math.abs(wanted))));
            }
        }
    }

    @Test
    void every_quantile_of_one_value_is_that_value() {
        assertThat(quantiles(new long[] {7}, 0.0, 0.3, 1.0)).containsExactly(7.0, 7.0, 7.0);
    }

    @Test
    void zero_gives_the_smallest_value_and_one_the_largest() {
        assertThat(quantiles(new long[] {5, -2, 9, 9}, 0.0, 1.0)).containsExactly(-2.0, 9.0);
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(quantiles(new long[] {4, 1, 2, 100}, 0.5)).containsExactly(3.0);
    }

    @Test
    void ties_are_one_value_however_often_it_comes() {
        SortedRuns runs = new SortedRuns(9_000_000_000L, List.of(0.1, 0.5, 0.9));
        runs.add(3, 3_000_000_000L);
        runs.add(3, 3_000_000_000L);
        runs.add(8, 3_000_000_000L);

        assertThat(runs.quantiles()).containsExactly(3.0, 3.0, 8.0);
    }

    @Test
    void a_probability_is_the_decimal_number_that_is_written() {
        long[] values = new long[11];
        Arrays.setAll(values, i -> 10L * i);

        assertThat(quantiles(values, 0.1, 0.3, 0.7)).containsExactly(10.0, 30.0, 70.0);
    }

    @Test
    void whole_numbers_of_any_size_do_not_overflow_and_round_once() {
        assertThat(quantiles(new long[] {Long.MIN_VALUE, Long.MAX_VALUE}, 0.5)).containsExactly(-0.5);
        assertThat(quantiles(new long[] {Long.MAX_VALUE - 1, Long.MAX_VALUE}, 0.0, 0.75))
                .containsExactly(0x1p63, 0x1p63);
        assertThat(quantiles(new long[] {(1L << 53) + 1, (1L << 53) + 5}, 0.5)).containsExactly((1L << 53) + 4.0);
    }

    @Test
    void the_smallest_probability_there_is_has_a_quantile() {
        assertThat(quantiles(new long[] {3, 4}, Double.MIN_VALUE)).containsExactly(3.0);
    }

    @Test
    void a_quantile_never_falls_when_a_value_or_the_probability_rises() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int draw = 0; draw < 500; draw++) {
            long[] low = random.longs(1 + random.nextInt(12), -20, 20).toArray();
            long[] high = low.clone();
            high[random.nextInt(high.length)] += random.nextInt(9);
            double p = random.nextDouble();
            double more = p + (1 - p) * random.nextDouble();
            double before = quantiles(low, p).get(0);
            assertThat(quantiles(high, p).get(0))
                    .as("seed %d, draw %d", SEED, draw)
                    .isGreaterThanOrEqualTo(before);
            assertThat(quantiles(low, more).get(0))
                    .as("seed %d, draw %d", SEED, draw)
                    .isGreaterThanOrEqualTo(before);
        }
    }

    @Test
    void how_equal_values_are_cut_into_runs_changes_nothing() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int draw = 0; draw < 200; draw++) {
            long[] values = random.longs(1 + random.nextInt(40), 0, 6).sorted().toArray();
            List<Double> probabilities = List.of(random.nextDouble(), 0.25, 0.5, random.nextDouble());
            SortedRuns apart = new SortedRuns(values.length, probabilities);
            for (long value : values) {
                apart.add(value, 1);
            }
            assertThat(apart.quantiles())
                    .as("seed %d, draw %d", SEED, draw)
                    .isEqualTo(quantiles(values, probabilities.toArray(Double[]::new)));
        }
    }

    @Test
    void refuses_what_has_no_quantile() {
        List<Double> outside = new ArrayList<>(List.of(95.0));
        assertThatThrownBy(() -> new SortedRuns(0, List.of(0.5))).hasMessageContaining("at least one value");
        assertThatThrownBy(() -> new SortedRuns(3, outside)).hasMessageContaining("inside [0, 1], was 95");
        assertThatThrownBy(() -> new SortedRuns(3, List.of(Double.NaN))).hasMessageContaining("NaN");
    }

    @Test
    void refuses_runs_that_fall_or_are_too_many_or_too_few() {
        SortedRuns runs = new SortedRuns(3, List.of(0.5));
        runs.add(5, 2);

        assertThatThrownBy(() -> runs.add(4, 1)).hasMessageContaining("rising order");
        assertThatThrownBy(() -> runs.add(6, 2)).hasMessageContaining("the 3 announced");
        assertThatThrownBy(runs::quantiles).isInstanceOf(IllegalStateException.class);
    }
}
