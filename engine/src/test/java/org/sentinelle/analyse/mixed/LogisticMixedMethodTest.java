package org.sentinelle.analyse.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sentinelle.result.Finding;

class LogisticMixedMethodTest {
    private static final int N = 200;

    private static double[][] simulated() {
        Random random = new Random(5);
        double[][] xy = new double[2][N];
        double[] groups = random.doubles(20).map(v -> 3 * (v - 0.5)).toArray();
        for (int i = 0; i < N; i++) {
            xy[0][i] = random.nextGaussian();
            double p = 1 / (1 + Math.exp(-(groups[i % 20] + 0.5 * xy[0][i])));
            xy[1][i] = random.nextDouble() < p ? 1 : 0;
        }
        return xy;
    }

    private static MixedRun run(String formula) {
        double[][] xy = simulated();
        return MixedRun.logistic(formula, N).with("x", xy[0]).with("y", xy[1]).with("g", i -> "g" + i % 20);
    }

    @Test
    void declines_where_a_column_separates() {
        double[][] xy = simulated();
        assertThat(run("y ~ z + (1 | g)")
                        .with("z", i -> xy[1][i] * 3 + i * 1e-3)
                        .reason())
                .isEqualTo("separated");
    }

    @Test
    void declines_where_a_code_has_successes_alone() {
        double[][] xy = simulated();
        assertThat(run("y ~ z + (1 | g)")
                        .with("z", i -> xy[1][i] == 1 && i % 3 == 0 ? "a" : "b")
                        .reason())
                .isEqualTo("separated");
    }

    @Test
    void declines_responses_that_are_no_share() {
        assertThat(run("z ~ x + (1 | g)").with("z", i -> i % 3).reason()).isEqualTo("impossible-counts");
        assertThat(run("y ~ x + (1 | g)")
                        .with("w", i -> i % 2)
                        .role("weights", "w")
                        .reason())
                .isEqualTo("impossible-counts");
    }

    @Test
    void declines_where_every_person_is_a_group_or_all_answer_alike() {
        assertThat(run("y ~ x + (1 | id)").with("id", i -> "p" + i).reason()).isEqualTo("one-row-a-group");
        assertThat(run("c ~ x + (1 | g)").with("c", i -> 1).reason()).isEqualTo("constant-response");
    }

    @Test
    void declines_where_groups_are_all_or_nothing() {
        assertThat(run("z ~ 1 + (1 | g)").with("z", i -> i % 20 < 10 ? 1 : 0).reason())
                .isEqualTo("no-residual-variation");
    }

    @Test
    void declines_quadrature_over_more_than_one_deviation() {
        assertThat(run("y ~ x + (x | g)").option("quadrature-points", "5").reason())
                .isEqualTo("quadrature-needs-one-deviation");
    }

    @Test
    void groups_that_do_not_differ_have_variance_0_and_the_plain_model_s_errors() {
        Finding.Answered answered = MixedRun.logistic("y ~ 1 + (1 | g)", N)
                .with("y", i -> i / 20 % 2)
                .with("g", i -> "g" + i % 20)
                .answered();
        assertThat(MixedRun.value(answered, "variance[(Intercept) | g]")).isCloseTo(0, within(1e-8));
        assertThat(MixedRun.value(answered, "median_odds_ratio[g]")).isCloseTo(1, within(1e-3));
        assertThat(MixedRun.estimate(answered, "coefficient[(Intercept)]").stdError())
                .isCloseTo(2 / Math.sqrt(N), within(1e-3));
        assertThat(answered.estimates().get(0).caveats()).contains("singular-fit");
    }

    @Test
    void one_point_is_laplace_and_many_points_do_not_move_any_more() {
        Finding.Answered laplace =
                run("y ~ x + (1 | g)").option("modes", "exact").answered();
        Finding.Answered ten =
                run("y ~ x + (1 | g)").option("quadrature-points", "10").answered();
        Finding.Answered forty =
                run("y ~ x + (1 | g)").option("quadrature-points", "40").answered();
        assertThat(laplace.summary()).containsEntry("estimation", "laplace");
        assertThat(MixedRun.value(ten, "coefficient[x]"))
                .isCloseTo(MixedRun.value(forty, "coefficient[x]"), within(1e-5));
        assertThat((Double) ten.summary().get("log_likelihood"))
                .isCloseTo((Double) forty.summary().get("log_likelihood"), within(1e-5));
    }

    @Test
    void scales_of_the_columns_do_not_matter() {
        double[][] xy = simulated();
        double plain = MixedRun.value(run("y ~ x + (1 | g)").answered(), "coefficient[x]");
        for (double scale : new double[] {1e-60, 1e60}) {
            double scaled = MixedRun.value(
                    run("y ~ x + (1 | g)").with("x", i -> xy[0][i] * scale).answered(), "coefficient[x]");
            assertThat(scaled * scale).isCloseTo(plain, within(1e-5));
        }
    }

    @Test
    void a_share_of_trials_counts_as_so_many_rows_of_0_and_1() {
        Finding.Answered shares = MixedRun.logistic("s ~ 1 + (1 | g)", 40)
                .with("s", i -> i % 3 / 2.0)
                .with("two", i -> 2)
                .with("g", i -> "g" + i / 4 % 10)
                .role("weights", "two")
                .option("modes", "exact")
                .answered();
        Finding.Answered rows = MixedRun.logistic("s ~ 1 + (1 | g)", 80)
                .with("s", i -> i / 2 % 3 > i % 2 ? 1 : 0)
                .with("g", i -> "g" + i / 8 % 10)
                .option("modes", "exact")
                .answered();
        assertThat(MixedRun.value(shares, "coefficient[(Intercept)]"))
                .isCloseTo(MixedRun.value(rows, "coefficient[(Intercept)]"), within(1e-6));
    }
}
