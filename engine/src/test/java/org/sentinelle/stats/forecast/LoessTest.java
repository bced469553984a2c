package org.sentinelle.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoessTest {
    private static final double[] LINE =
            IntStream.rangeClosed(1, 30).mapToDouble(i -> 4 - 0.5 * i).toArray();

    @Test
    void reproduces_a_line_whatever_the_jump() {
        for (int jump : new int[] {1, 4, 7, 50}) {
            double[] curve = new Loess(9, 1, jump).smooth(LINE, ones(30));
            assertThat(curve).as("jump %d", jump).containsExactly(LINE, within(1e-12));
        }
    }

    @Test
    void goes_on_along_a_line_beyond_both_ends() {
        double[] curve = new Loess(9, 1, 1).smoothBeyond(LINE, ones(30));
        assertThat(curve[0]).isCloseTo(4, within(1e-12));
        assertThat(curve[31]).isCloseTo(4 - 0.5 * 31, within(1e-12));
    }

    @Test
    void is_the_weighted_mean_in_the_middle_of_three_points() {
        double[] curve = new Loess(3, 0, 1).smooth(new double[] {1, 5, 3}, ones(3));
        assertThat(curve[1])
                .as("both neighbours are at distance h and have no weight")
                .isEqualTo(5);
        double half = Math.pow(1 - 1.0 / 8, 3);
        assertThat(curve[0]).as("weights 1, (1 - 1/8)^3 and 0").isCloseTo((1 + half * 5) / (1 + half), within(1e-14));
    }

    @Test
    void equals_the_least_squares_line_of_its_weights() {
        double[] y = {2, 7, 1, 8, 2, 8, 1};
        double[] rho = {1, 0.5, 1, 0.2, 1, 1, 0.9};
        double curve = new Loess(5, 1, 1).smooth(y, rho)[2];
        assertThat(curve).isCloseTo(line(y, rho), within(1e-12));
    }

    private static double line(double[] y, double[] rho) {
        double w = 0, wx = 0, wy = 0, wxx = 0, wxy = 0;
        for (int i = 1; i <= 5; i++) {
            double u = Math.abs(i - 3) / 2.0;
            double weight = Math.pow(1 - u * u * u, 3) * rho[i - 1];
            w += weight;
            wx += weight * i;
            wy += weight * y[i - 1];
            wxx += weight * i * i;
            wxy += weight * i * y[i - 1];
        }
        double slope = (w * wxy - wx * wy) / (w * wxx - wx * wx);
        return (wy - slope * wx) / w + slope * 3;
    }

    @Test
    void keeps_a_value_where_all_weights_are_0() {
        double[] y = {1, 2, 9, 2, 1};
        assertThat(new Loess(3, 1, 1).smooth(y, new double[5])).containsExactly(y);
        assertThat(new Loess(3, 0, 1).smoothBeyond(new double[] {6}, ones(1))).containsExactly(6, 6, 6);
    }

    @Test
    void raises_an_even_window_to_the_next_odd_one_and_a_small_one_to_three() {
        assertThat(new Loess(8, 1, 1).window()).isEqualTo(9);
        assertThat(new Loess(1, 1, 1).window()).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> new Loess(7, 2, 1));
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
