package org.sentinelle.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HoltEstimatorTest {
    private static final double H = 1e-6;

    @Test
    void no_point_of_a_fine_grid_has_a_smaller_sum_of_squares() {
        SplittableRandom random = new SplittableRandom(7);
        for (int run = 0; run < 10; run++) {
            double[] y = walk(random, 8 + random.nextInt(30));
            double least = new HoltEstimator(null, null, 1, Holt.State.of(y))
                    .estimate(y)
                    .fit(y)
                    .sse();
            for (int i = 0; i <= 100; i++) {
                for (int j = 0; j <= 100; j++) {
                    double sse = new Holt(i / 100.0, j / 100.0, 1, Holt.State.of(y))
                            .fit(y)
                            .sse();
                    assertThat(least).isLessThanOrEqualTo(sse * (1 + 1e-12));
                }
            }
        }
    }

    @Test
    void a_parameter_that_is_given_stays() {
        double[] y = walk(new SplittableRandom(8), 20);
        Holt alphaGiven = new HoltEstimator(0.3, null, 0.9, Holt.State.of(y)).estimate(y);
        assertThat(alphaGiven.alpha()).isEqualTo(0.3);
        assertThat(alphaGiven.phi()).isEqualTo(0.9);
        Holt betaGiven = new HoltEstimator(null, 0.2, 1, Holt.State.of(y)).estimate(y);
        assertThat(betaGiven.beta()).isEqualTo(0.2);
        assertThat(new HoltEstimator(0.4, 0.1, 1, Holt.State.of(y)).estimate(y))
                .isEqualTo(new Holt(0.4, 0.1, 1, Holt.State.of(y)));
    }

    @Test
    void takes_the_smallest_parameters_where_none_matters() {
        double[] same = new double[12];
        Arrays.fill(same, 4);
        Holt holt = new HoltEstimator(null, null, 1, Holt.State.of(same)).estimate(same);
        assertThat(holt.alpha()).isZero();
        assertThat(holt.beta()).isZero();
    }

    @Test
    void the_estimates_do_not_depend_on_the_unit() {
        double[] y = walk(new SplittableRandom(9), 25);
        double[] thousands = Arrays.stream(y).map(v -> v * 1e60).toArray();
        Holt holt = new HoltEstimator(null, null, 1, Holt.State.of(y)).estimate(y);
        Holt other = new HoltEstimator(null, null, 1, Holt.State.of(thousands)).estimate(thousands);
        assertThat(other.alpha()).isCloseTo(holt.alpha(), within(1e-6));
        assertThat(other.beta()).isCloseTo(holt.beta(), within(1e-6));
    }

    @Test
    void the_slopes_are_those_of_small_steps() {
        double[] y = walk(new SplittableRandom(10), 15);
        Holt.State start = Holt.State.of(y);
        HoltSlopes slopes = HoltSlopes.of(new Holt(0.4, 0.3, 0.95, start), y);
        double byAlpha = (sse(0.4 + H, 0.3, y) - sse(0.4 - H, 0.3, y)) / (4 * H);
        double byBeta = (sse(0.4, 0.3 + H, y) - sse(0.4, 0.3 - H, y)) / (4 * H);
        assertThat(slopes.sse()).isCloseTo(sse(0.4, 0.3, y), within(1e-9));
        assertThat(slopes.gradient().alpha()).isCloseTo(byAlpha, within(1e-5 * Math.abs(byAlpha)));
        assertThat(slopes.gradient().beta()).isCloseTo(byBeta, within(1e-5 * Math.abs(byBeta)));
    }

    private static double sse(double alpha, double beta, double[] y) {
        return new Holt(alpha, beta, 0.95, Holt.State.of(y)).fit(y).sse();
    }

    private static double[] walk(SplittableRandom random, int n) {
        double[] y = new double[n];
        y[0] = 50;
        IntStream.range(1, n).forEach(i -> y[i] = y[i - 1] + 1 + 10 * (random.nextDouble() - 0.5));
        return y;
    }
}
