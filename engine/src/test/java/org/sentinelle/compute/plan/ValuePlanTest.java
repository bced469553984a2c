package org.sentinelle.compute.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelle.compute.SmallWorld;
import org.sentinelle.compute.plan.ValuePlan.Question;
import org.sentinelle.compute.plan.ValuePlan.Summary;
import org.sentinelle.compute.plan.ValuePlan.Target;
import org.sentinelle.compute.plan.ValueRequest.Distinct;
import org.sentinelle.compute.plan.ValueRequest.Kind;
import org.sentinelle.compute.plan.ValueRequest.Quantile;
import org.sentinelle.model.Filter;

class ValuePlanTest {
    private static final RowSelection ALL = new RowSelection(Filter.ALL);

    private static ValueRequest request(String field, Kind kind, String... by) {
        return new ValueRequest(SmallWorld.REGISTER, field, kind, ALL, List.of(by));
    }

    private static ValuePlan plan(ValueRequest... requests) {
        return new ValuePlan(SmallWorld.register(), List.of(requests), false);
    }

    @Test
    void requests_that_say_the_same_are_one() {
        assertThat(plan(request("form", new Distinct(), "sex", "age"), request("form", new Distinct(), "age", "sex"))
                        .requests())
                .hasSize(1);
        assertThat(new Quantile(-0.0)).isEqualTo(new Quantile(0.0));
    }

    @Test
    void several_probabilities_and_breakdowns_of_a_field_ask_each_row_once() {
        ValuePlan plan = plan(
                request("persons", new Quantile(0.5)),
                request("persons", new Quantile(0.9)),
                request("persons", new Quantile(0.5), "sex"),
                request("persons", new Distinct(), "age"));

        Question figures = new Question("persons", ALL);
        assertThat(plan.questions()).containsExactly(figures);
        assertThat(plan.dimensions(figures)).containsExactly("age", "sex");
        assertThat(plan.targets())
                .extracting(Target::by, Target::summary, Target::probabilities)
                .containsExactly(
                        tuple(List.of(), Summary.QUANTILES, List.of(0.5, 0.9)),
                        tuple(List.of("sex"), Summary.QUANTILES, List.of(0.5)),
                        tuple(List.of("age"), Summary.NUMBER, List.of()));
    }

    @Test
    void refuses_what_the_dataset_has_not() {
        assertThatThrownBy(() -> plan(request("case", new Distinct())))
                .hasMessage("Dataset register has no field 'case' to look at the values of");
        assertThatThrownBy(() -> plan(request("form", new Quantile(0.5))))
                .hasMessage("Dataset register has no measure 'form' to take quantiles of");
        assertThatThrownBy(() -> plan(request("form", new Distinct(), "persons")))
                .hasMessage("Dataset register has no dimension 'persons' to disaggregate by");
        assertThatThrownBy(() -> new ValuePlan(SmallWorld.reports(), List.of(request("form", new Distinct())), false))
                .hasMessageContaining("dataset register is in the plan of dataset reports");
    }

    @Test
    void refuses_a_probability_that_is_none() {
        assertThatThrownBy(() -> new Quantile(95)).hasMessageContaining("inside [0, 1], was 95");
        assertThatThrownBy(() -> new Quantile(Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void says_why_the_rows_are_read_again() {
        ValueRequest cases = request("form", new Distinct());
        ValueRequest median = request("persons", new Quantile(0.5));

        assertThat(plan(cases).secondPass().note(2_000_000))
                .isEqualTo("distinct counts do not add up: a second pass over dataset register (rows: 2,000,000)");
        assertThat(plan(median).secondPass().note())
                .isEqualTo("quantiles do not add up: a second pass over dataset register");
        assertThat(plan(cases, median).secondPass().note()).startsWith("distinct counts and quantiles do not");
        assertThat(plan().secondPass().note(5)).isEqualTo("one pass over dataset register answers everything");
    }
}
