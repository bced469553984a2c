package org.sentinelle.compute.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sentinelle.compute.SmallWorld.complete;
import static org.sentinelle.compute.SmallWorld.indicator;
import static org.sentinelle.compute.SmallWorld.is;
import static org.sentinelle.compute.SmallWorld.registered;
import static org.sentinelle.compute.SmallWorld.reported;
import static org.sentinelle.compute.value.HandMade.find;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelle.compute.SmallWorld;
import org.sentinelle.compute.plan.ComputePlan;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.MissingPolicy;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Component;
import org.sentinelle.model.Period;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.Interval;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

class ObservationsTest {
    private static final Catalogue CATALOGUE = SmallWorld.catalogue();
    private static final List<List<String>> BY_SEX = List.of(List.of("sex"));
    private static final Measure VICTIMS = new Measure.Total(reported(is("stage", "detected")));
    private static final Measure CONVICTED =
            new Measure.Ratio(reported(is("stage", "convicted")), reported(is("stage", "prosecuted")), 100);

    private static HandMade given(Indicator indicator) {
        return new HandMade(ComputePlan.compile(List.of(indicator), CATALOGUE));
    }

    private static HandMade given(Measure measure) {
        return given(indicator("i", measure, List.of()));
    }

    private static Measure.Proportion children(String... complete) {
        Component known = reported(is("age", "Y0T17", "Y_GE18"));
        return new Measure.Proportion(
                reported(is("age", "Y0T17")), complete.length == 0 ? known : complete(known, "age", complete), 100);
    }

    @Test
    void a_total_that_was_not_reported_is_missing_and_not_zero() {
        Computed computed = given(VICTIMS)
                .numerator("AAA", 2010, "", 7, 7)
                .numerator("BBB", 2010, "", 0, 0)
                .compute(CATALOGUE, 2010, 2011);

        assertThat(find(computed, "AAA", 2010).value()).isEqualTo(7.0);
        assertThat(find(computed, "BBB", 2010).value()).as("a reported zero").isEqualTo(0.0);
        Observation silent = find(computed, "AAA", 2011);
        assertThat(silent.status()).isEqualTo(ObsStatus.O);
        assertThat(silent.flags()).containsExactly(Flags.NOT_REPORTED);
        assertThat(silent.numerator()).isNull();
        assertThat(silent.coverage()).isEqualTo(new Coverage(0, 1, 0, null));
    }

    @Test
    void a_censored_total_is_a_pair_of_bounds() {
        Computed computed = given(VICTIMS).numerator("AAA", 2010, "", 0, 4).compute(CATALOGUE, 2010, 2010);

        Observation censored = find(computed, "AAA", 2010);
        assertThat(censored.status()).isEqualTo(ObsStatus.A);
        assertThat(censored.bounds()).isEqualTo(new Bounds(0, 4));
        assertThat(censored.value()).isNull();
        assertThat(censored.flags()).containsExactly(Flags.CENSORED_INPUTS);
        assertThat(censored.censoredRows()).isEqualTo(1);
    }

    @Test
    void areas_that_are_no_states_are_observed_only_where_they_reported() {
        Computed with = given(VICTIMS).numerator("TTT", 2010, "", 3, 3).compute(CATALOGUE, 2010, 2010);
        Computed without = given(VICTIMS).numerator("TTT", 2009, "", 3, 3).compute(CATALOGUE, 2010, 2010);

        assertThat(find(with, "TTT", 2010).coverage()).isEqualTo(new Coverage(0, 0, 1, null));
        assertThat(without.observations()).extracting(Observation::area).doesNotContain("TTT");
    }

    @Test
    void a_quotient_needs_both_its_inputs() {
        Computed computed = given(CONVICTED)
                .numerator("AAA", 2010, "", 3, 3)
                .denominator("BBB", 2010, "", 3, 3)
                .compute(CATALOGUE, 2010, 2010);

        assertThat(find(computed, "AAA", 2010).flags()).containsExactly(Flags.NOT_REPORTED);
        assertThat(find(computed, "BBB", 2010).flags()).containsExactly(Flags.NOT_REPORTED);
    }

    @Test
    void all_inputs_counts_an_absent_numerator_as_zero_and_says_so() {
        Computed computed = given(indicator("i", CONVICTED, List.of(), MissingPolicy.ALL_INPUTS))
                .denominator("BBB", 2010, "", 3, 3)
                .numerator("AAA", 2010, "", 3, 3)
                .compute(CATALOGUE, 2010, 2010);

        assertThat(find(computed, "BBB", 2010).value()).isEqualTo(0.0);
        assertThat(find(computed, "BBB", 2010).flags()).containsExactly(Flags.ABSENT_COUNTED_AS_ZERO);
        assertThat(find(computed, "AAA", 2010).status())
                .as("without a denominator there is no quotient under any policy")
                .isEqualTo(ObsStatus.O);
        assertThat(find(computed, "CCC", 2010).status()).isEqualTo(ObsStatus.O);
    }

    @Test
    void none_of_the_rows_a_denominator_counts_is_zero_and_not_missing() {
        Measure share = new Measure.Proportion(registered(is("age", "Y0T17")), registered(), 100);
        Computed computed = given(share)
                .denominator("AAA", 2010, "", 12, 12)
                .remainder("AAA", 2010, "", 12, 12)
                .compute(CATALOGUE, 2010, 2010);

        assertThat(find(computed, "AAA", 2010).value()).isEqualTo(0.0);
        assertThat(find(computed, "AAA", 2010).confidentiality())
                .as("from a confidential register")
                .isEqualTo(ConfStatus.N);
    }

    @Test
    void absent_parts_make_a_sum_missing_unless_the_definition_uses_what_is_present() {
        Measure share = children("Y0T17", "Y_GE18");
        Observation anyInput = find(onlyChildren(MissingPolicy.ANY_INPUT, share), "AAA", 2010);
        Observation usePresent = find(onlyChildren(MissingPolicy.USE_PRESENT, share), "AAA", 2010);
        Observation allInputs = find(onlyChildren(MissingPolicy.ALL_INPUTS, share), "AAA", 2010);

        assertThat(anyInput.status()).isEqualTo(ObsStatus.O);
        assertThat(anyInput.flags()).containsExactly(Flags.INCOMPLETE_PARTS);
        assertThat(usePresent.value()).isEqualTo(100.0);
        assertThat(usePresent.flags()).containsExactly(Flags.PARTIAL);
        assertThat(allInputs.flags()).containsExactly(Flags.ABSENT_COUNTED_AS_ZERO);
    }

    private static Computed onlyChildren(MissingPolicy policy, Measure share) {
        return given(indicator("i", share, List.of(), policy))
                .numerator("AAA", 2010, "", 12, 12)
                .denominator("AAA", 2010, "", 12, 12, "Y0T17")
                .compute(CATALOGUE, 2010, 2010);
    }

    @Test
    void a_zero_denominator_makes_a_quotient_that_cannot_exist() {
        Computed computed = given(CONVICTED)
                .numerator("AAA", 2010, "", 0, 0)
                .denominator("AAA", 2010, "", 0, 0)
                .numerator("BBB", 2010, "", 2, 2)
                .denominator("BBB", 2010, "", 0, 4)
                .compute(CATALOGUE, 2010, 2010);

        assertThat(find(computed, "AAA", 2010).status()).isEqualTo(ObsStatus.M);
        assertThat(find(computed, "AAA", 2010).flags()).containsExactly(Flags.ZERO_DENOMINATOR);
        assertThat(find(computed, "BBB", 2010).status()).isEqualTo(ObsStatus.O);
        assertThat(find(computed, "BBB", 2010).flags()).containsExactly(Flags.DENOMINATOR_MAY_BE_ZERO);
    }

    @Test
    void a_ratio_may_exceed_its_factor_and_has_no_interval_for_proportions() {
        Computed computed = given(CONVICTED)
                .numerator("AAA", 2010, "", 30, 30)
                .denominator("AAA", 2010, "", 20, 20)
                .numerator("BBB", 2010, "", 0, 4)
                .denominator("BBB", 2010, "", 40, 50)
                .compute(CATALOGUE, 2010, 2010);

        assertThat(find(computed, "AAA", 2010).value()).isEqualTo(150.0);
        assertThat(find(computed, "AAA", 2010).confidence()).isNull();
        assertThat(find(computed, "BBB", 2010).bounds()).isEqualTo(new Bounds(0, 10));
    }

    @Test
    void censored_children_bound_the_share_on_both_sides() {
        Computed computed = given(children())
                .numerator("AAA", 2010, "", 0, 4)
                .denominator("AAA", 2010, "", 16, 20)
                .remainder("AAA", 2010, "", 16, 16)
                .compute(CATALOGUE, 2010, 2010);

        Observation share = find(computed, "AAA", 2010);
        assertThat(share.bounds()).isEqualTo(new Bounds(0, 20));
        assertThat(share.denominator()).isEqualTo(new Bounds(16, 20));
        assertThat(share.confidence()).as("no interval on censored counts").isNull();
    }

    @Test
    void a_whole_that_may_be_empty_has_no_share() {
        Computed computed = given(children())
                .numerator("AAA", 2010, "", 0, 4)
                .denominator("AAA", 2010, "", 0, 8)
                .remainder("AAA", 2010, "", 0, 4)
                .numerator("BBB", 2010, "", 0, 0)
                .denominator("BBB", 2010, "", 0, 0)
                .compute(CATALOGUE, 2010, 2010);

        assertThat(find(computed, "AAA", 2010).flags()).containsExactly(Flags.DENOMINATOR_MAY_BE_ZERO);
        assertThat(find(computed, "BBB", 2010).flags()).containsExactly(Flags.ZERO_DENOMINATOR);
    }

    @Test
    void a_part_that_certainly_exceeds_its_whole_is_refused_and_enters_no_group() {
        Measure women = new Measure.Proportion(reported(is("sex", "F")), reported(), 100);
        Catalogue grouped = SmallWorld.catalogue(SmallWorld.group("g", List.of("AAA", "BBB")));
        Computed computed = given(women)
                .numerator("AAA", 2010, "", 12, 12)
                .denominator("AAA", 2010, "", 6, 10)
                .numerator("BBB", 2010, "", 8, 12)
                .denominator("BBB", 2010, "", 10, 10)
                .compute(grouped, 2010, 2010);

        assertThat(find(computed, "AAA", 2010).flags()).containsExactly(Flags.PART_EXCEEDS_WHOLE);
        assertThat(find(computed, "BBB", 2010).bounds())
                .as("a part is never more than all of it")
                .isEqualTo(new Bounds(80, 100));
        assertThat(find(computed, "g", 2010).bounds()).isEqualTo(new Bounds(80, 100));
        assertThat(find(computed, "g", 2010).coverage().reporting()).isEqualTo(1);
    }

    @Test
    void a_share_of_exact_counts_has_wilsons_interval() {
        Computed computed = given(children())
                .numerator("AAA", 2010, "", 81, 81)
                .denominator("AAA", 2010, "", 263, 263)
                .remainder("AAA", 2010, "", 182, 182)
                .compute(CATALOGUE, 2010, 2010);

        Interval interval = find(computed, "AAA", 2010).confidence();
        assertThat(interval).isNotNull();
        assertThat(interval.low()).isBetween(25.525, 25.535);
        assertThat(interval.high()).isBetween(36.615, 36.625);
        assertThat(interval.method()).isEqualTo("wilson");
    }

    @Test
    void strata_are_shown_where_reported_or_as_missing_beside_a_reported_total() {
        Computed computed = given(indicator("i", VICTIMS, BY_SEX))
                .numerator("AAA", 2010, "", 9, 9)
                .numerator("AAA", 2010, "sex=F", 5, 5)
                .numerator("BBB", 2010, "sex=M", 2, 2)
                .compute(CATALOGUE, 2010, 2010);

        assertThat(strata(computed, "AAA")).containsExactly("", "sex=F", "sex=M", "sex=_U");
        assertThat(find(computed, "AAA", 2010, "sex=M", Panel.ALL).flags()).containsExactly(Flags.NOT_REPORTED);
        assertThat(strata(computed, "BBB"))
                .as("the total is missing, so only what was reported")
                .containsExactly("", "sex=M");
        assertThat(strata(computed, "CCC")).containsExactly("");
    }

    private static List<String> strata(Computed computed, String area) {
        return computed.observations().stream()
                .filter(o -> o.area().equals(area))
                .map(o -> o.stratum().label())
                .toList();
    }

    @Test
    void a_denominator_that_is_not_broken_down_is_flagged_in_each_stratum() {
        Component residents = new Component(ComputePlan.POPULATION, "persons", Filter.ALL, null);
        Measure rate = new Measure.Rate(reported(), residents, 100_000);
        Computed computed = given(indicator("i", rate, BY_SEX))
                .population("AAA", 2010, 2_000_000)
                .numerator("AAA", 2010, "", 50, 50)
                .numerator("AAA", 2010, "sex=F", 30, 30)
                .compute(CATALOGUE, 2010, 2010);

        assertThat(find(computed, "AAA", 2010).value()).isEqualTo(2.5);
        assertThat(find(computed, "AAA", 2010).flags()).isEmpty();
        Observation women = find(computed, "AAA", 2010, "sex=F", Panel.ALL);
        assertThat(women.value()).isEqualTo(1.5);
        assertThat(women.flags()).containsExactly(Flags.UNDIVIDED_DENOMINATOR);
    }

    @Test
    void come_in_the_order_of_area_period_stratum_and_panel() {
        Catalogue grouped = SmallWorld.catalogue(SmallWorld.group("g", List.of("AAA", "BBB")));
        Computed computed = given(indicator("i", VICTIMS, BY_SEX))
                .numerator("BBB", 2010, "", 9, 9)
                .numerator("BBB", 2010, "sex=F", 9, 9)
                .numerator("AAA", 2011, "", 9, 9)
                .compute(grouped, 2010, 2011);

        assertThat(computed.observations())
                .isSortedAccordingTo(Comparator.comparing(Observation::area)
                        .thenComparing(Observation::period)
                        .thenComparing(Observation::stratum)
                        .thenComparing(Observation::panel))
                .doesNotHaveDuplicates();
    }

    @Test
    void sums_that_a_double_cannot_hold_exactly_are_refused() {
        Catalogue grouped = SmallWorld.catalogue(SmallWorld.group("g", List.of("AAA", "BBB")));
        HandMade huge =
                given(VICTIMS).numerator("AAA", 2010, "", 1L << 53, 1L << 53).numerator("BBB", 2010, "", 1, 1);

        assertThatThrownBy(() -> huge.compute(grouped, 2010, 2010)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_window_runs_forward_with_the_panel_inside() {
        Period y = Period.year(2010);

        assertThatThrownBy(() -> new Window(y, y, Period.year(2009), y)).hasMessageContaining("2009");
        assertThatThrownBy(() -> new Window(y, Period.year(2009), y, y)).hasMessageContaining("runs forward");
    }
}
