package org.sentinelle.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BaiPerronTest {
    @Test
    void finds_the_best_of_all_partitions_of_short_series() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 60; round++) {
            SegmentModel model = round % 2 == 0 ? SegmentModel.MEAN : SegmentModel.TREND;
            int h = model.coefficients() + 1 + round % 2;
            SeriesPoints points = series(random, 14);
            BaiPerron search = new BaiPerron(model, h);
            List<Partition> best = search.partitions(points, search.room(14));
            for (int m = 0; m < best.size(); m++) {
                double smallest = cuts(0, m, h, 14).stream()
                        .mapToDouble(b -> Partition.of(model, points, b).rss())
                        .min()
                        .orElseThrow();
                assertThat(best.get(m).rss())
                        .as("seed 11, round %s, %s breaks", round, m)
                        .isCloseTo(smallest, within(1e-12 * smallest));
                assertThat(best.get(m).breaks()).hasSize(m);
            }
        }
    }

    @Test
    void takes_the_earlier_break_of_a_tie() {
        double[] y = {0, 0, 0, 1, 1, 1, 0, 0, 0};
        SeriesPoints points = new SeriesPoints(times(0, 9), y);
        assertThat(new BaiPerron(SegmentModel.MEAN, 2)
                        .partitions(points, 1)
                        .get(1)
                        .breaks())
                .containsExactly(3);
    }

    @Test
    void is_exact_where_values_are_large_beside_their_variation_and_times_are_years() {
        SplittableRandom random = new SplittableRandom(3);
        double[] y = random.doubles(40).map(u -> Math.rint(1024 * u) / 1024).toArray();
        double[] far = Arrays.stream(y).map(v -> v + 1e9).toArray();
        BaiPerron search = new BaiPerron(SegmentModel.TREND, 4);
        List<Partition> near = search.partitions(new SeriesPoints(times(0, 40), y), 3);
        List<Partition> moved = search.partitions(new SeriesPoints(times(1_990, 40), far), 3);
        for (int m = 0; m <= 3; m++) {
            assertThat(moved.get(m).breaks()).isEqualTo(near.get(m).breaks());
            assertThat(moved.get(m).rss())
                    .isCloseTo(near.get(m).rss(), within(1e-12 * near.get(m).rss()));
        }
    }

    @Test
    void grows_a_segment_to_the_same_sum_as_a_fit_of_it() {
        SeriesPoints points = series(new SplittableRandom(5), 30);
        for (SegmentModel model : SegmentModel.values()) {
            double[] grown = model.growingRss(points.times(0, 29), points.values(0, 29), 4);
            for (int to = 7; to < 30; to++) {
                assertThat(grown[to - 4])
                        .isCloseTo(SegmentFit.of(model, points, 4, to).rss(), within(1e-13 * grown[to - 4]));
            }
        }
    }

    @Test
    void refuses_segments_too_short_for_a_residual_and_more_breaks_than_fit() {
        assertThatThrownBy(() -> new BaiPerron(SegmentModel.TREND, 2)).isInstanceOf(IllegalArgumentException.class);
        SeriesPoints points = series(new SplittableRandom(1), 8);
        assertThatThrownBy(() -> new BaiPerron(SegmentModel.MEAN, 3).partitions(points, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SeriesPoints series(SplittableRandom random, int n) {
        double[] t = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            t[i] = (i == 0 ? 2_000 : t[i - 1]) + 0.5 + random.nextDouble();
            y[i] = 100 + 10 * random.nextDouble();
        }
        return new SeriesPoints(t, y);
    }

    private static double[] times(int first, int n) {
        return IntStream.range(first, first + n).asDoubleStream().toArray();
    }

    /** Every way to cut the observations behind the first ones into m + 1 segments. */
    private static List<List<Integer>> cuts(int passed, int m, int h, int n) {
        if (m == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (int at = passed + h; at <= n - m * h; at++) {
            for (List<Integer> rest : cuts(at, m - 1, h, n)) {
                List<Integer> breaks = new ArrayList<>(List.of(at));
                breaks.addAll(rest);
                all.add(breaks);
            }
        }
        return all;
    }
}
