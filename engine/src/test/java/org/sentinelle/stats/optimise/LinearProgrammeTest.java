package org.sentinelle.stats.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.optimise.LinearProgramme.Row;
import org.sentinelle.stats.optimise.LinearProgramme.Term;

class LinearProgrammeTest {
    /** The farmer's problem: grow x and y with x + y <= 4 and x + 3y <= 6 for the largest 3x + 5y, 14 at (3, 1). */
    private static final LinearProgramme FARMER = new LinearProgramme(
            List.of(-3.0, -5.0),
            List.of(
                    new Row(List.of(new Term(0, 1), new Term(1, 1)), Double.NEGATIVE_INFINITY, 4),
                    new Row(List.of(new Term(0, 1), new Term(1, 3)), Double.NEGATIVE_INFINITY, 6)));

    @Test
    void finds_the_corner_of_a_textbook_programme() {
        Solution.Optimal optimum = (Solution.Optimal) FARMER.minimise();
        assertThat(optimum.value()).isCloseTo(-14, within(1e-9));
        assertThat(optimum.rounded(0)).isEqualTo(3);
        assertThat(optimum.rounded(1)).isEqualTo(1);
        assertThat(optimum.isIntegral()).isTrue();
    }

    @Test
    void tells_a_fractional_corner() {
        LinearProgramme halves = new LinearProgramme(
                List.of(-1.0, -1.0),
                List.of(
                        new Row(List.of(new Term(0, 2), new Term(1, 1)), Double.NEGATIVE_INFINITY, 2),
                        new Row(List.of(new Term(0, 1), new Term(1, 2)), Double.NEGATIVE_INFINITY, 2)));
        Solution.Optimal real = (Solution.Optimal) halves.minimise();
        assertThat(real.value()).isCloseTo(-4.0 / 3, within(1e-9));
        assertThat(real.isIntegral()).isFalse();
    }

    @Test
    void says_so_when_no_table_satisfies_the_rows() {
        LinearProgramme impossible = new LinearProgramme(
                List.of(1.0), List.of(Row.equal(List.of(new Term(0, 1)), 2), Row.atLeast(List.of(new Term(0, 1)), 3)));
        assertThat(impossible.minimise()).isEqualTo(Solution.None.IMPOSSIBLE);
    }

    @Test
    void says_so_when_the_objective_has_no_limit() {
        LinearProgramme open = new LinearProgramme(List.of(-1.0), List.of(Row.atLeast(List.of(new Term(0, 1)), 3)));
        assertThat(open.minimise()).isEqualTo(Solution.None.UNBOUNDED);
    }

    @Test
    void variables_are_never_negative() {
        LinearProgramme down = new LinearProgramme(
                List.of(1.0), List.of(new Row(List.of(new Term(0, 1)), Double.NEGATIVE_INFINITY, 5)));
        assertThat(((Solution.Optimal) down.minimise()).value()).isZero();
    }

    @Test
    void a_row_whose_limits_cross_is_refused() {
        assertThatThrownBy(() -> new Row(List.of(), 2, 1)).hasMessageContaining("2.0 to 1.0");
    }
}
