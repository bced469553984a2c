package org.sentinelle.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SenSlopeTest {
    private static final double[] TIME = {2001, 2002, 2004, 2007, 2008, 2009, 2013, 2014};
    private static final double[] VALUE = {5, 7, 6, 9, 8, 12, 11, 15};
    private static final SenSlope ROUNDED = new SenSlope(0.95, SenSlope.Ranks.ROUNDED);

    @Test
    void finds_an_exact_line_whatever_the_gaps() {
        double[] x = Arrays.stream(TIME).map(t -> 40 - 2.5 * (t - 2001)).toArray();
        SenSlope.Result line = ROUNDED.fit(TIME, x);
        assertThat(line.slope()).isEqualTo(-2.5);
        assertThat(line.low()).isEqualTo(-2.5);
        assertThat(line.high()).isEqualTo(-2.5);
        assertThat(line.at(2001)).isCloseTo(40, within(1e-9));
    }

    @Test
    void follows_when_values_are_scaled_and_shifted() {
        SenSlope.Result line = ROUNDED.fit(TIME, VALUE);
        double[] scaled = Arrays.stream(VALUE).map(x -> 100 - 4 * x).toArray();
        SenSlope.Result other = ROUNDED.fit(TIME, scaled);
        assertThat(other.slope()).isCloseTo(-4 * line.slope(), within(1e-12));
        assertThat(other.low()).as("limits change places").isCloseTo(-4 * line.high(), within(1e-12));
        assertThat(other.at(2005)).isCloseTo(100 - 4 * line.at(2005), within(1e-9));
    }

    @Test
    void leaves_no_trend_in_what_remains_after_its_line() {
        SenSlope.Result line = ROUNDED.fit(TIME, VALUE);
        double[] residuals = IntStream.range(0, TIME.length)
                .mapToDouble(i -> VALUE[i] - line.slope() * TIME[i])
                .toArray();
        assertThat(ROUNDED.fit(TIME, residuals).slope()).isCloseTo(0, within(1e-12));
    }

    @Test
    void widens_its_interval_with_the_level() {
        SenSlope.Result narrow = new SenSlope(0.80, SenSlope.Ranks.INTERPOLATED).fit(TIME, VALUE);
        SenSlope.Result wide = new SenSlope(0.99, SenSlope.Ranks.INTERPOLATED).fit(TIME, VALUE);
        assertThat(wide.low()).isLessThan(narrow.low());
        assertThat(wide.high()).isGreaterThan(narrow.high());
    }

    @Test
    void bounds_the_slope_of_every_series_within_bounds() {
        double[] low = {0, 0, 3, 2, 5, 0, 7, 6};
        double[] high = {4, 4, 3, 6, 5, 4, 9, 6};
        double least = SenSlope.medianSlope(TIME, high, low);
        double most = SenSlope.medianSlope(TIME, low, high);
        Random random = new Random(11);
        for (int draw = 0; draw < 2_000; draw++) {
            double[] x = IntStream.range(0, low.length)
                    .mapToDouble(i -> low[i] + random.nextInt((int) (high[i] - low[i]) + 1))
                    .toArray();
            assertThat(ROUNDED.fit(TIME, x).slope()).as("draw %d", draw).isBetween(least, most);
        }
    }

    @Test
    void refuses_a_level_that_is_a_percentage() {
        assertThatThrownBy(() -> new SenSlope(95, SenSlope.Ranks.ROUNDED))
                .hasMessage("Level must be inside (0, 1), was 95.0");
    }

    @Test
    @Tag("slow")
    void covers_the_true_slope_about_as_often_as_it_says() {
        Random random = new Random(20_260_101);
        double[] t = IntStream.range(0, 20).asDoubleStream().toArray();
        int covered = 0;
        int series = 4_000;
        for (int k = 0; k < series; k++) {
            double[] x =
                    Arrays.stream(t).map(at -> 0.3 * at + random.nextGaussian()).toArray();
            SenSlope.Result line = ROUNDED.fit(t, x);
            covered += line.low() <= 0.3 && 0.3 <= line.high() ? 1 : 0;
        }
        assertThat(covered / (double) series)
                .as("0.95 give or take four standard errors of simulation, 0.0138, and the coarseness of ranks")
                .isBetween(0.936, 0.97);
    }
}
