package org.sentinelle.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.trend.AutocorrelationCorrection.Factor;

class AutocorrelationCorrectionTest {
    private static final double[] WAVE = {1, 2, 1, -1, -2, -1, 1, 2, 1, -1, -2, -1};

    @Test
    void autocorrelations_start_at_one_and_sum_to_minus_a_half() {
        double[] x = new Random(3).doubles(30).toArray();
        double[] r = Autocorrelation.of(x, 29);
        assertThat(r[0]).isEqualTo(1, within(1e-15));
        assertThat(IntStream.range(1, 30).mapToDouble(k -> r[k]).sum())
                .as("because deviations from the mean sum to 0")
                .isCloseTo(-0.5, within(1e-12));
    }

    @Test
    void autocorrelations_of_three_values_are_those_counted_by_hand() {
        double[] r = Autocorrelation.of(new double[] {1, 2, 6}, 2);
        assertThat(r[1]).as("((-2)(-1) + (-1)(3)) / 14").isCloseTo(-1 / 14.0, within(1e-15));
        assertThat(r[2]).as("(-2)(3) / 14").isCloseTo(-6 / 14.0, within(1e-15));
    }

    @Test
    void hamed_rao_leaves_the_variance_where_no_lag_is_significant() {
        Factor factor = new HamedRao(1e-6).factor(WAVE);
        assertThat(factor.nOverEffective()).isEqualTo(1);
        assertThat(factor.lags()).isEmpty();
    }

    @Test
    void hamed_rao_takes_more_lags_at_a_looser_significance_and_does_not_mind_the_scale_of_values() {
        double[] stretched = IntStream.range(0, WAVE.length)
                .mapToDouble(i -> Math.exp(WAVE[i]))
                .toArray();
        Factor factor = new HamedRao(0.5).factor(WAVE);
        assertThat(factor.lags().size())
                .isGreaterThan(new HamedRao(0.01).factor(WAVE).lags().size());
        assertThat(new HamedRao(0.5).factor(stretched)).isEqualTo(factor);
    }

    @Test
    void hamed_rao_weighs_lags_by_the_pairs_they_leave() {
        double[] falling = {4, 3, 2, 1};
        assertThat(new HamedRao(0.9).factor(falling).nOverEffective())
                .as("1 + 2/24 * 6 r_1 with r_1 = 1/4; lags 2 and 3 weigh nothing")
                .isCloseTo(1.125, within(1e-12));
    }

    @Test
    void hamed_rao_shrinks_the_variance_of_values_that_alternate() {
        double[] alternating = {1, -1, 1, -1, 1, -1, 1, -1};
        assertThat(new HamedRao(0.05).factor(alternating).nOverEffective()).isLessThan(0.5);
    }

    @Test
    void yue_wang_is_the_mean_product_of_all_pairs_of_deviations() {
        double[] r = Autocorrelation.of(WAVE, 11);
        double sum = 0;
        for (int i = 0; i < WAVE.length; i++) {
            for (int j = 0; j < WAVE.length; j++) {
                sum += r[Math.abs(i - j)];
            }
        }
        assertThat(new YueWang().factor(WAVE).nOverEffective()).isCloseTo(sum / WAVE.length, within(1e-12));
        assertThat(new YueWang().factor(WAVE).lags()).hasSize(11);
    }

    @Test
    void a_trend_is_taken_out_and_put_back() {
        double[] position = {1, 2, 3, 4, 5, 6};
        double[] x = {3, 5, 6, 9, 10, 13};
        DetrendedSeries series = DetrendedSeries.of(position, x);
        double r1 = series.lagOne();
        double[] whitened = series.prewhitened();
        assertThat(whitened).hasSize(5);
        assertThat(whitened[1])
                .isCloseTo(series.rest()[2] - r1 * series.rest()[1] + (x[1] - series.rest()[1]), within(1e-12));
        assertThat(SenSlope.medianSlope(position, series.rest(), series.rest())).isCloseTo(0, within(1e-12));
    }

    @Test
    void a_line_is_known_for_one_whatever_the_rounding() {
        double[] position = IntStream.rangeClosed(1, 40).asDoubleStream().toArray();
        double[] line =
                IntStream.rangeClosed(1, 40).mapToDouble(i -> 1e6 + i * 0.1).toArray();
        assertThat(DetrendedSeries.of(position, line).isLine()).isTrue();
        line[7] += 0.001;
        assertThat(DetrendedSeries.of(position, line).isLine()).isFalse();
    }

    @Test
    void refuses_a_significance_that_is_a_percentage() {
        assertThatThrownBy(() -> new HamedRao(5)).hasMessage("Significance must be inside (0, 1), was 5.0");
    }
}
