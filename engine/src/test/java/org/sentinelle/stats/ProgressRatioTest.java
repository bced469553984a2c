package org.sentinelle.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ProgressRatioTest {
    @Test
    void is_one_on_the_path_of_constant_growth() {
        ProgressRatio rising = new ProgressRatio(60, 4, 10);
        assertThat(rising.at(30, 30 * Math.pow(2, 0.4))).isCloseTo(1, within(1e-12));
        ProgressRatio falling = new ProgressRatio(30, 4, 10);
        assertThat(falling.at(60, 60 * Math.pow(0.5, 0.4))).isCloseTo(1, within(1e-12));
    }

    @Test
    void is_exactly_one_where_the_target_is_met_on_its_day() {
        assertThat(new ProgressRatio(17, 9, 9).at(12, 17)).isEqualTo(1);
    }

    @Test
    void follows_the_published_formula() {
        double actual = Math.pow(45 / 30.0, 1 / 5.0) - 1;
        double required = Math.pow(60 / 30.0, 1 / 10.0) - 1;
        ProgressRatio ratio = new ProgressRatio(60, 5, 10);
        assertThat(ratio.actualRate(30, 45)).as("8.447 percent a year").isCloseTo(0.084472, within(1e-6));
        assertThat(ratio.requiredRate(30)).as("7.177 percent a year").isCloseTo(0.071773, within(1e-6));
        assertThat(ratio.at(30, 45)).isCloseTo(actual / required, within(1e-14));
    }

    @Test
    void is_positive_for_a_fall_towards_a_lower_target_and_negative_for_a_rise() {
        ProgressRatio ratio = new ProgressRatio(30, 5, 10);
        assertThat(ratio.at(60, 50)).isPositive();
        assertThat(ratio.at(60, 60)).isEqualTo(-0.0);
        assertThat(ratio.at(60, 70)).isNegative();
    }

    @Test
    void takes_a_fall_to_nothing_as_the_largest_rate_there_is() {
        ProgressRatio ratio = new ProgressRatio(30, 5, 10);
        assertThat(ratio.actualRate(60, 0)).isEqualTo(-1);
        assertThat(ratio.at(60, 0)).isGreaterThan(1);
    }

    @Test
    void finds_the_range_over_a_box_that_a_fine_grid_finds() {
        for (long seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            double target = 1 + 99 * random.nextDouble();
            double allotted = 1 + random.nextInt(15);
            ProgressRatio ratio = new ProgressRatio(target, 1 + random.nextInt((int) allotted), allotted);
            boolean rising = random.nextBoolean();
            double inner = rising ? target * (0.05 + 0.4 * random.nextDouble()) : target * (1.02 + random.nextDouble());
            double outer = rising
                    ? inner + (target * 0.98 - inner) * random.nextDouble()
                    : inner * (1 + 4 * random.nextDouble());
            double valueLow = target * 2 * random.nextDouble() * random.nextInt(4) / 3;
            double valueHigh = valueLow + target * random.nextDouble();
            checkAgainstGrid(ratio, new double[] {inner, outer, valueLow, valueHigh}, seed);
        }
    }

    private static void checkAgainstGrid(ProgressRatio ratio, double[] box, long seed) {
        int steps = 60;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= steps; i++) {
            for (int j = 0; j <= steps; j++) {
                double r = ratio.at(box[0] + (box[1] - box[0]) * i / steps, box[2] + (box[3] - box[2]) * j / steps);
                least = Math.min(least, r);
                most = Math.max(most, r);
            }
        }
        double low = ratio.lowest(box[0], box[1], box[2], box[3]);
        double high = ratio.highest(box[0], box[1], box[2], box[3]);
        double slack = 1e-9 * (1 + Math.abs(low) + Math.abs(high));
        double coarseness = 0.02 * (1 + Math.abs(low) + Math.abs(high));
        assertThat(least).as("grid minimum, seed %d", seed).isBetween(low - slack, low + coarseness);
        assertThat(most).as("grid maximum, seed %d", seed).isBetween(high - coarseness, high + slack);
    }

    @Test
    void has_its_extremes_at_corners_wherever_they_are_below_one() {
        for (long seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            double target = 10 + 90 * random.nextDouble();
            double allotted = 2 + random.nextInt(12);
            ProgressRatio ratio = new ProgressRatio(target, 1 + random.nextInt((int) allotted), allotted);
            double b1 = random.nextBoolean() ? target * 0.3 : target * 1.3;
            double b2 = b1 < target ? target * 0.9 : target * 3;
            double y1 = target * random.nextDouble();
            double y2 = y1 + target * random.nextDouble();
            double corners = Math.min(
                    Math.min(ratio.at(b1, y1), ratio.at(b1, y2)), Math.min(ratio.at(b2, y1), ratio.at(b2, y2)));
            double low = ratio.lowest(b1, b2, y1, y2);
            assertThat(low < 1 ? low : Math.min(1, corners)).as("seed %d", seed).isEqualTo(low < 1 ? corners : 1);
        }
    }

    @Test
    void refuses_a_target_of_zero_and_a_value_after_the_target() {
        assertThatThrownBy(() -> new ProgressRatio(0, 5, 10)).hasMessageContaining("positive target");
        assertThatThrownBy(() -> new ProgressRatio(60, 11, 10)).hasMessageContaining("elapsed");
    }
}
