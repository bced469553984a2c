package org.sentinelle.analyse.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sentinelle.result.Estimate;

class OrderedLogitTest {
    private static final double[] X = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    private static final double[] Y = {1, 1, 2, 1, 2, 3, 1, 2, 3, 2, 3, 3};

    private static FormulaRun run(double... y) {
        return new FormulaRun(new OrderedLogitMethod(), "y ~ x").numbers("y", y).numbers("x", X);
    }

    @Test
    void turns_its_sign_when_grades_are_turned() {
        Estimate up = run(Y).estimate("coefficient[x]");
        Estimate down = run(Arrays.stream(Y).map(y -> -y).toArray()).estimate("coefficient[x]");
        assertThat(up.estimate()).isPositive().isCloseTo(-down.estimate(), within(1e-9));
        assertThat(up.stdError()).isCloseTo(down.stdError(), within(1e-9));
    }

    @Test
    void only_the_order_of_grades_counts() {
        double[] far = Arrays.stream(Y).map(y -> y * y * 100).toArray();
        assertThat(run(far).estimate("coefficient[x]").estimate())
                .isEqualTo(run(Y).estimate("coefficient[x]").estimate());
        assertThat(run(far).estimate("threshold[100|400]").estimate())
                .isEqualTo(run(Y).estimate("threshold[1|2]").estimate());
    }

    @Test
    void follows_the_scale_of_a_column() {
        double[] large = Arrays.stream(X).map(x -> x * 1e8).toArray();
        assertThat(run(Y).numbers("x", large).estimate("coefficient[x]").estimate() * 1e8)
                .isCloseTo(run(Y).estimate("coefficient[x]").estimate(), within(1e-8));
    }

    @Test
    void declines_with_the_reason() {
        assertThat(run(1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3).declined()).isEqualTo("separated");
        assertThat(run(1, 1, 2, 1, 2, 2, 1, 2, 2, 2, 2, 2).declined()).isEqualTo("impossible-categories");
        assertThat(run(Y).numbers("x", new double[12]).declined()).isEqualTo("no-columns");
        assertThat(run(Y).numbers("c", new double[12]).role("cluster", "c").declined())
                .isEqualTo("too-few-clusters");
        assertThat(run(1, 2, 3, 2).numbers("x", 1, 2, 3, 4).answered().estimates())
                .hasSize(7);
        assertThat(run(1, 2, 3).numbers("x", 1, 3, 2).declined()).isEqualTo("too-few-rows");
    }

    @Test
    void what_one_grade_gains_others_lose() {
        double sum = run(Y).answered().estimates().stream()
                .filter(e -> e.term().startsWith("marginal_effect[x: "))
                .mapToDouble(Estimate::estimate)
                .sum();
        assertThat(sum).isCloseTo(0, within(1e-12));
    }
}
