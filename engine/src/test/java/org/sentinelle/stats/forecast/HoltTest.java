package org.sentinelle.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HoltTest {
    private static final double[] SERIES = {12, 15, 11, 18, 17, 21, 25, 20, 27};

    @Test
    void takes_the_steps_that_are_counted_by_hand() {
        HoltFit fit = new Holt(0.5, 0.4, 1, new Holt.State(10, 2)).fit(new double[] {14, 13, 20, 18, 20});
        assertThat(fit.fitted()).startsWith(new double[] {12, 15.4}, within(1e-12));
        assertThat(new Holt(0.5, 0.4, 1, new Holt.State(10, 2))
                        .fit(new double[] {14, 13})
                        .end())
                .as("15.4 - 1.2 and 2.4 - 0.48")
                .satisfies(end -> assertThat(end.level()).isCloseTo(14.2, within(1e-12)))
                .satisfies(end -> assertThat(end.trend()).isCloseTo(1.92, within(1e-12)));
    }

    @Test
    void a_line_started_on_itself_is_followed_without_error() {
        double[] line =
                IntStream.rangeClosed(1, 9).mapToDouble(t -> 3 + 2.0 * t).toArray();
        HoltFit fit = new Holt(0.7, 0.3, 1, new Holt.State(3, 2)).fit(line);
        assertThat(fit.sse()).isCloseTo(0, within(1e-20));
        assertThat(fit.mean(4)).isCloseTo(3 + 2 * 13, within(1e-12));
        assertThat(fit.stdError(4)).isCloseTo(0, within(1e-12));
    }

    @Test
    void with_all_of_the_error_in_the_level_it_forecasts_from_the_last_value() {
        HoltFit fit = new Holt(1, 0, 1, new Holt.State(12, 0)).fit(SERIES);
        assertThat(fit.mean(5)).isEqualTo(27);
        assertThat(fit.stdError(4)).as("a random walk").isCloseTo(2 * fit.stdError(1), within(1e-12));
    }

    @Test
    void the_standard_error_is_that_of_the_closed_formula() {
        double a = 0.37;
        double b = 0.22;
        HoltFit fit = new Holt(a, b, 1, Holt.State.of(SERIES)).fit(SERIES);
        for (int k = 1; k <= 20; k++) {
            double variance = fit.sigma2() * (1 + a * a * (k - 1) * (1 + b * k + b * b * k * (2 * k - 1) / 6.0));
            assertThat(fit.stdError(k)).isCloseTo(Math.sqrt(variance), within(1e-12));
        }
    }

    @Test
    void the_standard_error_is_that_of_many_simulated_futures() {
        Holt damped = new Holt(0.6, 0.5, 0.85, Holt.State.of(SERIES));
        HoltFit fit = damped.fit(SERIES);
        SplittableRandom random = new SplittableRandom(4);
        double squares = 0;
        int runs = 20_000;
        for (int run = 0; run < runs; run++) {
            Holt.State state = fit.end();
            double y = 0;
            for (int k = 0; k < 4; k++) {
                double e = Math.sqrt(12 * fit.sigma2()) * (random.nextDouble() - 0.5);
                double f = state.level() + 0.85 * state.trend();
                y = f + e;
                state = new Holt.State(f + 0.6 * e, 0.85 * state.trend() + 0.3 * e);
            }
            squares += (y - fit.mean(4)) * (y - fit.mean(4));
        }
        assertThat(Math.sqrt(squares / runs) / fit.stdError(4)).isCloseTo(1, within(0.02));
    }

    @Test
    void damping_lets_the_trend_run_out() {
        HoltFit fit = new Holt(0.5, 0.5, 0.5, Holt.State.of(SERIES)).fit(SERIES);
        assertThat(fit.mean(200)).isCloseTo(fit.end().level() + fit.end().trend(), within(1e-9));
        assertThat(fit.degreesOfFreedom()).as("one less for phi").isEqualTo(SERIES.length - 5);
    }

    @Test
    void a_wider_level_has_wider_limits_around_the_same_mean() {
        HoltFit fit = new Holt(0.5, 0.5, 1, Holt.State.of(SERIES)).fit(SERIES);
        Forecast wide = fit.forecast(3, 0.95);
        Forecast narrow = fit.forecast(3, 0.8);
        assertThat(wide.mean()).isEqualTo(narrow.mean());
        assertThat(wide.limits().low()).isLessThan(narrow.limits().low());
        assertThat((wide.limits().high() - wide.mean()) / fit.stdError(3)).isCloseTo(1.959963984540054, within(1e-12));
    }

    @Test
    void parameters_outside_0_to_1_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Holt(1.1, 0, 1, new Holt.State(0, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Holt(0.5, Double.NaN, 1, new Holt.State(0, 0)));
    }
}
