package org.sentinelle.analyse.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.analyse.regression.FormulaRun;
import org.sentinelle.result.Table;

class OmittedVariableMethodTest {
    private static final int N = 30;

    private static double[] series(java.util.function.IntToDoubleFunction of) {
        return IntStream.range(0, N).mapToDouble(of).toArray();
    }

    private static double noise(int i) {
        return i * 7 % 11 - 5;
    }

    private static FormulaRun run(String formula) {
        return new FormulaRun(new OmittedVariableMethod(), formula)
                .numbers("x", series(i -> i))
                .numbers("z", series(i -> i * i % 13))
                .numbers("twice", series(i -> 2.0 * i))
                .numbers("same", series(i -> 4))
                .numbers("weight", series(i -> i == 3 ? 0 : 1))
                .numbers("y", series(i -> 3 * i + noise(i)));
    }

    @Test
    void declines_what_it_cannot_answer_and_says_what_to_write() {
        assertThat(run("y ~ 1").declined()).isEqualTo("no-such-coefficient");
        assertThat(run("y ~ x").option("treatment", "z").declined()).isEqualTo("no-such-coefficient");
        assertThat(run("y ~ x + z").option("benchmarks", "age").declined()).isEqualTo("no-such-benchmark");
        assertThat(run("y ~ x + z").option("benchmarks", "x").declined()).isEqualTo("no-such-benchmark");
        assertThat(run("y ~ x").role("weights", "weight").declined()).isEqualTo("weights-not-positive");
        assertThat(run("twice ~ x").declined()).isEqualTo("no-scatter");
        assertThat(run("same ~ x").declined()).isEqualTo("no-scatter");
        assertThat(run("y ~ x + z").option("kd", "1 2").option("ky", "1").declined())
                .isEqualTo("strengths-not-understood");
        assertThat(run("y ~ x + z").option("kd", "-1").declined()).isEqualTo("strengths-not-understood");
        assertThat(run("y ~ x").option("r2-treatment", "0.1").declined()).isEqualTo("strengths-not-understood");
        assertThat(run("y ~ x")
                        .option("r2-treatment", "1")
                        .option("r2-outcome", "0.5")
                        .declined())
                .isEqualTo("strengths-not-understood");
        assertThat(new FormulaRun(new OmittedVariableMethod(), "y ~ x")
                        .numbers("x", 1, 2, 4)
                        .numbers("y", 2, 1, 3)
                        .declined())
                .isEqualTo("too-few-rows");
    }

    @Test
    void a_collinear_column_is_no_benchmark_and_changes_nothing() {
        double value = run("y ~ x + z").estimate("robustness_value").estimate();
        FormulaRun collinear = run("y ~ x + z + twice");
        assertThat(collinear.estimate("robustness_value").estimate()).isEqualTo(value, within(1e-12));
        assertThat(collinear.option("benchmarks", "twice").declined()).isEqualTo("no-such-benchmark");
    }

    @Test
    void a_strength_that_no_variable_can_have_leaves_its_row_empty() {
        Table scenarios = run("y ~ x + z")
                .option("treatment", "z")
                .option("benchmarks", "x")
                .option("kd", "1 100000")
                .answered()
                .details()
                .get(0);
        assertThat(scenarios.rows()).hasSize(2);
        assertThat(scenarios.rows().get(1).subList(3, 11)).containsOnlyNulls();
    }

    @Test
    void scales_of_the_columns_do_not_matter() {
        for (double unit : new double[] {1e-9, 1e9}) {
            List<Double> plain = values(run("y ~ x + z"));
            FormulaRun scaled = new FormulaRun(new OmittedVariableMethod(), "y ~ x + z")
                    .numbers("x", series(i -> i * unit))
                    .numbers("z", series(i -> i * i % 13))
                    .numbers("y", series(i -> (3 * i + noise(i)) / unit));
            List<Double> got = values(scaled);
            for (int i = 0; i < plain.size(); i++) {
                assertThat(got.get(i)).isEqualTo(plain.get(i), within(1e-9));
            }
        }
    }

    private static List<Double> values(FormulaRun run) {
        return List.of("partial_r2", "robustness_value", "robustness_value_alpha", "extreme_r2").stream()
                .map(term -> run.estimate(term).estimate())
                .toList();
    }
}
