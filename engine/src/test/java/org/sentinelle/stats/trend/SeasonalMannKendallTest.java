package org.sentinelle.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.Alternative;

class SeasonalMannKendallTest {
    private static final MannKendall TEST = new MannKendall(Alternative.TWO_SIDED, true, false);
    private static final List<double[]> SEASONS =
            List.of(new double[] {1, 2, 2, 5}, new double[] {9, 8, 11}, new double[] {4}, new double[] {7, 7});

    @Test
    void of_one_season_is_the_plain_test() {
        double[] x = {3, 1, 4, 1, 5, 9, 2, 6};
        SeasonalMannKendall.Result seasonal = new SeasonalMannKendall(TEST).test(List.of(x));
        MannKendall.Result plain = TEST.test(x);
        assertThat(seasonal.z()).isEqualTo(plain.z());
        assertThat(seasonal.p()).isEqualTo(plain.p());
        assertThat(seasonal.tauA()).isEqualTo(plain.score().tauA());
    }

    /** Every order of the first season with every order of the second; the others cannot differ. */
    @Test
    void has_the_mean_and_variance_of_all_orders_within_seasons() {
        double squares = 0;
        double sum = 0;
        long orders = 0;
        for (double[] first : Orders.of(SEASONS.get(0))) {
            for (double[] second : Orders.of(SEASONS.get(1))) {
                double s = new SeasonalMannKendall(TEST)
                        .test(List.of(first, second, SEASONS.get(2), SEASONS.get(3)))
                        .s();
                sum += s;
                squares += s * s;
                orders++;
            }
        }
        assertThat(sum).isZero();
        assertThat(new SeasonalMannKendall(TEST).test(SEASONS).variance()).isCloseTo(squares / orders, within(1e-12));
    }

    @Test
    void leaves_out_pairs_of_different_seasons() {
        SeasonalMannKendall.Result test = new SeasonalMannKendall(TEST).test(SEASONS);
        assertThat(test.s()).as("5 - 0 of the first, 2 - 1 of the second").isEqualTo(6);
        assertThat(test.tauA()).as("of 6 + 3 + 0 + 1 pairs").isEqualTo(0.6);
        assertThat(test.varianceWithoutTies()).isGreaterThan(test.variance());
    }

    @Test
    void refuses_seasons_without_two_different_values() {
        assertThatThrownBy(() -> new SeasonalMannKendall(TEST).test(List.of(new double[] {1}, new double[] {2, 2})))
                .hasMessageContaining("two different values in one season");
    }

    @Test
    void its_slope_is_the_median_of_the_slopes_within_seasons() {
        List<double[]> time =
                List.of(new double[] {1, 2, 3, 4}, new double[] {1, 2, 4}, new double[] {2}, new double[] {1, 3});
        double[] slopes = {1, 0, 3, 0.5, 1.5, 4.0 / 3, -1, 1.5, 2.0 / 3, 0};
        Arrays.sort(slopes);
        SenSlope.Slope slope = new SenSlope(0.95, SenSlope.Ranks.ROUNDED).slope(time, SEASONS, 0);
        assertThat(slope.median()).isCloseTo((slopes[4] + slopes[5]) / 2, within(1e-15));
        assertThat(slope.limits().low())
                .as("without variance the ranks in the middle")
                .isEqualTo(slopes[4]);
        assertThat(slope.limits().high()).isEqualTo(slopes[5]);
    }

    @Test
    void the_range_of_bounded_seasons_holds_every_series_within_the_bounds() {
        Random random = new Random(5);
        List<double[]> low = List.of(new double[] {0, 3, 0, 8}, new double[] {2, 0, 6});
        List<double[]> high = List.of(new double[] {4, 3, 4, 8}, new double[] {2, 4, 6});
        IntervalMannKendall range = IntervalMannKendall.sum(List.of(
                IntervalMannKendall.of(low.get(0), high.get(0)), IntervalMannKendall.of(low.get(1), high.get(1))));
        for (int draw = 0; draw < 500; draw++) {
            List<double[]> x = new ArrayList<>();
            for (int k = 0; k < low.size(); k++) {
                double[] season = low.get(k).clone();
                for (int i = 0; i < season.length; i++) {
                    season[i] += random.nextInt((int) (high.get(k)[i] - low.get(k)[i]) + 1);
                }
                x.add(season);
            }
            SeasonalMannKendall.Result test = new SeasonalMannKendall(TEST).test(x);
            assertThat(test.s()).isBetween(range.sLow(), range.sHigh());
            assertThat(test.variance()).isBetween(range.varianceLow(), range.varianceHigh());
        }
    }
}
