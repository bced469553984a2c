package org.sentinelle.analyse.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelle.analyse.trend.TrendRun.estimate;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.result.Finding;

class CorrectedTrendTest {
    private static final int N = 30;
    private static final double[] YEARS =
            IntStream.range(1991, 1991 + N).asDoubleStream().toArray();
    private static final double[] PERSISTENT = SimulatedSeries.PERSISTENT.draw(new SplittableRandom(11), N, 0.1);
    private static final double[] LINE =
            IntStream.range(0, N).mapToDouble(i -> 5 + 0.3 * i).toArray();

    private static TrendRun run(String correction, double[] time, double[] value) {
        return TrendRun.of(new MannKendallTrend(), Map.of("correction", correction))
                .with("time", time)
                .with("value", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hamed-rao", "yue-wang", "trend-free-prewhitening"})
    void keeps_the_line_of_the_series_and_tells_the_plain_test_beside_its_own(String correction) {
        Finding.Answered plain = run("none", YEARS, PERSISTENT).answered();
        Finding.Answered corrected = run(correction, YEARS, PERSISTENT).answered();
        assertThat(corrected.summary())
                .containsEntry("z_uncorrected", plain.summary().get("z"))
                .containsEntry("p_uncorrected", plain.summary().get("p"))
                .containsEntry("sen_slope", plain.summary().get("sen_slope"));
        assertThat(corrected.details().get(0)).isEqualTo(plain.details().get(0));
        assertThat(corrected.details().get(1).name()).isEqualTo("autocorrelation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hamed-rao", "yue-wang", "trend-free-prewhitening"})
    void declines_a_line_around_which_nothing_scatters(String correction) {
        assertThat(run(correction, YEARS, LINE).reason()).isEqualTo("no-scatter-around-the-line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hamed-rao", "yue-wang", "trend-free-prewhitening"})
    void does_not_mind_the_unit_of_time(String correction) {
        double[] months =
                IntStream.range(0, N).mapToDouble(i -> 2000 + i / 12.0).toArray();
        assertThat(run(correction, months, PERSISTENT).answered().summary().get("p"))
                .isEqualTo(
                        run(correction, YEARS, PERSISTENT).answered().summary().get("p"));
    }

    @Test
    void says_where_steps_of_time_differ() {
        double[] gap = YEARS.clone();
        gap[N - 1] += 2;
        assertThat(run("hamed-rao", gap, PERSISTENT).answered().estimates())
                .allSatisfy(e -> assertThat(e.caveats()).containsExactly("uneven-times"));
        assertThat(run("none", gap, PERSISTENT).answered().estimates())
                .allSatisfy(e -> assertThat(e.caveats()).isEmpty());
    }

    @Test
    void warns_of_the_correction_that_sees_trends_everywhere() {
        assertThat(run("yue-wang", YEARS, PERSISTENT).answered().estimates())
                .allSatisfy(e -> assertThat(e.caveats()).containsExactly("rejects-too-often"));
    }

    @Test
    void widens_the_slopes_interval_with_the_variance() {
        Finding.Answered plain = run("none", YEARS, PERSISTENT).answered();
        Finding.Answered corrected = run("hamed-rao", YEARS, PERSISTENT).answered();
        assertThat((Double) corrected.summary().get("n_over_neff")).isGreaterThan(1);
        assertThat(estimate(corrected, "sen_slope").confLow())
                .isLessThan(estimate(plain, "sen_slope").confLow());
        assertThat(estimate(corrected, "sen_slope").confHigh())
                .isGreaterThan(estimate(plain, "sen_slope").confHigh());
    }

    @Test
    void declines_with_bounds_but_not_where_they_are_points() {
        double[] higher = PERSISTENT.clone();
        higher[3] += 0.5;
        TrendRun bounded = TrendRun.of(new MannKendallTrend(), Map.of("correction", "hamed-rao"))
                .with("time", YEARS)
                .with("value-low", PERSISTENT);
        assertThat(bounded.with("value-high", higher).reason()).isEqualTo("correction-with-ranges");
        assertThat(bounded.with("value-high", PERSISTENT).finding())
                .isEqualTo(run("hamed-rao", YEARS, PERSISTENT).finding());
    }

    @Test
    void declines_an_exact_p() {
        assertThat(TrendRun.of(new MannKendallTrend(), Map.of("correction", "yue-wang", "p-value", "exact"))
                        .with("time", YEARS)
                        .with("value", PERSISTENT)
                        .reason())
                .isEqualTo("exact-p-with-correction");
    }

    @Test
    void answers_or_declines_whatever_four_values_there_are() {
        for (int code = 0; code < 256; code++) {
            double[] x = {code & 3, code >> 2 & 3, code >> 4 & 3, code >> 6 & 3};
            for (String correction : new String[] {"hamed-rao", "yue-wang", "trend-free-prewhitening"}) {
                assertThat(run(correction, new double[] {1, 2, 3, 4}, x).finding())
                        .as("%s of the values with code %d", correction, code)
                        .isNotNull();
            }
        }
    }
}
