package org.sentinelle.present.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.sentinelle.present.chart.BreakMark;
import org.sentinelle.present.chart.FitPoint;
import org.sentinelle.result.Bounds;

class FittedLineTest {
    private static List<List<FitPoint>> line(double at, DoubleUnaryOperator fit) {
        FittedLine line = new FittedLine(List.of(new BreakMark(at, null)));
        for (int time = 1; time <= 10; time++) {
            double value = fit.applyAsDouble(time);
            line.add(new FitPoint(time, value, new Bounds(value - 1, value + 1)));
        }
        return line.stretches();
    }

    @Test
    void a_step_parts_the_line() {
        assertThat(line(4, t -> t <= 4 ? 9 : 5)).extracting(List::size).containsExactly(4, 6);
    }

    @Test
    void a_step_between_parallel_slopes_parts_the_line_too() {
        assertThat(line(4, t -> t + (t <= 4 ? 0 : 3))).hasSize(2);
    }

    @Test
    void lines_that_meet_at_an_observed_time_are_one() {
        assertThat(line(4, t -> Math.min(t, 4) * 2)).extracting(List::size).containsExactly(10);
    }

    @Test
    void lines_that_meet_between_two_times_get_the_point_where_they_do() {
        List<List<FitPoint>> stretches = line(4.4, t -> 3 * Math.min(t, 4.4) - Math.max(0, t - 4.4));
        assertThat(stretches).extracting(List::size).containsExactly(11);
        FitPoint kink = stretches.get(0).get(4);
        assertThat(kink.time()).isEqualTo(4.4);
        assertThat(kink.value()).isCloseTo(13.2, within(1e-9));
        assertThat(kink.interval())
                .isNotNull()
                .satisfies(i -> assertThat(i.high() - i.low()).isCloseTo(2, within(1e-9)));
    }

    @Test
    void lines_of_logarithms_meet_as_well() {
        assertThat(line(4.4, t -> Math.exp(0.3 * Math.min(t, 4.4) + 0.05 * Math.max(0, t - 4.4))))
                .extracting(List::size)
                .containsExactly(11);
    }

    @Test
    void negative_values_have_no_logarithm_and_a_step_stays_one() {
        assertThat(line(4, t -> t <= 4 ? -9 : -5)).hasSize(2);
    }

    @Test
    void a_time_without_fit_ends_a_stretch() {
        FittedLine line = new FittedLine(List.of());
        line.add(new FitPoint(1, 1, null));
        line.add(null);
        line.add(new FitPoint(3, 3, null));
        assertThat(line.stretches()).hasSize(2);
    }

    @Test
    void several_fits_for_one_time_are_no_line() {
        FittedLine line = new FittedLine(List.of());
        line.add(new FitPoint(1, 1, null));
        line.add(new FitPoint(1, 5, null));
        assertThat(line.stretches()).isEmpty();
    }

    @Test
    void a_break_outside_the_line_parts_nothing() {
        assertThat(line(20, t -> t)).hasSize(1);
        assertThat(line(0.5, t -> t)).hasSize(1);
    }
}
