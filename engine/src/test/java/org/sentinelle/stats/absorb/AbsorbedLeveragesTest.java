package org.sentinelle.stats.absorb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.stats.regression.Collinearity;
import org.sentinelle.stats.regression.Design;
import org.sentinelle.stats.regression.LinearRegression;

/** Leverages with absorbed effects are those with dummies. */
class AbsorbedLeveragesTest {
    private static final int ROWS = 60;

    private final Random random = new Random(8);
    private final double[] y = random.doubles(ROWS).toArray();
    private final double[] w = random.doubles(ROWS, 0.2, 3).toArray();
    private final double[] x = random.doubles(ROWS).toArray();

    private Effect effect(int levels) {
        int[] of = random.ints(ROWS, 0, levels).toArray();
        return Effect.of(of, levels).at(IntStream.range(0, ROWS).toArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void they_are_those_of_the_regression_with_dummies(int number) {
        List<Effect> effects = List.of(effect(14), effect(9), effect(5)).subList(0, number);
        AbsorbedData data = new AbsorbedData(effects, new double[][] {x}, y, w, new double[ROWS]);
        AbsorbedLinearFit fit = (AbsorbedLinearFit) AbsorbedLinear.fit(data, false);
        double[] h = new AbsorbedLeverages(fit.sample().effects(), fit.working()).all();
        double[] want = withDummies(effects);
        for (int i = 0; i < ROWS; i++) {
            assertThat(h[i]).isCloseTo(want[fit.sample().rows()[i]], within(1e-10));
        }
    }

    private double[] withDummies(List<Effect> effects) {
        List<double[]> columns = new ArrayList<>(List.of(x));
        for (Effect effect : effects) {
            for (int level = 0; level < effect.levels(); level++) {
                int of = level;
                columns.add(IntStream.range(0, ROWS)
                        .mapToDouble(i -> effect.level(i) == of ? 1 : 0)
                        .toArray());
            }
        }
        double[][] all = columns.toArray(double[][]::new);
        double[][] kept =
                Collinearity.independent(all, w).stream().mapToObj(j -> all[j]).toArray(double[][]::new);
        return LinearRegression.fit(Design.of(kept, new double[ROWS]), y, w, 0)
                .orElseThrow()
                .working()
                .leverages();
    }

    @Test
    void they_add_up_to_the_parameters() {
        List<Effect> effects = List.of(effect(20), effect(6));
        AbsorbedData data = new AbsorbedData(effects, new double[][] {x}, y, w, new double[ROWS]);
        AbsorbedLinearFit fit = (AbsorbedLinearFit) AbsorbedLinear.fit(data, false);
        double[] h = new AbsorbedLeverages(fit.sample().effects(), fit.working()).all();
        assertThat(Arrays.stream(h).sum()).isCloseTo(1 + new AbsorbedParameters(effects, true).count(), within(1e-9));
    }

    @Test
    void more_levels_than_a_matrix_of_them_can_have_are_too_many() {
        Effect many = Effect.of(IntStream.range(0, 1501).toArray(), 1501);
        Effect more = Effect.of(IntStream.range(0, 1501).toArray(), 1502);
        assertThat(AbsorbedLeverages.isTooLarge(List.of(many))).isFalse();
        assertThat(AbsorbedLeverages.isTooLarge(List.of(many, more))).isTrue();
    }
}
