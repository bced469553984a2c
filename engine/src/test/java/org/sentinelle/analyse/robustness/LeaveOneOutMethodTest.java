package org.sentinelle.analyse.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.analyse.regression.FormulaRun;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

class LeaveOneOutMethodTest {
    private static final int N = 24;

    private static FormulaRun run(String formula) {
        List<String> states = IntStream.range(0, N).mapToObj(i -> "s" + i % 6).toList();
        double[] x = IntStream.range(0, N)
                .mapToDouble(i -> i % 7 + (i % 6 == 2 ? 10 : 0))
                .toArray();
        double[] y = IntStream.range(0, N)
                .mapToDouble(i -> i * 5 % 9 + (i % 6 == 2 ? 8 : 0))
                .toArray();
        double[] only =
                IntStream.range(0, N).mapToDouble(i -> i % 6 == 2 ? 1 + i : 0).toArray();
        double[] z = IntStream.range(0, N).mapToDouble(i -> i * i % 5).toArray();
        return new FormulaRun(new LeaveOneOutMethod(), formula)
                .column("state", states)
                .role("leave-out", "state")
                .numbers("x", x)
                .numbers("z", z)
                .numbers("same", Arrays.stream(z).map(v -> 4).toArray())
                .numbers("only", only)
                .numbers("yes", Arrays.stream(x).map(v -> v > 3 ? 1 : 0).toArray())
                .numbers("y", y);
    }

    @Test
    void finds_the_state_that_carries_an_answer() {
        Finding.Answered found = run("y ~ x").answered();
        assertThat(found.summary())
                .containsEntry("largest_change_unit", "s2")
                .containsEntry("units", 6L)
                .containsEntry("failed", 0L);
        assertThat((Long) found.summary().get("significance_changes")).isPositive();
        double all = run("y ~ x").estimate("coefficient[x]").estimate();
        double without = run("y ~ x").estimate("without[s2]").estimate();
        assertThat(run("y ~ x").estimate("largest_change").estimate()).isEqualTo(without - all, within(1e-14));
    }

    @Test
    void a_unit_without_which_nothing_is_left_stays_in_the_table_with_its_reason() {
        Finding.Answered found = run("y ~ only").answered();
        Table units = found.details().get(0);
        List<Object> last = new ArrayList<>(units.rows().get(5));
        assertThat(last.get(0)).isEqualTo("s2");
        assertThat(last.get(2)).isNull();
        assertThat(last.get(11).toString()).startsWith("coefficient-dropped: ");
        assertThat(found.summary()).containsEntry("failed", 1L).doesNotContainKey("jackknife_std_error");
        assertThat(run("y ~ only").estimate("without[s2]").caveats())
                .contains("undefined-estimate", "coefficient-dropped");
    }

    @Test
    void declines_what_it_cannot_answer_and_says_what_to_write() {
        assertThat(run("y ~ 1").declined()).isEqualTo("no-such-coefficient");
        assertThat(run("y ~ x").option("term", "income").declined()).isEqualTo("no-such-coefficient");
        for (String wrong :
                List.of("ols", "mann-kendall", "leave-one-out", "linear-regression errors=HC9", "ppml tails=2")) {
            assertThat(run("y ~ x").option("estimator", wrong).declined()).isEqualTo("estimator-not-understood");
        }
        assertThat(run("y ~ x")
                        .option("estimator", "linear-regression errors=CR1")
                        .declined())
                .isEqualTo("no-estimate");
        assertThat(run("y ~ x | state")
                        .option("estimator", "poisson-regression")
                        .declined())
                .isEqualTo("no-estimate");
        assertThat(run("yes ~ x").option("estimator", "logistic-regression").finding())
                .as("perfect separation")
                .isInstanceOf(Finding.class);
        assertThat(run("same ~ x").declined()).as("no error").isEqualTo("no-estimate");
        assertThat(new FormulaRun(new LeaveOneOutMethod(), "y ~ x")
                        .column("state", List.of("a", "a", "a", "a"))
                        .role("leave-out", "state")
                        .numbers("x", 1, 2, 3, 5)
                        .numbers("y", 1, 3, 2, 4)
                        .declined())
                .isEqualTo("too-few-units");
    }

    @Test
    void rows_without_a_unit_do_not_count() {
        List<String> states =
                new ArrayList<>(IntStream.range(0, N).mapToObj(i -> "s" + i % 6).toList());
        states.set(4, null);
        assertThat(run("y ~ x")
                        .column("state", states)
                        .estimate("coefficient[x]")
                        .n())
                .isEqualTo(N - 1L);
        assertThat(run("y ~ x").column("state", states).estimate("without[s0]").n())
                .isEqualTo(N - 5L);
    }

    @Test
    void a_mixed_model_can_be_asked_too() {
        Finding.Answered found = run("y ~ x + z + (1 | state)")
                .option("estimator", "linear-mixed-model random-tests=false")
                .answered();
        assertThat(found.estimates()).hasSize(8);
    }
}
