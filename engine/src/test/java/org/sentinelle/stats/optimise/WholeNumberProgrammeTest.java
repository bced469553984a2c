package org.sentinelle.stats.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.optimise.WholeNumberProgramme.Found;
import org.sentinelle.stats.optimise.WholeNumberProgramme.Nothing;
import org.sentinelle.stats.optimise.WholeNumberProgramme.Row;
import org.sentinelle.stats.optimise.WholeNumberProgramme.Term;
import org.sentinelle.stats.optimise.WholeNumberProgramme.Variable;

class WholeNumberProgrammeTest {
    private static final List<Variable> TWO = List.of(new Variable(0, 10, -5), new Variable(0, 10, -4));

    private static Row row(long a, long b, long low, long high) {
        return new Row(List.of(new Term(0, a), new Term(1, b)), low, high);
    }

    @Test
    void finds_the_cheapest_whole_numbers_and_not_the_rounded_real_ones() {
        WholeNumberProgramme programme = new WholeNumberProgramme(TWO, List.of(row(6, 4, 0, 24), row(1, 2, 0, 6)));
        assertThat(programme.minimise(1))
                .as("the real optimum is (3, 1.5) at -21")
                .isEqualTo(new Found(List.of(4L, 0L), true));
    }

    @Test
    void says_when_there_are_none() {
        assertThat(new WholeNumberProgramme(TWO, List.of(row(2, 2, 3, 3))).minimise(1))
                .isEqualTo(new Nothing(true));
    }
}
