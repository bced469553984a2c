package org.sentinelle.analyse.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.result.Estimate;

class ErrorOptionsTest {
    private static final double[] X = {1, 2, 3, 4, 5, 6, 7, 8};
    private static final double[] Y = {2.1, 3.8, 6.2, 8.1, 9.7, 12.4, 13.8, 16.3};

    private static FormulaRun line() {
        return new FormulaRun(new LinearRegressionMethod(), "y ~ x")
                .numbers("x", X)
                .numbers("y", Y)
                .column("g", List.of("a", "a", "b", "b", "c", "c", "d", "d"))
                .column("h", List.of("a", "b", "c", "d", "a", "b", "c", "d"))
                .column("same", List.of("a", "a", "a", "a", "a", "a", "a", "a"))
                .numbers("t", 1, 1, 2, 2, 3, 3, 4, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CR0", "CR1", "CR1S", "CR2", "CR3"})
    void declines_errors_by_cluster_without_clusters(String errors) {
        assertThat(line().option("errors", errors).declined()).isEqualTo("no-cluster-column");
        assertThat(line().role("cluster", "same").option("errors", errors).declined())
                .isEqualTo("too-few-clusters");
        assertThat(line().role("cluster", "g", "same").option("errors", errors).declined())
                .isEqualTo("too-few-clusters");
    }

    @Test
    void declines_what_is_not_defined_for_several_clusterings() {
        FormulaRun two = line().role("cluster", "g", "h");
        assertThat(two.option("errors", "CR2").declined()).isEqualTo("one-cluster-column-only");
        assertThat(two.option("errors", "CR1")
                        .option("distribution", "satterthwaite")
                        .declined())
                .isEqualTo("one-cluster-column-only");
    }

    @Test
    void declines_satterthwaite_where_there_is_none() {
        assertThat(line().option("distribution", "satterthwaite").declined()).isEqualTo("no-satterthwaite");
    }

    @Test
    void declines_errors_over_time_that_the_times_do_not_allow() {
        assertThat(line().option("errors", "newey-west").declined()).isEqualTo("no-time-column");
        assertThat(line().role("time", "t").option("errors", "newey-west").declined())
                .isEqualTo("tied-times");
        assertThat(line().role("time", "t")
                        .option("errors", "driscoll-kraay")
                        .option("lags", "4")
                        .declined())
                .isEqualTo("too-few-times");
    }

    @Test
    void errors_over_time_do_not_mind_the_order_of_rows() {
        FormulaRun inOrder =
                line().role("time", "x").option("errors", "newey-west").option("lags", "2");
        int[] order = {5, 2, 7, 0, 3, 1, 6, 4};
        FormulaRun shuffled = new FormulaRun(new LinearRegressionMethod(), "y ~ x")
                .numbers("x", IntStream.of(order).mapToDouble(i -> X[i]).toArray())
                .numbers("y", IntStream.of(order).mapToDouble(i -> Y[i]).toArray())
                .role("time", "x")
                .option("errors", "newey-west")
                .option("lags", "2");
        assertThat(error(shuffled)).isCloseTo(error(inOrder), within(1e-12));
    }

    @Test
    void too_few_times_cannot_be_prewhitened() {
        Estimate x = new FormulaRun(new LinearRegressionMethod(), "y ~ x")
                .numbers("x", 1, 2, 3)
                .numbers("y", 1, 3, 2)
                .role("time", "x")
                .option("errors", "newey-west")
                .option("prewhiten", "true")
                .estimate("coefficient[x]");
        assertThat(x.caveats()).contains("undefined-error");
        assertThat(x.confLow()).isNull();
    }

    @Test
    void rows_as_clusters_are_robust_errors() {
        List<String> rows = IntStream.range(0, 8).mapToObj(i -> "r" + i).toList();
        for (String kind : List.of("2", "3")) {
            FormulaRun robust = line().option("errors", "HC" + kind);
            FormulaRun clustered =
                    line().column("row", rows).role("cluster", "row").option("errors", "CR" + kind);
            assertThat(error(clustered)).isCloseTo(error(robust), within(1e-12));
        }
    }

    @Test
    void the_same_clusters_twice_are_those_clusters() {
        FormulaRun once = line().role("cluster", "g");
        FormulaRun twice = line().column("g2", List.of("p", "p", "q", "q", "r", "r", "s", "s"))
                .role("cluster", "g", "g2");
        assertThat(error(twice)).isCloseTo(error(once), within(1e-12));
    }

    @Test
    void answers_without_a_test_where_a_cluster_alone_tells_a_coefficient() {
        FormulaRun alone = new FormulaRun(new LinearRegressionMethod(), "y ~ x + only")
                .numbers("x", X)
                .numbers("y", Y)
                .numbers("only", 1, 1, 0, 0, 0, 0, 0, 0)
                .column("g", List.of("a", "a", "b", "b", "c", "c", "d", "d"))
                .role("cluster", "g")
                .option("errors", "CR2");
        Estimate x = alone.estimate("coefficient[x]");
        assertThat(x.stdError()).isPositive();
        assertThat(x.df()).isBetween(0.9, 3.0);
        assertThat(alone.estimate("coefficient[only]").estimate()).isFinite();
        assertThat(alone.option("errors", "CR3").estimate("coefficient[x]").stdError())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-3, 1e9})
    void scales_do_not_matter(double scale) {
        FormulaRun plain = line().role("cluster", "g").option("errors", "CR2");
        FormulaRun scaled = new FormulaRun(new LinearRegressionMethod(), "y ~ x")
                .numbers("x", Arrays.stream(X).map(x -> x * scale).toArray())
                .numbers("y", Arrays.stream(Y).map(y -> y / scale).toArray())
                .column("g", List.of("a", "a", "b", "b", "c", "c", "d", "d"))
                .role("cluster", "g")
                .option("errors", "CR2");
        assertThat(scaled.estimate("coefficient[x]").pValue())
                .isCloseTo(plain.estimate("coefficient[x]").pValue(), within(1e-9));
        assertThat(scaled.estimate("coefficient[x]").df())
                .isCloseTo(plain.estimate("coefficient[x]").df(), within(1e-7));
    }

    @Test
    void answers_for_a_response_that_is_the_same_everywhere() {
        FormulaRun constant = new FormulaRun(new LinearRegressionMethod(), "y ~ x")
                .numbers("x", X)
                .numbers("y", 3, 3, 3, 3, 3, 3, 3, 3)
                .column("g", List.of("a", "a", "b", "b", "c", "c", "d", "d"))
                .role("cluster", "g")
                .option("errors", "CR2");
        assertThat(constant.estimate("coefficient[x]").estimate()).isCloseTo(0, within(1e-12));
    }

    @Test
    void leaves_rows_without_a_cluster_out() {
        FormulaRun missing = line().column("k", Arrays.asList("a", "a", "b", "b", "c", "c", null, "d"))
                .role("cluster", "k")
                .option("errors", "CR2");
        assertThat(missing.answered().summary()).containsEntry("n", 7L).containsEntry("clusters", 4L);
        assertThat(missing.estimate("coefficient[x]").caveats()).contains("rows-with-missing-cells-dropped");
    }

    /** With 12 clusters of unequal size and dependence within them; 0.95 is aimed at. */
    @Test
    void satterthwaite_intervals_hold_the_truth_where_normal_ones_do_not() {
        int runs = 600;
        int[] held = new int[2];
        SplittableRandom random = new SplittableRandom(5);
        for (int run = 0; run < runs; run++) {
            FormulaRun simulated = simulated(random);
            held[0] += holdsZero(simulated.option("errors", "CR2").option("distribution", "satterthwaite"));
            held[1] += holdsZero(simulated.option("errors", "CR0").option("distribution", "normal"));
        }
        assertThat(held[0] / (double) runs).isBetween(0.93, 0.99);
        assertThat(held[1] / (double) runs).isLessThan(0.92);
    }

    private static FormulaRun simulated(SplittableRandom random) {
        List<String> clusters = new ArrayList<>();
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int g = 0; g < 12; g++) {
            double reached = g < 4 ? 1 : 0;
            double together = random.nextGaussian();
            for (int i = 0; i < 2 + 2 * (g % 4); i++) {
                clusters.add("c" + g);
                x.add(reached);
                y.add(together + random.nextGaussian());
            }
        }
        return new FormulaRun(new LinearRegressionMethod(), "y ~ x")
                .column("x", x)
                .column("y", y)
                .column("g", clusters)
                .role("cluster", "g");
    }

    private static int holdsZero(FormulaRun run) {
        Estimate x = run.estimate("coefficient[x]");
        return x.confLow() <= 0 && 0 <= x.confHigh() ? 1 : 0;
    }

    private static double error(FormulaRun run) {
        return run.estimate("coefficient[x]").stdError();
    }
}
