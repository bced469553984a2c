package org.sentinelle.stats.absorb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples are those of the separation primer of ppmlhdfe, an abridged version of Correia, Guimaraes and Zylkin (2019). */
class SeparationSearchTest {
    private static final double[] COUNTS = {0, 0, 0, 1, 2, 3};
    private static final double[] ONES = {1, 1, 1, 1, 1, 1};

    @Test
    void a_column_that_is_positive_with_zeros_alone_separates_them() {
        AbsorbedData data = data(List.of(), COUNTS, ONES, new double[] {1, 1, 0, 0, 0, 0});
        AbsorbedPoissonFit fit = (AbsorbedPoissonFit) AbsorbedPoisson.fit(data, true);

        assertThat(fit.sample().separated()).containsExactly(0, 1);
        assertThat(fit.columns()).as("the column is then zero").containsExactly(0);
        assertThat(fit.b()[0]).isCloseTo(Math.log(1.5), within(1e-12));
    }

    @Test
    void a_combination_of_two_columns_separates_the_first_row() {
        double[] x1 = {2, -1, 0, 0, 5, 6};
        double[] x2 = {-1, 2, 0, 0, -10, -12};
        AbsorbedData data = data(List.of(), COUNTS, ONES, x1, x2);

        assertThat(new SeparationSearch(data).rows().stream()).containsExactly(0);
        AbsorbedPoissonFit fit = (AbsorbedPoissonFit) AbsorbedPoisson.fit(data, true);
        assertThat(fit.sample().separated()).containsExactly(0);
        assertThat(fit.columns())
                .as("the other two columns now repeat each other")
                .containsExactly(0, 1);
    }

    @Test
    void groups_of_zeros_go_with_their_rows() {
        Effect id = Effect.of(new int[] {0, 0, 1, 1, 2, 2}, 3);
        AbsorbedData data = data(List.of(id), COUNTS, new double[] {1, 2, 3, 5, 4, 6});
        AbsorbedPoissonFit fit = (AbsorbedPoissonFit) AbsorbedPoisson.fit(data, true);

        assertThat(fit.sample().dropped()).containsExactly(new DroppedGroup(0, 0, DroppedGroup.Why.ONLY_ZEROS, 2));
    }

    @Test
    void two_effects_together_separate_a_row_that_neither_does() {
        Effect id1 = Effect.of(new int[] {0, 0, 1, 1, 1}, 2);
        Effect id2 = Effect.of(new int[] {0, 0, 0, 1, 1}, 2);

        assertThat(new SeparationSearch(data(List.of(id1, id2), new double[] {0, 1, 0, 0, 1})).rows().stream())
                .containsExactly(2);
    }

    @Test
    void a_small_response_in_its_cell_keeps_the_row() {
        Effect id1 = Effect.of(new int[] {0, 0, 1, 1, 1, 1, 1, 1}, 2);
        Effect id2 = Effect.of(new int[] {0, 0, 0, 1, 1, 0, 0, 0}, 2);
        double[] y = {0, 1, 0, 0, 1, 1e-6, 1e-6, 1e-6};
        double[] x = {1, 1, 0, 2, 2, 1, 0, 1};

        assertThat(new SeparationSearch(data(List.of(id1, id2), y)).rows().stream())
                .isEmpty();
        AbsorbedPoissonFit fit = (AbsorbedPoissonFit) AbsorbedPoisson.fit(data(List.of(id1, id2), y, x), true);
        assertThat(fit.sample().separated()).isEmpty();
        assertThat(fit.working().n()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void planted_separation_is_found_and_nothing_else(long seed) {
        AbsorbedData flows = Flows.of(seed, 600, 20, 15, 4).data();
        Random random = new Random(seed);
        double[] ban = new double[flows.n()];
        double[] y = flows.y().clone();
        List<Integer> planted = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(y[i], random.nextInt(4) == 0 ? 0 : 1);
            if (random.nextInt(40) == 0 && flows.effects().get(0).level(i) < 6) {
                ban[i] = 1 + random.nextInt(3);
                y[i] = 0;
                planted.add(i);
            }
        }
        AbsorbedData data = new AbsorbedData(
                flows.effects(), new double[][] {flows.x()[0], ban, flows.x()[1]}, y, flows.w(), flows.offset());
        AbsorbedPoissonFit fit = (AbsorbedPoissonFit) AbsorbedPoisson.fit(data, true);

        List<Integer> gone = new ArrayList<>(planted);
        gone.removeIf(row -> Arrays.stream(fit.sample().separated()).noneMatch(s -> s == row));
        assertThat(fit.sample().separated()).as("those with a ban alone").hasSize(gone.size());
        assertThat(planted).noneMatch(row -> Arrays.stream(fit.sample().rows()).anyMatch(r -> r == row));
        assertThat(fit.columns()).containsExactly(0, 2);
    }

    private static AbsorbedData data(List<Effect> effects, double[] y, double[]... x) {
        double[] w = new double[y.length];
        Arrays.fill(w, 1);
        return new AbsorbedData(effects, x, y, w, new double[y.length]);
    }
}
