package org.sentinelle.compute.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sentinelle.compute.plan.RowSelection;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.NoneOf;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.model.Filter.Present;

class CanonicalTextTest {
    private static String of(Filter.Condition... conditions) {
        return CanonicalText.of(new TallyRequest(
                "reports", null, new RowSelection(new Filter(List.of(conditions))), List.of("sex"), null));
    }

    @Test
    void requests_that_ask_different_things_have_different_texts() {
        assertThat(Set.of(
                        of(),
                        of(new OneOf("form", List.of("a", "b"))),
                        of(new OneOf("form", List.of("a, b"))),
                        of(new OneOf("form", List.of("a"))),
                        of(new NoneOf("form", List.of("a"))),
                        of(new OneOf("form", List.of("a")), new OneOf("sex", List.of("b"))),
                        of(new OneOf("form", List.of())),
                        of(new Present("form", true)),
                        of(new Present("form", false))))
                .hasSize(9);
    }

    @Test
    void the_order_in_which_a_definition_says_something_does_not_matter() {
        OneOf form = new OneOf("form", List.of("b", "a"));
        OneOf sex = new OneOf("sex", List.of("F"));

        assertThat(of(form, sex)).isEqualTo(of(sex, new OneOf("form", List.of("a", "b"))));
    }

    @Test
    void what_has_no_order_of_its_own_is_refused() {
        assertThatThrownBy(() -> CanonicalText.of(Set.of("a"))).hasMessageContaining("has no canonical text");
    }
}
