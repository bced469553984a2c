package org.sentinelle.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EtsFilterTest {
    private static final double[] Y = {21, 30, 18, 25, 33, 20, 28, 37, 21, 30, 41};
    private static final double[] THETA = {0.3, 0.1, 0.2, 0.9};
    private static final int PERIOD = 3;
    private static final double STEP = 1e-6;

    static Stream<EtsModel> models() {
        return EtsModel.all().stream();
    }

    @Test
    void holts_method_by_hand() {
        EtsFilter filter = new EtsFilter(new double[] {10, 14, 15}, EtsModel.of("AAN"), 1);
        assertThat(filter.run(new double[] {0.5, 0.25, 0, 1}, new double[] {8, 1}))
                .isTrue();
        assertThat(filter.mu).containsExactly(9, 10.75, 14.4375);
        assertThat(filter.end().level()).isEqualTo(14.71875);
        assertThat(filter.end().slope()).isEqualTo(2.203125);
    }

    @Test
    void a_multiplied_season_by_hand() {
        EtsFilter filter = new EtsFilter(new double[] {12, 9}, EtsModel.of("MNM"), 2);
        assertThat(filter.run(new double[] {0.5, 0, 0.25, 1}, new double[] {8, 1.25}))
                .isTrue();
        assertThat(filter.mu).containsExactly(new double[] {10, 6.6}, within(1e-14));
        assertThat(filter.end().level()).isCloseTo(8.8 + 0.5 * 2.4 / 0.75, within(1e-14));
        assertThat(filter.end().season().get(0)).as("the next step's").isEqualTo(1.25 + 0.25 * 2 / 8);
        assertThat(filter.end().season().get(1)).isCloseTo(0.75 + 0.25 * 2.4 / 8.8, within(1e-14));
    }

    @ParameterizedTest
    @MethodSource("models")
    void its_derivatives_are_those_of_small_differences(EtsModel model) {
        EtsFilter filter = new EtsFilter(Y, model, PERIOD);
        double[] start = start(model);
        double[] change = new double[Y.length];
        for (int p = 0; p < EtsFilter.SMOOTHING; p++) {
            double[] theta = theta(model);
            filter.run(theta, start);
            filter.bySmoothing(p, change);
            boolean within = p == EtsFilter.ALPHA || p == EtsFilter.GAMMA || model.hasTrend();
            assertClose(within ? change : null, differences(filter, theta, start, theta, p));
        }
        for (int k = 0; k < start.length; k++) {
            filter.run(theta(model), start);
            filter.byState(k, change);
            assertClose(change, differences(filter, theta(model), start, start, k));
        }
    }

    @Test
    void a_forecast_that_is_not_positive_ends_a_multiplicative_error() {
        EtsFilter filter = new EtsFilter(new double[] {5, 1, 1}, EtsModel.of("MAN"), 1);
        assertThat(filter.run(new double[] {0.9, 0.8, 0, 1}, new double[] {5, 0}))
                .isFalse();
    }

    @Test
    void the_states_of_a_start_leave_the_last_run_alone() {
        EtsFilter filter = new EtsFilter(Y, EtsModel.of("AAA"), PERIOD);
        filter.run(theta(EtsModel.of("AAA")), start(EtsModel.of("AAA")));
        EtsState end = filter.end();
        assertThat(filter.state(new double[] {1, 2, 3, 4}).season()).containsExactly(3.0, 4.0, -7.0);
        assertThat(filter.end()).isEqualTo(end);
    }

    private static double[] theta(EtsModel model) {
        return new double[] {
            THETA[0],
            model.hasTrend() ? THETA[1] : 0,
            model.isSeasonal() ? THETA[2] : 0,
            model.isDamped() ? THETA[3] : 1
        };
    }

    private static double[] start(EtsModel model) {
        double[] start = new double[model.initialStates(PERIOD)];
        start[0] = 23;
        int next = 1;
        if (model.hasTrend()) {
            start[next++] = 0.7;
        }
        if (model.isSeasonal()) {
            start[next++] = model.isSeasonMultiplied() ? 0.9 : -3;
            start[next] = model.isSeasonMultiplied() ? 1.3 : 7;
        }
        return start;
    }

    private static double[] differences(EtsFilter filter, double[] theta, double[] start, double[] moved, int index) {
        double before = moved[index];
        moved[index] = before + STEP;
        filter.run(theta, start);
        double[] above = filter.mu.clone();
        moved[index] = before - STEP;
        filter.run(theta, start);
        moved[index] = before;
        for (int t = 0; t < above.length; t++) {
            above[t] = (above[t] - filter.mu[t]) / (2 * STEP);
        }
        return above;
    }

    private static void assertClose(double[] change, double[] differences) {
        for (int t = 0; change != null && t < change.length; t++) {
            assertThat(change[t]).isCloseTo(differences[t], within(1e-6 * Math.max(1, Math.abs(differences[t]))));
        }
    }
}
