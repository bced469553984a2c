package org.sentinelle.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.Limits;

class RollingOriginTest {
    private static final double[] SERIES = {1, 3, 2, 6, 4, 9};
    private static final RollingOrigin.Forecaster MEAN = (training, horizon) -> Collections.nCopies(
            horizon, around(Arrays.stream(training).average().orElseThrow(), 3));

    @Test
    void measures_a_forecast_by_the_mean_as_counted_by_hand() {
        RollingOrigin.Result result =
                new RollingOrigin(2, 2, 2, 1).run(SERIES, MEAN).orElseThrow();
        assertThat(result.origins()).isEqualTo(2);
        ForecastErrors one = result.byHorizon().get(0);
        assertThat(one.forecasts()).isEqualTo(2);
        assertThat(one.mae()).as("|3-4| and |3.2-9|").isCloseTo(3.4, within(1e-12));
        assertThat(one.rmse()).isCloseTo(Math.sqrt((1 + 5.8 * 5.8) / 2), within(1e-12));
        assertThat(one.naiveMae()).as("|6-4| and |4-9|").isCloseTo(3.5, within(1e-12));
        assertThat(one.relativeMae()).isCloseTo(3.4 / 3.5, within(1e-12));
        assertThat(one.covered()).isEqualTo(0.5);
        ForecastErrors two = result.byHorizon().get(1);
        assertThat(two.forecasts()).isEqualTo(1);
        assertThat(two.mae()).as("|3-9|").isCloseTo(6, within(1e-12));
        assertThat(result.overall().mae()).isCloseTo((1 + 5.8 + 6) / 3, within(1e-12));
    }

    @Test
    void scales_errors_by_the_naive_errors_inside_the_training_series() {
        ForecastErrors errors =
                new RollingOrigin(2, 1, 1, 1).run(SERIES, MEAN).orElseThrow().overall();
        assertThat(errors.scaled()).as("5.8 over (2+1+4+2)/4").isCloseTo(5.8 / 2.25, within(1e-12));
    }

    @Test
    void the_naive_forecast_is_as_good_as_itself() {
        RollingOrigin.Forecaster last =
                (training, horizon) -> Collections.nCopies(horizon, around(training[training.length - 1], 0));
        ForecastErrors errors =
                new RollingOrigin(1, 9, 3, 1).run(SERIES, last).orElseThrow().overall();
        assertThat(errors.relativeMae()).isEqualTo(1);
        assertThat(errors.rmse()).isEqualTo(errors.naiveRmse());
        assertThat(errors.betterThanNaive()).isFalse();
    }

    @Test
    void the_seasonal_naive_forecast_is_the_value_one_season_back() {
        double[] seasonal = IntStream.range(0, 20).mapToDouble(i -> i % 4).toArray();
        ForecastErrors errors =
                new RollingOrigin(8, 6, 6, 4).run(seasonal, MEAN).orElseThrow().overall();
        assertThat(errors.naiveMae()).isZero();
        assertThat(errors.relativeMae()).as("nothing to divide by").isNull();
        assertThat(errors.scaled()).as("no scale").isNull();
        assertThat(errors.betterThanNaive()).isFalse();
    }

    @Test
    void shows_the_method_only_the_past_at_each_origin() {
        List<Integer> lengths = new ArrayList<>();
        new RollingOrigin(3, 10, 2, 1).run(SERIES, (training, horizon) -> {
            assertThat(training).isEqualTo(Arrays.copyOf(SERIES, training.length));
            lengths.add(training.length);
            return MEAN.forecast(training, horizon);
        });
        assertThat(lengths).containsExactly(3, 4, 5);
    }

    @Test
    void counts_origins_without_a_forecast_and_leaves_them_out() {
        RollingOrigin.Result result = new RollingOrigin(2, 4, 1, 1)
                .run(SERIES, (training, horizon) -> training.length == 3 ? List.of() : MEAN.forecast(training, horizon))
                .orElseThrow();
        assertThat(result.origins()).isEqualTo(3);
        assertThat(result.refused()).isEqualTo(1);
        assertThat(result.overall().forecasts()).isEqualTo(3);
    }

    @Test
    void has_no_result_where_nothing_is_forecast() {
        assertThat(new RollingOrigin(6, 10, 2, 1).run(SERIES, MEAN))
                .as("too short")
                .isEmpty();
        assertThat(new RollingOrigin(2, 0, 2, 1).run(SERIES, MEAN))
                .as("none asked")
                .isEmpty();
        assertThat(new RollingOrigin(2, 3, 2, 1).run(SERIES, (y, h) -> List.of()))
                .isEmpty();
    }

    @Test
    void a_training_series_shorter_than_a_season_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RollingOrigin(3, 5, 2, 4));
    }

    private static Forecast around(double mean, double halfWidth) {
        return new Forecast(mean, new Limits(mean - halfWidth, mean + halfWidth));
    }
}
