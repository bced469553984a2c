package org.sentinelle.analyse.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sentinelle.result.Estimate;

class LogisticRegressionTest {
    private static final double[] X = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    private static final double[] Y = {0, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 1};

    private static FormulaRun run(String formula) {
        return new FormulaRun(new LogisticRegressionMethod(), formula);
    }

    private static FormulaRun line() {
        return run("y ~ x").numbers("y", Y).numbers("x", X);
    }

    @Test
    void a_column_of_two_groups_gives_the_odds_ratio_of_the_table() {
        double[] group = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1};
        Estimate ratio = run("y ~ g").numbers("y", Y).numbers("g", group).estimate("odds_ratio[g]");
        assertThat(ratio.estimate()).isCloseTo(4.0 / 2 / (2.0 / 4), within(1e-9));
        Estimate effect = run("y ~ g").numbers("y", Y).numbers("g", group).estimate("marginal_effect[g]");
        assertThat(effect.estimate()).isCloseTo(4 / 6.0 - 2 / 6.0, within(1e-9));
    }

    @Test
    void shares_with_trials_say_what_their_single_answers_say() {
        Estimate single = line().estimate("coefficient[x]");
        double[] half = {0, 0.5, 0.5, 0.5, 1, 0.5};
        double[] pair = {1, 2, 3, 4, 5, 6};
        double[] twice = {1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6};
        double[] answers = {0, 0, 0, 1, 1, 0, 0, 1, 1, 1, 0, 1};
        Estimate grouped = run("y ~ x")
                .numbers("y", half)
                .numbers("x", pair)
                .numbers("n", 2, 2, 2, 2, 2, 2)
                .role("weights", "n")
                .estimate("coefficient[x]");
        Estimate apart = run("y ~ x").numbers("y", answers).numbers("x", twice).estimate("coefficient[x]");
        assertThat(grouped.estimate()).isCloseTo(apart.estimate(), within(1e-9));
        assertThat(grouped.stdError()).isCloseTo(apart.stdError(), within(1e-9));
        assertThat(single.stdError()).isPositive();
    }

    @Test
    void profile_intervals_are_for_classical_errors() {
        FormulaRun profile = line().option("intervals", "profile");
        Estimate x = profile.estimate("coefficient[x]");
        assertThat(x.confHigh() - x.estimate()).isNotCloseTo(x.estimate() - x.confLow(), within(1e-3));
        assertThat(profile.option("errors", "HC1").declined()).isEqualTo("profile-with-other-errors");
        assertThat(run("y ~ 1")
                        .numbers("y", 0, 1, 1)
                        .option("intervals", "profile")
                        .estimate("coefficient[(Intercept)]")
                        .caveats())
                .contains("wald-interval");
    }

    @Test
    void complete_separation_is_named_and_firths_correction_answers() {
        double[] y = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1};
        FormulaRun separated = run("y ~ x").numbers("y", y).numbers("x", X);
        assertThat(separated.declined()).isEqualTo("separated");
        assertThat(separated.explanation())
                .contains("All are told")
                .contains("x")
                .contains("firth");
        assertThat(separated
                        .option("correction", "firth")
                        .estimate("coefficient[x]")
                        .estimate())
                .isBetween(0.1, 5.0);
    }

    @Test
    void quasi_complete_separation_names_the_column_alone() {
        double[] g = {0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1};
        FormulaRun separated = run("y ~ x + g").numbers("y", Y).numbers("x", X).numbers("g", g);
        assertThat(separated.declined()).isEqualTo("separated");
        assertThat(separated.explanation()).contains("Of 12 rows 3 are told for certain by g;");
    }

    @Test
    void declines_with_the_reason() {
        double[] ones = new double[12];
        Arrays.fill(ones, 1);
        assertThat(run("y ~ x").numbers("y", ones).numbers("x", X).declined()).isEqualTo("constant-response");
        assertThat(run("y ~ x").numbers("y", X).numbers("x", X).declined()).isEqualTo("impossible-response");
        assertThat(run("y ~ x").numbers("y", 0, 1).numbers("x", 1, 2).declined())
                .isEqualTo("too-few-rows");
        assertThat(run("y ~ 0").numbers("y", 0, 1).declined()).isEqualTo("no-columns");
        assertThat(line().numbers("w", -1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)
                        .role("weights", "w")
                        .declined())
                .isEqualTo("weights-negative");
        assertThat(line().numbers("v", ones).role("cluster", "v").declined()).isEqualTo("too-few-clusters");
    }

    @Test
    void collinear_columns_are_left_out_and_said() {
        double[] twice = Arrays.stream(X).map(x -> 2 * x + 1).toArray();
        var found = run("y ~ x + z")
                .numbers("y", Y)
                .numbers("x", X)
                .numbers("z", twice)
                .answered();
        assertThat(found.summary()).containsEntry("collinear", "z");
    }

    @Test
    void a_row_of_weight_0_counts_for_nothing() {
        double[] w = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0};
        Estimate weighted = line().numbers("w", w).role("weights", "w").estimate("coefficient[x]");
        Estimate without = run("y ~ x")
                .numbers("y", Arrays.copyOf(Y, 11))
                .numbers("x", Arrays.copyOf(X, 11))
                .estimate("coefficient[x]");
        assertThat(weighted.estimate()).isCloseTo(without.estimate(), within(1e-10));
        assertThat(weighted.stdError()).isCloseTo(without.stdError(), within(1e-10));
    }

    @Test
    void follows_the_scale_of_a_column_however_large_or_small() {
        Estimate plain = line().estimate("coefficient[x]");
        for (double scale : new double[] {1e-9, 1e9}) {
            double[] scaled = Arrays.stream(X).map(x -> x * scale).toArray();
            Estimate found = run("y ~ x").numbers("y", Y).numbers("x", scaled).estimate("coefficient[x]");
            assertThat(found.estimate() * scale).isCloseTo(plain.estimate(), within(1e-9));
            assertThat(found.pValue()).isCloseTo(plain.pValue(), within(1e-9));
        }
    }

    @Test
    void a_constant_alone_is_the_share() {
        Estimate constant = run("y ~ 1").numbers("y", 0, 0, 1, 0).estimate("odds_ratio[(Intercept)]");
        assertThat(constant.estimate()).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void a_missing_cell_drops_its_row() {
        Object[] cells = Arrays.stream(X).boxed().toArray();
        cells[3] = null;
        assertThat(run("y ~ x")
                        .numbers("y", Y)
                        .column("x", Arrays.asList(cells))
                        .answered()
                        .summary())
                .containsEntry("n", 11L)
                .containsEntry("n_dropped", 1L);
    }

    @Test
    @Tag("slow")
    void its_intervals_hold_the_truth_about_as_often_as_they_say() {
        SplittableRandom random = new SplittableRandom(20061);
        int held = 0;
        for (int draw = 0; draw < 1000; draw++) {
            double[] x = random.doubles(150).toArray();
            double[] y = Arrays.stream(x)
                    .map(v -> random.nextDouble() < 1 / (1 + Math.exp(0.5 - 1.2 * v)) ? 1 : 0)
                    .toArray();
            Estimate slope = run("y ~ x").numbers("y", y).numbers("x", x).estimate("coefficient[x]");
            held += slope.confLow() <= 1.2 && 1.2 <= slope.confHigh() ? 1 : 0;
        }
        assertThat(held).isBetween(930, 970);
    }
}
