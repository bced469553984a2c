package org.sentinelle.stats.absorb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.absorb.AbsorbedOutcome.Cause;
import org.sentinelle.stats.absorb.AbsorbedOutcome.None;
import org.sentinelle.stats.regression.Clusters;

class AbsorbedSampleTest {
    @Test
    void a_row_left_alone_by_the_loss_of_another_goes_too() {
        Effect left = Effect.of(new int[] {0, 1, 1, 2, 2, 3, 3, 3}, 4);
        Effect right = Effect.of(new int[] {0, 0, 1, 1, 2, 2, 2, 2}, 3);
        Informative informative = new Informative(List.of(left, right), all(8));
        informative.dropSingletons();

        assertThat(informative.kept().stream()).containsExactly(5, 6, 7);
        assertThat(informative.groups()).hasSize(5).allMatch(g -> g.rows() == 1);
    }

    @Test
    void a_long_chain_of_singletons_goes_in_one_sweep() {
        int n = 200_000;
        int[] left = new int[n];
        int[] right = new int[n];
        Arrays.setAll(left, i -> (i + 1) / 2);
        Arrays.setAll(right, i -> i / 2);
        Informative informative = new Informative(List.of(Effect.of(left, n / 2 + 1), Effect.of(right, n / 2)), all(n));
        informative.dropSingletons();

        assertThat(informative.kept().cardinality()).isZero();
    }

    @Test
    void parameters_of_two_effects_are_levels_less_connected_parts() {
        Effect left = Effect.of(new int[] {0, 0, 1, 2, 2}, 3);
        Effect right = Effect.of(new int[] {0, 1, 1, 2, 3}, 4);

        assertThat(new AbsorbedParameters(List.of(left, right), true).count()).isEqualTo(7 - 2);
        assertThat(new AbsorbedParameters(List.of(left, right), false).count()).isEqualTo(7 - 1);
    }

    @Test
    void effects_nested_in_clusters_take_no_parameters_but_one_where_all_are() {
        Effect person = Effect.of(new int[] {0, 0, 1, 1, 2, 2}, 3);
        Effect year = Effect.of(new int[] {0, 1, 0, 1, 0, 1}, 2);
        Clusters village = new Clusters(new int[] {0, 0, 0, 0, 1, 1}, 2);
        AbsorbedParameters parameters = new AbsorbedParameters(List.of(person, year), false);

        assertThat(parameters.count()).isEqualTo(4);
        assertThat(parameters.countOutside(List.of(village))).isEqualTo(2);
        assertThat(parameters.countOutside(List.of(village, new Clusters(new int[] {0, 1, 0, 1, 0, 1}, 2))))
                .isEqualTo(1);
    }

    @Test
    void columns_constant_within_groups_are_left_out() {
        AbsorbedData data = Flows.of(3, 200, 10, 5).data();
        double[] constant = new double[data.n()];
        double[] ofGroup = new double[data.n()];
        Arrays.setAll(constant, i -> 3);
        Arrays.setAll(
                ofGroup,
                i -> 1e9
                        + 17.0 * data.effects().get(0).level(i)
                        - data.effects().get(1).level(i));
        AbsorbedData more = data.with(new double[][] {constant, data.x()[0], ofGroup, data.x()[1]});

        assertThat(((AbsorbedLinearFit) AbsorbedLinear.fit(more, true)).columns())
                .containsExactly(1, 3);
        assertThat(((AbsorbedPoissonFit) AbsorbedPoisson.fit(more, true)).columns())
                .containsExactly(1, 3);
        assertThat(AbsorbedPoisson.fit(data.with(new double[][] {constant, ofGroup}), true))
                .isEqualTo(new None(Cause.ALL_ABSORBED));
    }

    @Test
    void there_is_no_fit_of_singletons() {
        int[] each = {0, 1, 2, 3};
        double[] y = {1, 2, 0, 4};
        AbsorbedData data = new AbsorbedData(
                List.of(Effect.of(each, 4)),
                new double[][] {{1, 2, 5, 4}},
                y,
                new double[] {1, 1, 1, 1},
                new double[4]);

        assertThat(AbsorbedPoisson.fit(data, true)).isEqualTo(new None(Cause.TOO_FEW_ROWS));
        assertThat(AbsorbedLinear.fit(data, true)).isEqualTo(new None(Cause.TOO_FEW_ROWS));
        assertThat(AbsorbedLinear.fit(data, false)).isEqualTo(new None(Cause.ALL_ABSORBED));
    }

    @Test
    void a_chain_of_ten_thousand_weakly_joined_groups_is_absorbed() {
        int n = 30_000;
        int[] left = new int[n];
        int[] right = new int[n];
        double[] x = new double[n];
        Arrays.setAll(left, i -> i / 3);
        Arrays.setAll(right, i -> (i + 1) % n / 3);
        Arrays.setAll(x, i -> Math.cos(i) + i);
        double[] w = new double[n];
        Arrays.fill(w, 1);
        double[] y = new double[n];
        Arrays.setAll(y, i -> 2 * x[i] + left[i] * 0.5 - right[i]);
        AbsorbedData data = new AbsorbedData(
                List.of(Effect.of(left, n / 3), Effect.of(right, n / 3)), new double[][] {x}, y, w, new double[n]);

        assertThat(((AbsorbedLinearFit) AbsorbedLinear.fit(data, true)).b()[0]).isCloseTo(2, within(1e-6));
    }

    private static BitSet all(int n) {
        BitSet all = new BitSet();
        all.set(0, n);
        return all;
    }
}
