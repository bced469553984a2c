package org.sentinelle.analyse.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelRegressionTest {
    private static final double[] X = {1, 2, 4, 3, 5, 4, 6, 9, 7, 2, 2, 5};
    private static final double[] Y = {3, 5, 8, 9, 13, 12, 13, 18, 15, 1, 2, 5.5};

    private static FormulaRun panel(String formula) {
        return new FormulaRun(new PanelRegressionMethod(), formula)
                .column("state", List.of("a", "a", "a", "b", "b", "b", "c", "c", "c", "d", "d", "d"))
                .numbers("year", 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3)
                .numbers("x", X)
                .numbers("y", Y)
                .numbers("coast", 1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0)
                .role("unit", "state")
                .role("time", "year");
    }

    @Test
    void within_is_the_same_as_a_column_for_each_unit_and_time() {
        FormulaRun dummies = new FormulaRun(new LinearRegressionMethod(), "y ~ x + state + factor(year)")
                .column("state", List.of("a", "a", "a", "b", "b", "b", "c", "c", "c", "d", "d", "d"))
                .numbers("year", 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3)
                .numbers("x", X)
                .numbers("y", Y);
        FormulaRun within = panel("y ~ x").option("effects", "both");
        assertThat(within.estimate("coefficient[x]").estimate())
                .isCloseTo(dummies.estimate("coefficient[x]").estimate(), within(1e-12));
        assertThat(within.estimate("coefficient[x]").stdError())
                .isCloseTo(dummies.estimate("coefficient[x]").stdError(), within(1e-12));
    }

    @Test
    void says_which_columns_do_not_vary_within_units() {
        FormulaRun run = panel("y ~ x + coast + year");
        assertThat(run.answered().summary()).containsEntry("collinear", "coast");
        assertThat(run.option("effects", "both").answered().summary()).containsEntry("collinear", "coast, year");
        assertThat(panel("y ~ coast").declined()).isEqualTo("nothing-to-fit");
    }

    @Test
    void random_effects_keep_columns_that_do_not_vary_within_units() {
        FormulaRun run = panel("y ~ x").option("model", "random");
        assertThat(run.answered().summary()).containsKeys("variance_effects", "theta_lowest");
        assertThat(panel("y ~ x + coast")
                        .option("model", "random")
                        .estimate("coefficient[coast]")
                        .estimate())
                .isFinite();
    }

    @Test
    void declines_random_effects_that_cannot_be_had() {
        assertThat(panel("y ~ x")
                        .option("model", "random")
                        .option("effects", "both")
                        .declined())
                .isEqualTo("no-random-effects");
        assertThat(panel("y ~ x + I(x^2) + coast").option("model", "random").declined())
                .isEqualTo("no-random-effects");
    }

    @Test
    void differences_do_not_mind_the_order_of_rows_and_know_their_clusters() {
        FormulaRun run = panel("y ~ x").option("model", "first-differences").role("cluster", "state");
        FormulaRun turned = new FormulaRun(new PanelRegressionMethod(), "y ~ x")
                .column("state", List.of("d", "d", "d", "c", "c", "c", "b", "b", "b", "a", "a", "a"))
                .numbers("year", 3, 2, 1, 3, 2, 1, 3, 2, 1, 3, 2, 1)
                .numbers("x", reversed(X))
                .numbers("y", reversed(Y))
                .role("unit", "state")
                .role("time", "year")
                .role("cluster", "state")
                .option("model", "first-differences");
        assertThat(run.answered().summary()).containsEntry("n_fitted", 8L).containsEntry("clusters", 4L);
        assertThat(turned.estimate("coefficient[x]").stdError())
                .isCloseTo(run.estimate("coefficient[x]").stdError(), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"within", "random", "first-differences", "pooled"})
    void declines_a_response_that_is_the_same_everywhere(String model) {
        FormulaRun run =
                panel("y ~ x").numbers("y", 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4).option("model", model);
        assertThat(run.declined()).isEqualTo("no-scatter");
    }

    @Test
    void declines_repeated_rows_and_panels_of_one_unit() {
        assertThat(panel("y ~ x")
                        .numbers("year", 1, 1, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3)
                        .declined())
                .isEqualTo("repeated-observations");
        FormulaRun one = new FormulaRun(new PanelRegressionMethod(), "y ~ x")
                .column("state", List.of("a", "a", "a"))
                .numbers("year", 1, 2, 3)
                .numbers("x", 1, 2, 4)
                .numbers("y", 2, 3, 3)
                .role("unit", "state")
                .role("time", "year");
        assertThat(one.declined()).isEqualTo("too-few-units");
    }

    @Test
    void leaves_rows_with_missing_cells_out() {
        Double[] x = Arrays.stream(X).boxed().toArray(Double[]::new);
        x[4] = null;
        FormulaRun run = panel("y ~ x").column("x", Arrays.asList(x));
        assertThat(run.answered().summary()).containsEntry("n", 11L).containsEntry("balanced", false);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 1e8})
    void scales_do_not_matter(double scale) {
        FormulaRun scaled =
                panel("y ~ x").numbers("x", Arrays.stream(X).map(v -> v * scale).toArray());
        assertThat(scaled.estimate("coefficient[x]").pValue())
                .isCloseTo(panel("y ~ x").estimate("coefficient[x]").pValue(), within(1e-10));
        assertThat(scaled.estimate("hausman").estimate())
                .isCloseTo(panel("y ~ x").estimate("hausman").estimate(), within(1e-7));
    }

    private static double[] reversed(double[] v) {
        double[] turned = new double[v.length];
        Arrays.setAll(turned, i -> v[v.length - 1 - i]);
        return turned;
    }
}
