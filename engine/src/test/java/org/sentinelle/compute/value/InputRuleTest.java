package org.sentinelle.compute.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentinelle.compute.plan.Formula;
import org.sentinelle.compute.plan.Slot.Role;
import org.sentinelle.compute.plan.Term;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.model.Indicator.MissingPolicy;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Operator;

/** A quotient of two figures of the same rows: of forty interviewed at two sites, so many were trafficked. */
class InputRuleTest {
    private static final Tally ONE_SITE = new Tally(8, 8, 1, 0, Set.of());
    private static final Tally TWO_SITES = new Tally(40, 40, 2, 0, Set.of());

    private static Input share(MissingPolicy policy, Tally trafficked, Tally interviewed) {
        Term.Leaf share = Terms.leaf(
                new Measure.Proportion(Terms.ANY, Terms.ANY, 100),
                new Formula.Part(false, 100),
                Terms.slot(Role.COUNT, "trafficked"),
                Terms.slot(Role.WHOLE, "interviewed"));
        return new InputRule(Terms.with(policy, share)).apply(List.copyOf(Terms.figures(trafficked, interviewed)));
    }

    @Test
    void a_row_with_one_figure_and_not_the_other_makes_the_quotient_missing() {
        assertThat(share(MissingPolicy.ANY_INPUT, ONE_SITE, TWO_SITES))
                .as("8 of 40 would count the silent site's trafficked persons as none")
                .isEqualTo(new Input.Missing(Lack.missing(Flags.INCOMPLETE_PARTS)));
    }

    @Test
    void rows_with_both_figures_make_a_quotient() {
        assertThat(share(MissingPolicy.ANY_INPUT, ONE_SITE.plus(ONE_SITE), TWO_SITES))
                .isEqualTo(new Input.Reported(Terms.figures(ONE_SITE.plus(ONE_SITE), TWO_SITES), Set.of()));
    }

    @Test
    void other_policies_use_what_is_there_and_say_so() {
        assertThat(share(MissingPolicy.USE_PRESENT, ONE_SITE, TWO_SITES))
                .isEqualTo(new Input.Reported(Terms.figures(ONE_SITE, TWO_SITES), Set.of(Flags.PARTIAL)));
        assertThat(share(MissingPolicy.ALL_INPUTS, ONE_SITE, TWO_SITES))
                .isEqualTo(
                        new Input.Reported(Terms.figures(ONE_SITE, TWO_SITES), Set.of(Flags.ABSENT_COUNTED_AS_ZERO)));
    }

    @ParameterizedTest
    @EnumSource(
            value = MissingPolicy.class,
            names = {"ANY_INPUT", "ALL_INPUTS", "NEVER"})
    void a_part_that_its_source_suppresses_is_never_zero_in_a_sum_of_indicators(MissingPolicy policy) {
        Term sum = new Term.Node(Operator.SUM, 1, policy, List.of(Terms.count(), Terms.count()));
        List<Figure> figures = List.of(Figure.Known.of(ONE_SITE), new Figure.Absent(Lack.SUPPRESSED));

        assertThat(new InputRule(sum).apply(figures)).isEqualTo(new Input.Missing(Lack.SUPPRESSED));
    }

    @Test
    void a_silent_part_of_a_sum_of_indicators_is_zero_where_the_policy_says_so() {
        Term sum = new Term.Node(Operator.SUM, 1, MissingPolicy.ALL_INPUTS, List.of(Terms.count(), Terms.count()));
        List<Figure> figures = List.of(Figure.Known.of(ONE_SITE), new Figure.Absent(Lack.NOT_REPORTED));

        assertThat(((Input.Reported) new InputRule(sum).apply(figures)).flags())
                .containsExactly(Flags.ABSENT_COUNTED_AS_ZERO);
    }
}
