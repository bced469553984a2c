package org.sentinelle.analyse.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sentinelle.analyse.trend.TrendRun.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sentinelle.result.Finding;

class SeasonalTrendTest {
    private static final List<Double> TIME = List.of(1.0, 1.0, 2.0, 2.0, 3.0, 3.0, 4.0, 4.0);
    private static final List<String> SEASON = List.of("2", "10", "2", "10", "2", "10", "2", "10");
    private static final List<Double> VALUE = List.of(1.0, 50.0, 2.0, 40.0, 4.0, 60.0, 3.0, 70.0);

    private static TrendRun run(Map<String, String> options) {
        return TrendRun.of(new MannKendallTrend(), options);
    }

    private static TrendRun run(List<Double> value) {
        return run(Map.of()).with("time", TIME).with("season", SEASON).with("value", value);
    }

    @Test
    void compares_each_season_only_with_itself() {
        Finding.Answered found = run(VALUE).answered();
        assertThat(found.summary())
                .containsEntry("n", 8L)
                .containsEntry("n_seasons", 2L)
                .containsEntry("S", 8L)
                .containsEntry("verdict", "no-evidence");
        assertThat(estimate(found, "season_S[2]").estimate()).isEqualTo(4);
        assertThat(estimate(found, "season_S[10]").n()).isEqualTo(4);
        assertThat(estimate(found, "season_slope[10]").estimate()).isCloseTo(25.0 / 3, within(1e-12));
    }

    @Test
    void puts_seasons_named_by_numbers_in_the_order_of_these() {
        assertThat(run(VALUE).answered().details().get(1).rows())
                .extracting(row -> row.get(0))
                .containsExactly("2", "10");
    }

    @Test
    void does_not_mind_the_order_of_rows() {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(order, new Random(seed));
            Finding shuffled = run(Map.of())
                    .with("time", order.stream().map(TIME::get).toList())
                    .with("season", order.stream().map(SEASON::get).toList())
                    .with("value", order.stream().map(VALUE::get).toList())
                    .finding();
            assertThat(shuffled).as("seed %d", seed).isEqualTo(run(VALUE).finding());
        }
    }

    @Test
    void leaves_out_and_counts_rows_without_a_season() {
        List<String> season = new ArrayList<>(SEASON);
        season.set(0, null);
        Finding.Answered found = run(Map.of())
                .with("time", TIME)
                .with("season", season)
                .with("value", VALUE)
                .answered();
        assertThat(found.summary()).containsEntry("n", 7L).containsEntry("n_dropped", 1L);
    }

    @Test
    void a_season_of_one_observation_adds_nothing() {
        List<String> season = List.of("2", "10", "2", "10", "2", "10", "2", "autumn");
        Finding.Answered found = run(Map.of())
                .with("time", TIME)
                .with("season", season)
                .with("value", VALUE)
                .answered();
        assertThat(estimate(found, "season_S[autumn]").estimate()).isZero();
        assertThat(found.estimates()).noneMatch(e -> e.term().equals("season_slope[autumn]"));
        assertThat(found.summary()).containsEntry("S", 5L);
    }

    @Test
    void declines_seasons_in_which_no_trend_could_be_told_from_chance() {
        assertThat(run(Map.of())
                        .with("time", 1, 2, 3, 4, 5, 6)
                        .with("season", List.of("a", "b", "a", "b", "c", "d"))
                        .with("value", 1, 2, 3, 4, 5, 6)
                        .reason())
                .as("two seasons of two have four orders")
                .isEqualTo("too-few-observations");
    }

    @Test
    void declines_two_observations_of_a_season_at_one_time_and_seasons_without_variation() {
        assertThat(run(Map.of())
                        .with("time", 1, 1, 2, 3, 4)
                        .with("season", List.of("a", "a", "a", "a", "a"))
                        .with("value", 1, 2, 3, 4, 5)
                        .reason())
                .isEqualTo("tied-times");
        assertThat(run(List.of(1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0)).reason())
                .isEqualTo("no-variation");
    }

    @Test
    void declines_a_correction_and_an_exact_p() {
        assertThat(run(Map.of("correction", "hamed-rao"))
                        .with("time", TIME)
                        .with("season", SEASON)
                        .with("value", VALUE)
                        .reason())
                .isEqualTo("correction-with-season");
        assertThat(run(Map.of("p-value", "exact"))
                        .with("time", TIME)
                        .with("season", SEASON)
                        .with("value", VALUE)
                        .reason())
                .isEqualTo("exact-p-with-season");
    }

    @Test
    void gives_ranges_where_values_are_bounded() {
        Finding.Answered found = run(Map.of())
                .with("time", TIME)
                .with("season", SEASON)
                .with("value-low", 0, 50, 2, 40, 4, 60, 3, 70)
                .with("value-high", 4, 50, 2, 40, 4, 60, 3, 70)
                .answered();
        assertThat(found.summary())
                .containsEntry("n_ranges", 1L)
                .containsEntry("undecided_pairs", 3L)
                .containsEntry("S_high", 8L)
                .doesNotContainKey("p");
        assertThat(estimate(found, "S").estimateLow()).isEqualTo(3);
        assertThat(estimate(found, "season_S[10]").estimateLow()).isEqualTo(4);
        assertThat(estimate(found, "season_S[2]").estimateLow()).isEqualTo(-1);
        assertThat(estimate(found, "sen_slope").estimateLow())
                .isLessThan(estimate(found, "sen_slope").estimateHigh());
    }

    @Test
    void gives_the_p_where_bounds_leave_no_pair_of_a_season_open() {
        Finding.Answered found = run(Map.of())
                .with("time", TIME)
                .with("season", SEASON)
                .with("value-low", 1, 50, 2, 40, 4, 60, 3, 70)
                .with("value-high", 1.5, 50, 2, 40, 4, 60, 3, 75)
                .answered();
        assertThat(found.summary())
                .containsEntry("undecided_pairs", 0L)
                .containsEntry("p", run(VALUE).answered().summary().get("p"));
    }

    @Test
    void answers_or_declines_whatever_small_seasons_there_are() {
        for (long seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = random.nextInt(4, 10);
            double[] time = random.doubles(n, 0, 4).map(Math::floor).toArray();
            double[] low = random.doubles(n, 0, 3).map(Math::floor).toArray();
            double[] high = Arrays.stream(low).map(x -> x + random.nextInt(2)).toArray();
            List<String> season =
                    Arrays.stream(time).mapToObj(t -> "s" + random.nextInt(3)).toList();
            TrendRun run =
                    run(Map.of()).with("time", time).with("season", season).with("value-low", low);
            assertThat(run.with("value-high", high).finding())
                    .as("bounded, seed %d", seed)
                    .isNotNull();
            assertThat(run.with("value-high", low).finding())
                    .as("exact, seed %d", seed)
                    .isNotNull();
        }
    }

    @Test
    void declines_where_only_a_season_of_one_observation_is_bounded_and_the_others_do_not_vary() {
        assertThat(run(Map.of())
                        .with("time", 1, 2, 3, 4, 5)
                        .with("season", List.of("a", "a", "a", "a", "b"))
                        .with("value-low", 2, 2, 2, 2, 0)
                        .with("value-high", 2, 2, 2, 2, 4)
                        .reason())
                .isEqualTo("no-variation");
    }
}
