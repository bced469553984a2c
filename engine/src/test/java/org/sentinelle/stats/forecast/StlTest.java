package org.sentinelle.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StlTest {
    private static final double[] SEASON = {3, -1, -4, 2};
    private static final double[] CLEAN = IntStream.range(0, 42)
            .mapToDouble(i -> 10 + 0.25 * i + SEASON[i % 4])
            .toArray();

    @Test
    void the_parts_add_up_to_the_series() {
        Decomposition parts = stl(2, 0).decompose(rough());
        for (int i = 0; i < 42; i++) {
            assertThat(parts.seasonal()[i] + parts.trend()[i] + parts.remainder()[i])
                    .isCloseTo(parts.value()[i], within(1e-12));
        }
    }

    @Test
    void finds_a_line_and_a_season_that_are_all_there_is() {
        Decomposition parts = stl(10, 0).decompose(CLEAN);
        for (int i = 0; i < 42; i++) {
            assertThat(parts.seasonal()[i]).isCloseTo(SEASON[i % 4], within(1e-3));
            assertThat(parts.trend()[i]).isCloseTo(10 + 0.25 * i, within(1e-3));
        }
        assertThat(parts.seasonalStrength()).isGreaterThan(0.9999);
        assertThat(parts.trendStrength()).isGreaterThan(0.9999);
    }

    @Test
    void an_unchanging_season_is_the_same_in_every_period() {
        double[] seasonal = stl(2, 0).decompose(rough()).seasonal();
        assertThat(Arrays.copyOf(seasonal, 38)).isEqualTo(Arrays.copyOfRange(seasonal, 4, 42));
    }

    @Test
    void an_outlier_goes_to_the_remainder_where_the_fit_is_robust() {
        double[] y = CLEAN.clone();
        y[20] += 50;
        Decomposition plain = stl(2, 0).decompose(y);
        Decomposition robust = stl(1, 15).decompose(y);
        assertThat(robust.weight()[20]).isZero();
        assertThat(robust.remainder()[20]).isCloseTo(50, within(0.5));
        assertThat(plain.weight()).containsOnly(1.0);
        assertThat(plain.remainder()[20]).isLessThan(45);
    }

    @Test
    void units_and_a_shift_do_not_matter() {
        double[] y = rough();
        Decomposition parts = stl(2, 2).decompose(y);
        Decomposition other =
                stl(2, 2).decompose(Arrays.stream(y).map(v -> 8 * v - 3).toArray());
        for (int i = 0; i < 42; i++) {
            assertThat(other.seasonal()[i]).isCloseTo(8 * parts.seasonal()[i], within(1e-9));
            assertThat(other.trend()[i]).isCloseTo(8 * parts.trend()[i] - 3, within(1e-9));
        }
        assertThat(other.trendStrength()).isCloseTo(parts.trendStrength(), within(1e-9));
    }

    @Test
    void both_medians_are_the_same_for_an_odd_number_of_values() {
        double[] sizes = {5, 1, 4, 2, 8, 0, 3, 9, 7, 6, 12, 11, 10};
        assertThat(Stl.Median.PROGRAM.of(sizes)).isEqualTo(6).isEqualTo(Stl.Median.EXACT.of(sizes));
        assertThat(Stl.Median.EXACT.of(new double[] {4, 1, 3, 2})).isEqualTo(2.5);
    }

    @Test
    void a_series_of_equal_values_has_no_season_and_no_strength() {
        double[] y = new double[42];
        Arrays.fill(y, 5);
        Decomposition parts = stl(1, 15).decompose(y);
        assertThat(parts.trend()).containsExactly(y, within(1e-12));
        assertThat(parts.seasonalStrength()).isZero();
        assertThat(parts.trendStrength()).isZero();
    }

    @Test
    void two_periods_are_too_few() {
        assertThatIllegalArgumentException().isThrownBy(() -> stl(2, 0).decompose(new double[8]));
    }

    private static Stl stl(int inner, int outer) {
        Loess trend = new Loess(7, 1, 1);
        Loess lowPass = new Loess(5, 1, 1);
        return new Stl(4, new Stl.Unchanging(null), trend, lowPass, new Stl.Loops(inner, outer, Stl.Median.EXACT));
    }

    private static double[] rough() {
        return IntStream.range(0, 42)
                .mapToDouble(i -> CLEAN[i] + Math.sin(i * i) + 0.5 * Math.cos(3.7 * i))
                .toArray();
    }
}
