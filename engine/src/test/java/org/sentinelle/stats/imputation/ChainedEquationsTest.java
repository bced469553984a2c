package org.sentinelle.stats.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChainedEquationsTest {
    private static final double GONE = Double.NaN;

    private static ImputationColumn column(double[] cells, int codes, @Nullable ImputationModel model, int... by) {
        return new ImputationColumn(cells, codes, model, by);
    }

    private static double normal(SplittableRandom random) {
        return NormalDistribution.of(0, 1).inverseCumulativeProbability(random.nextDouble());
    }

    /** Without predictors a missing cell is t-distributed about the mean, n - 1 degrees of freedom, scale s sqrt(1 + 1/n). */
    @Test
    void numbers_are_drawn_from_the_posterior_of_a_normal_sample() {
        double[] cells = {2, 4, 4, 5, 7, 8, 3, 6, 5, 6, GONE};
        double mean = 5;
        double squares =
                Arrays.stream(cells).limit(10).map(v -> (v - mean) * (v - mean)).sum();
        ChainedEquations equations =
                new ChainedEquations(List.of(column(cells, 0, ImputationModel.NORM)), new int[] {0}, 1, 5, 3);
        double[] drawn = IntStream.range(0, 4_000)
                .mapToDouble(i -> equations.run(i).completed()[0][10])
                .toArray();
        double average = Arrays.stream(drawn).average().orElseThrow();
        double variance =
                Arrays.stream(drawn).map(v -> (v - average) * (v - average)).sum() / drawn.length;
        assertThat(average).isCloseTo(mean, within(0.13));
        assertThat(variance).isCloseTo(squares / 9 * 1.1 * 9 / 7, within(0.5));
    }

    /** In a monotone pattern one round suffices: y given x is normal about a + bx with the errors of both. */
    @Test
    void numbers_are_drawn_from_the_posterior_of_a_regression() {
        double[] x = {0, 1, 2, 3, 4, 5, 6, 7, 8, 20};
        double[] y = {1, 2, 2, 4, 3, 6, 5, 7, 9, GONE};
        ChainedEquations equations = new ChainedEquations(
                List.of(column(x, 0, null), column(y, 0, ImputationModel.NORM, 0)), new int[] {1}, 1, 5, 9);
        double[] drawn = IntStream.range(0, 4_000)
                .mapToDouble(i -> equations.run(i).completed()[1][9])
                .toArray();
        double slope = IntStream.range(0, 9).mapToDouble(i -> (x[i] - 4) * y[i]).sum() / 60;
        double intercept = Arrays.stream(y).limit(9).sum() / 9 - 4 * slope;
        double rss = IntStream.range(0, 9)
                .mapToDouble(i -> Math.pow(y[i] - intercept - slope * x[i], 2))
                .sum();
        double scale = rss / 7 * (1 + 1.0 / 9 + 16 * 16 / 60.0);
        double average = Arrays.stream(drawn).average().orElseThrow();
        double variance =
                Arrays.stream(drawn).map(v -> (v - average) * (v - average)).sum() / drawn.length;
        assertThat(average).isCloseTo(intercept + 20 * slope, within(0.2));
        assertThat(variance / (scale * 7 / 5)).isCloseTo(1, within(0.13));
    }

    @Test
    void codes_are_drawn_with_their_shares_where_nothing_tells_them() {
        double[] cells = new double[40];
        Arrays.setAll(cells, i -> i < 8 ? 0 : i < 30 ? 1 : i < 39 ? 2 : GONE);
        for (ImputationModel model : List.of(ImputationModel.POLYREG, ImputationModel.POLR)) {
            ChainedEquations equations = new ChainedEquations(List.of(column(cells, 3, model)), new int[] {0}, 1, 5, 4);
            double[] shares = new double[3];
            for (int i = 0; i < 2000; i++) {
                shares[(int) equations.run(i).completed()[0][39]] += 1 / 2000.0;
            }
            assertThat(shares[0]).as(model.name()).isCloseTo(8 / 39.0, within(0.04));
            assertThat(shares[1]).as(model.name()).isCloseTo(22 / 39.0, within(0.04));
        }
    }

    @Test
    void matching_gives_only_what_was_observed_and_the_nearest_of_it() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 9.1};
        double[] y = {10, 20, 30, 40, 50, 60, 70, 80, 90, GONE};
        ChainedEquations equations = new ChainedEquations(
                List.of(column(x, 0, null), column(y, 0, ImputationModel.PMM, 0)), new int[] {1}, 1, 3, 1);
        List<Double> drawn = IntStream.range(0, 300)
                .mapToObj(i -> equations.run(i).completed()[1][9])
                .distinct()
                .sorted()
                .toList();
        assertThat(drawn).containsExactly(70.0, 80.0, 90.0);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOGREG", "POLYREG", "POLR"})
    void codes_that_are_told_for_certain_are_filled_in_all_the_same(ImputationModel model) {
        int codes = model == ImputationModel.LOGREG ? 2 : 3;
        double[] x = new double[60];
        double[] y = new double[60];
        Arrays.setAll(x, i -> i);
        Arrays.setAll(y, i -> i % 10 == 3 ? GONE : i * codes / 60);
        ChainedEquations equations =
                new ChainedEquations(List.of(column(x, 0, null), column(y, codes, model, 0)), new int[] {1}, 3, 5, 1);
        double least = 0;
        double most = 0;
        for (int number = 0; number < 50; number++) {
            Chain chain = equations.run(number);
            assertThat(chain.failed()).isEqualTo(-1);
            least += chain.completed()[1][3] / 50;
            most += chain.completed()[1][53] / 50;
        }
        assertThat(least).isLessThan(0.2);
        assertThat(most).isGreaterThan(codes - 1.2);
    }

    @Test
    void chains_are_the_same_whoever_else_runs() {
        SplittableRandom random = new SplittableRandom(2);
        double[] x = new double[80];
        double[] y = new double[80];
        for (int i = 0; i < 80; i++) {
            x[i] = normal(random);
            y[i] = i % 4 == 0 ? GONE : x[i] + normal(random);
        }
        x[1] = GONE;
        x[5] = GONE;
        List<ImputationColumn> columns =
                List.of(column(x, 0, ImputationModel.PMM, 1), column(y, 0, ImputationModel.NORM, 0));
        ChainedEquations equations = new ChainedEquations(columns, new int[] {0, 1}, 5, 5, 1);
        assertThat(equations.run(2).completed()).isDeepEqualTo(equations.run(2).completed());
        assertThat(equations.run(2).completed()[1])
                .isNotEqualTo(equations.run(3).completed()[1]);
        double[][] other =
                new ChainedEquations(columns, new int[] {0, 1}, 5, 5, 2).run(2).completed();
        assertThat(equations.run(2).completed()[1]).isNotEqualTo(other[1]);
    }

    /** Chains whose random numbers overlap would agree more than they should, and pooled errors would be too small. */
    @Test
    void chains_share_no_random_numbers() {
        double[] seen = IntStream.range(0, 50)
                .mapToObj(chain -> Draws.of(7, chain))
                .flatMapToDouble(draws -> IntStream.range(0, 50).mapToDouble(i -> draws.uniform()))
                .toArray();
        assertThat(Arrays.stream(seen).distinct().count()).isEqualTo(seen.length);
    }

    @Test
    void scales_and_columns_that_say_the_same_do_not_matter() {
        double[] x = {1e-9, 2e-9, 3e-9, 4e-9, 5e-9, 6e-9, 7e-9, 8e-9};
        double[] y = {1e12, 3e12, 2e12, 5e12, GONE, 6e12, 8e12, 7e12};
        double[] twice = Arrays.stream(x).map(v -> 2 * v).toArray();
        Chain chain = new ChainedEquations(
                        List.of(column(x, 0, null), column(twice, 0, null), column(y, 0, ImputationModel.NORM, 0, 1)),
                        new int[] {2},
                        2,
                        5,
                        1)
                .run(0);
        assertThat(chain.completed()[2][4]).isBetween(0.0, 1e13);
    }

    @Test
    void chains_that_stay_apart_have_a_large_r_hat() {
        assertThat(Mixing.rHat(new double[][] {{9, 9, 1, 2, 1.5}, {9, 9, 1.2, 1.9, 1.6}}))
                .isLessThan(1.05);
        assertThat(Mixing.rHat(new double[][] {{0, 0, 1, 2, 1.5}, {0, 0, 11, 12, 11.5}}))
                .isGreaterThan(5);
        assertThat(Mixing.rHat(new double[][] {{1, 2, 3}})).isNull();
        assertThat(Mixing.rHat(new double[][] {{1, 1, 1}, {1, 1, 1}})).isNull();
    }
}
