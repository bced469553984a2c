package org.sentinelle.compute.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sentinelle.compute.SmallWorld.complete;
import static org.sentinelle.compute.SmallWorld.indicator;
import static org.sentinelle.compute.SmallWorld.is;
import static org.sentinelle.compute.SmallWorld.registered;
import static org.sentinelle.compute.SmallWorld.reported;
import static org.sentinelle.compute.SmallWorld.where;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelle.compute.SmallWorld;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Component;
import org.sentinelle.model.Stratum;

class ComputePlanTest {
    private static final List<List<String>> BY_SEX = List.of(List.of("sex"));

    private static ComputePlan compile(Indicator... indicators) {
        return ComputePlan.compile(List.of(indicators), SmallWorld.catalogue());
    }

    @Test
    void pins_every_margin_that_is_neither_filtered_on_nor_broken_down_by() {
        ComputePlan plan = compile(indicator("i", new Measure.Total(reported(is("age", "Y0T17"))), BY_SEX));

        assertThat(plan.indicators().get(0).total().numerator().rows().keep())
                .isEqualTo(where(is("age", "Y0T17"), is("sex", "_T")));
        Filter bySex =
                plan.indicators().get(0).breakdowns().get(1).numerator().rows().keep();
        assertThat(bySex.conditions()).contains(is("age", "Y0T17")).doesNotContain(is("sex", "_T"));
        assertThat(bySex.fields()).containsExactlyInAnyOrder("age", "sex");
    }

    @Test
    void sums_over_dimensions_without_a_total() {
        ComputePlan plan = compile(indicator("i", new Measure.Total(registered()), List.of()));

        assertThat(plan.indicators().get(0).total().numerator().rows().keep()).isEqualTo(Filter.ALL);
    }

    @Test
    void shares_requests_that_two_indicators_have_in_common_however_they_are_written() {
        Component one = reported(is("stage", "a", "b"), is("age", "Y0T17"));
        Component same = reported(is("age", "Y0T17"), is("stage", "b", "a", "b"));
        ComputePlan plan = compile(
                indicator("i", new Measure.Total(one), BY_SEX),
                indicator("j", new Measure.Ratio(same, reported(), 100), BY_SEX));

        assertThat(plan.datasets().get(SmallWorld.REPORTS).requests())
                .as("two for the shared component, two for the denominator")
                .hasSize(4);
    }

    @Test
    void asks_for_the_remainder_only_where_the_numerator_is_certainly_a_part() {
        Component known = reported(is("age", "Y0T17", "Y_GE18"));
        ComputePlan part =
                compile(indicator("i", new Measure.Proportion(reported(is("age", "Y0T17")), known, 100), BY_SEX));
        ComputePlan ofTotal =
                compile(indicator("i", new Measure.Proportion(reported(is("age", "Y0T17")), reported(), 100), BY_SEX));
        ComputePlan ratio =
                compile(indicator("i", new Measure.Ratio(reported(is("age", "Y0T17")), known, 100), BY_SEX));

        assertThat(part.indicators().get(0).total().remainder()).isNotNull();
        assertThat(ofTotal.indicators().get(0).total().remainder())
                .as("rows of children are not among the rows for all ages")
                .isNull();
        assertThat(ratio.indicators().get(0).total().remainder()).isNull();
    }

    @Test
    void does_not_break_down_a_denominator_whose_dataset_has_no_such_dimension() {
        Component residents = new Component(ComputePlan.POPULATION, "persons", Filter.ALL, null);
        ComputePlan plan = compile(indicator("i", new Measure.Rate(reported(), residents, 100_000), BY_SEX));
        BreakdownPlan bySex = plan.indicators().get(0).breakdowns().get(1);

        assertThat(bySex.numerator().by()).containsExactly("sex");
        assertThat(bySex.denominator()).isEqualTo(plan.population());
    }

    @Test
    void foresees_the_strata_of_closed_code_lists_that_the_filter_lets_through() {
        Indicator childrenByBoth =
                indicator("i", new Measure.Total(reported(is("age", "Y0T17"))), List.of(List.of("sex", "age")));
        Indicator byForm = indicator("j", new Measure.Total(registered()), List.of(List.of("form")));
        ComputePlan plan = compile(childrenByBoth, byForm);

        assertThat(plan.indicators().get(0).breakdowns().get(1).declared())
                .extracting(Stratum::label)
                .containsExactly("age=Y0T17;sex=F", "age=Y0T17;sex=M", "age=Y0T17;sex=_U");
        assertThat(plan.indicators().get(1).breakdowns().get(1).declared())
                .as("no code list names the forms")
                .isEmpty();
    }

    @Test
    void foresees_no_total_among_the_strata_of_rows_that_carry_none() {
        ComputePlan plan = compile(indicator("i", new Measure.Total(registered()), List.of(List.of("sex"))));

        assertThat(plan.indicators().get(0).breakdowns().get(1).declared())
                .extracting(Stratum::label)
                .containsExactly("sex=F", "sex=M", "sex=_U");
    }

    @Test
    void accounts_for_the_counts_of_confidential_datasets_only_and_for_all_of_one_together() {
        Component girls = new Component(SmallWorld.REGISTER, null, new Filter(List.of(is("age", "Y0T17"))), null);
        ComputePlan confidential = compile(
                indicator("i", new Measure.Total(registered()), List.of(List.of("sex"), List.of("form"))),
                indicator("j", new Measure.Total(girls), List.of()));
        ComputePlan published = compile(indicator("i", new Measure.Total(reported()), BY_SEX));

        assertThat(confidential.counts()).singleElement().satisfies(counts -> {
            assertThat(counts.dimensions()).containsExactly("age", "form", "sex");
            assertThat(counts.selections()).containsOnlyKeys("age=Y0T17");
        });
        assertThat(published.counts()).isEmpty();
    }

    @Test
    void accounts_for_the_rows_behind_a_sum_that_is_no_number_of_persons() {
        Component sum = new Component(SmallWorld.REGISTER, "persons", Filter.ALL, null);

        assertThat(compile(indicator("i", new Measure.Total(sum), BY_SEX)).counts())
                .extracting(CountPlan::sum)
                .containsExactly(null, "persons");
    }

    @Test
    void names_every_problem_of_the_definitions_at_once() {
        Component unknownField = reported(is("colour", "red"));
        Component unknownMeasure = new Component(SmallWorld.REPORTS, "weight", Filter.ALL, null);
        Component neverComplete = complete(reported(), "sex", "F", "M");

        assertThatThrownBy(() -> compile(
                        indicator("a", new Measure.Total(unknownField), List.of()),
                        indicator("b", new Measure.Total(unknownMeasure), List.of(List.of("size"))),
                        indicator("c", new Measure.Total(neverComplete), List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Indicator a: dataset reports has no field 'colour' to filter on")
                .hasMessageContaining("Indicator b: dataset reports has no measure 'weight' to sum")
                .hasMessageContaining("Indicator b: dataset reports has no dimension 'size' to disaggregate by")
                .hasMessageContaining("Indicator c: dataset reports is read at the total of 'sex'");
    }
}
