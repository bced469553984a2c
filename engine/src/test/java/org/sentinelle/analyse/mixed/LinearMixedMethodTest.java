package org.sentinelle.analyse.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sentinelle.result.Finding;

class LinearMixedMethodTest {
    private static final int N = 120;

    /** Twelve groups that differ, a cause, errors. */
    private static double[][] simulated(long seed, double groupSize) {
        Random random = new Random(seed);
        double[][] xy = new double[2][N];
        double[] groups = random.doubles(12).map(v -> groupSize * (v - 0.5)).toArray();
        for (int i = 0; i < N; i++) {
            xy[0][i] = random.nextGaussian();
            xy[1][i] = 1 + 0.5 * xy[0][i] + groups[i % 12] + random.nextGaussian();
        }
        return xy;
    }

    private static MixedRun run(String formula) {
        double[][] xy = simulated(1, 4);
        return MixedRun.linear(formula, N).with("x", xy[0]).with("y", xy[1]).with("g", i -> "g" + i % 12);
    }

    @Test
    void groups_that_do_not_differ_have_variance_0_and_a_caveat() {
        double[][] xy = simulated(2, 0);
        double[] means = new double[12];
        for (int i = 0; i < N; i++) {
            means[i % 12] += xy[1][i] / 10;
        }
        Finding.Answered answered = MixedRun.linear("y ~ 1 + (1 | g)", N)
                .with("y", i -> xy[1][i] - means[i % 12])
                .with("g", i -> "g" + i % 12)
                .answered();
        assertThat(MixedRun.value(answered, "variance[(Intercept) | g]")).isCloseTo(0, within(1e-12));
        assertThat(answered.estimates().get(0).caveats()).contains("singular-fit");
        assertThat(MixedRun.value(answered, "icc[g]")).isCloseTo(0, within(1e-12));
        assertThat(answered.summary()).containsEntry("converged", true);
    }

    @Test
    void a_group_of_one_row_counts_beside_larger_ones() {
        double[][] xy = simulated(1, 4);
        Finding.Answered answered = MixedRun.linear("y ~ x + (1 | g)", N)
                .with("x", xy[0])
                .with("y", xy[1])
                .with("g", i -> i == 0 ? "alone" : "g" + i % 12)
                .answered();
        assertThat(answered.summary()).containsEntry("groups", "g 13").containsEntry("converged", true);
    }

    @Test
    void fewer_than_five_groups_are_a_caveat() {
        double[][] xy = simulated(1, 4);
        Finding.Answered answered = MixedRun.linear("y ~ x + (1 | g)", N)
                .with("x", xy[0])
                .with("y", xy[1])
                .with("g", i -> "g" + i % 4)
                .answered();
        assertThat(answered.estimates()).allSatisfy(e -> assertThat(e.caveats()).contains("few-groups"));
    }

    @Test
    void declines_where_every_row_is_its_own_group() {
        assertThat(run("y ~ x + (1 | id)").with("id", i -> "p" + i).reason()).isEqualTo("one-row-a-group");
    }

    @Test
    void declines_where_there_is_one_group() {
        assertThat(run("y ~ x + (1 | one)").with("one", i -> "all").reason()).isEqualTo("one-group");
    }

    @Test
    void declines_without_variation() {
        assertThat(run("c ~ x + (1 | g)").with("c", i -> 3).reason()).isEqualTo("constant-response");
    }

    @Test
    void declines_where_rows_of_one_group_are_all_alike() {
        assertThat(run("alike ~ 1 + (1 | g)").with("alike", i -> i % 12).reason())
                .isEqualTo("no-residual-variation");
    }

    @Test
    void declines_where_the_fixed_terms_say_all() {
        double[][] xy = simulated(1, 4);
        assertThat(run("line ~ x + (1 | g)").with("line", i -> 2 + 3 * xy[0][i]).reason())
                .isEqualTo("no-residual-variation");
    }

    @Test
    void declines_where_slopes_are_combinations() {
        double[][] xy = simulated(1, 4);
        assertThat(run("y ~ x + (x + twice | g)")
                        .with("twice", i -> 2 * xy[0][i])
                        .reason())
                .isEqualTo("dependent-deviations");
    }

    @Test
    void declines_where_a_weight_is_0() {
        assertThat(run("y ~ x + (1 | g)")
                        .with("w", i -> i == 5 ? 0 : 1)
                        .role("weights", "w")
                        .reason())
                .isEqualTo("weights-not-positive");
    }

    @Test
    void declines_blocks_that_the_formula_does_not_have() {
        for (String blocks : List.of("person: z", "x", "person:", "a: x; b: x", "a: x +")) {
            assertThat(run("y ~ x + (1 | g)").option("blocks", blocks).reason()).isEqualTo("blocks-not-understood");
        }
    }

    @Test
    void columns_that_depend_on_others_are_dropped_and_named() {
        double[][] xy = simulated(1, 4);
        Finding.Answered answered =
                run("y ~ x + twice + (1 | g)").with("twice", i -> 2 * xy[0][i]).answered();
        assertThat(answered.summary()).containsEntry("collinear", "twice");
    }

    @Test
    void rows_with_missing_cells_are_left_out_and_counted() {
        double[][] xy = simulated(1, 4);
        Finding.Answered answered =
                run("y ~ x + (1 | g)").with("x", i -> i < 7 ? null : xy[0][i]).answered();
        assertThat(answered.summary()).containsEntry("n", (long) N - 7).containsEntry("n_dropped", 7L);
    }

    @Test
    void scales_of_the_columns_do_not_matter() {
        double[][] xy = simulated(3, 4);
        Finding.Answered plain = MixedRun.linear("y ~ x + (x | g)", N)
                .with("x", xy[0])
                .with("y", xy[1])
                .with("g", i -> "g" + i % 12)
                .answered();
        for (double scale : new double[] {1e-60, 1e6, 1e60}) {
            Finding.Answered scaled = MixedRun.linear("y ~ x + (x | g)", N)
                    .with("x", i -> xy[0][i] / scale)
                    .with("y", i -> xy[1][i] * scale)
                    .with("g", i -> "g" + i % 12)
                    .option("random-tests", "false")
                    .answered();
            assertThat(MixedRun.value(scaled, "coefficient[x]") / scale / scale)
                    .isCloseTo(MixedRun.value(plain, "coefficient[x]"), within(1e-5));
            assertThat(MixedRun.value(scaled, "icc[g]")).isCloseTo(MixedRun.value(plain, "icc[g]"), within(1e-5));
        }
    }

    @Test
    void a_calendar_year_as_slope_gives_the_same_fit_as_years_from_the_first() {
        double[][] xy = simulated(3, 4);
        Finding.Answered near = MixedRun.linear("y ~ t + (t | g)", N)
                .with("t", i -> i / 12)
                .with("y", xy[1])
                .with("g", i -> "g" + i % 12)
                .answered();
        Finding.Answered far = MixedRun.linear("y ~ t + (t | g)", N)
                .with("t", i -> 2001 + i / 12)
                .with("y", xy[1])
                .with("g", i -> "g" + i % 12)
                .answered();
        assertThat((Double) far.summary().get("log_likelihood"))
                .isCloseTo((Double) near.summary().get("log_likelihood"), within(1e-6));
        assertThat(MixedRun.value(far, "variance[t | g]"))
                .isCloseTo(MixedRun.value(near, "variance[t | g]"), within(1e-4));
    }

    @Test
    void the_reading_names_the_level_and_the_block_and_says_association() {
        Finding.Answered answered =
                run("y ~ x + (1 | g)").option("blocks", "person: x").answered();
        assertThat(answered.summary().get("reading").toString())
                .contains("between the groups of g")
                .contains("Of the blocks, person explains most")
                .contains("associations");
    }

    @Test
    void uncorrelated_slopes_are_terms_of_their_own() {
        Finding.Answered answered = run("y ~ x + (x || g)").answered();
        assertThat(answered.estimates())
                .extracting(e -> e.term())
                .contains("variance[x | g]", "variance[(Intercept) | g]");
        assertThat(answered.estimates()).noneMatch(e -> e.term().startsWith("correlation"));
    }
}
