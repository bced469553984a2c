package org.sentinelle.stats.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SolverTest {
    /** Two whole numbers up to 10 that are worth 5 and 4 each, with room for 24 if they take 6 and 4 of it. */
    private static Solver two() {
        Solver solver = Solver.once();
        int a = solver.variable(0, 10, -5);
        int b = solver.variable(0, 10, -4);
        int room = solver.row(0, 24);
        solver.coefficient(room, a, 6);
        solver.coefficient(room, b, 4);
        return solver;
    }

    @Test
    void finds_the_cheapest_whole_numbers_and_not_the_rounded_real_ones() {
        try (Solver solver = two()) {
            int row = solver.row(0, 6);
            solver.coefficient(row, 0, 1);
            solver.coefficient(row, 1, 2);
            Solution.Optimal found = (Solution.Optimal) solver.minimiseWhole(100, 0.5);
            assertThat(found.isIntegral()).isTrue();
            assertThat(found.rounded(0))
                    .as("the real optimum is (3, 1.5) at -21")
                    .isEqualTo(4);
            assertThat(found.rounded(1)).isZero();
        }
    }

    @Test
    void says_when_there_are_none() {
        try (Solver solver = two()) {
            int odd = solver.row(3, 3);
            solver.coefficient(odd, 0, 2);
            solver.coefficient(odd, 1, 2);
            assertThat(solver.minimiseWhole(100, 0.5)).isEqualTo(Solution.None.IMPOSSIBLE);
        }
    }
}
