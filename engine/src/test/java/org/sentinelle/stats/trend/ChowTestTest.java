package org.sentinelle.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.inference.TestUtils;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.trend.BreakDateInterval.Range;

class ChowTestTest {
    private static final double[] T = IntStream.range(0, 20).asDoubleStream().toArray();

    @Test
    void is_the_squared_t_of_two_means() {
        double[] y = noise(2);
        ChowTest test = ChowTest.at(SegmentModel.MEAN, new SeriesPoints(T, y), 8);
        double[] before = Arrays.copyOfRange(y, 0, 8);
        double[] after = Arrays.copyOfRange(y, 8, 20);
        double t = TestUtils.homoscedasticT(before, after);
        assertThat(test.f()).isCloseTo(t * t, within(1e-12));
        assertThat(test.p()).isCloseTo(TestUtils.homoscedasticTTest(before, after), within(1e-10));
    }

    @Test
    void is_largest_where_no_other_break_has_more() {
        SeriesPoints points = new SeriesPoints(T, noise(9));
        for (SegmentModel model : SegmentModel.values()) {
            ChowTest largest = ChowTest.largest(new BaiPerron(model, 4), points);
            double most = IntStream.rangeClosed(4, 16)
                    .mapToDouble(at -> ChowTest.at(model, points, at).chi())
                    .max()
                    .orElseThrow();
            assertThat(largest.chi()).isEqualTo(most);
        }
    }

    @Test
    void refuses_sides_without_residual() {
        double[] step = IntStream.range(0, 20).mapToDouble(i -> i < 8 ? 1 : 2).toArray();
        assertThatThrownBy(() -> ChowTest.at(SegmentModel.MEAN, new SeriesPoints(T, step), 8))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_break_interval_holds_its_break_even_where_one_side_scatters_far_more() {
        double[] y = noise(4);
        for (int i = 0; i < 20; i++) {
            y[i] = i < 10 ? y[i] * 1e-2 : y[i] * 20;
        }
        SeriesPoints points = new SeriesPoints(T, y);
        Partition partition = Partition.of(SegmentModel.MEAN, points, List.of(10));
        Range range = new BreakDateInterval(0.8, true, true).around(partition, points, 0);
        assertThat(range).isNotNull();
        assertThat(range.low()).isLessThanOrEqualTo(10);
        assertThat(range.high()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void a_break_beside_a_segment_without_residual_has_no_interval() {
        double[] y = noise(4);
        Arrays.fill(y, 0, 10, 7);
        SeriesPoints points = new SeriesPoints(T, y);
        Partition partition = Partition.of(SegmentModel.MEAN, points, List.of(10));
        assertThat(new BreakDateInterval(0.95, true, true).around(partition, points, 0))
                .isNull();
        assertThat(new BreakDateInterval(0.95, false, true).around(partition, points, 0))
                .isNotNull();
    }

    private static double[] noise(long seed) {
        return new SplittableRandom(seed).doubles(20).toArray();
    }
}
