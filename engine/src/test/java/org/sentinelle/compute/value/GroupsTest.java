package org.sentinelle.compute.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelle.compute.SmallWorld.group;
import static org.sentinelle.compute.SmallWorld.indicator;
import static org.sentinelle.compute.SmallWorld.is;
import static org.sentinelle.compute.SmallWorld.member;
import static org.sentinelle.compute.SmallWorld.reported;
import static org.sentinelle.compute.SmallWorld.territory;
import static org.sentinelle.compute.value.HandMade.find;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelle.compute.SmallWorld;
import org.sentinelle.compute.plan.ComputePlan;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Period;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

class GroupsTest {
    private static final Measure VICTIMS = new Measure.Total(reported(is("stage", "detected")));
    private static final Measure CONVICTED =
            new Measure.Ratio(reported(is("stage", "convicted")), reported(is("stage", "prosecuted")), 100);

    private static HandMade given(Measure measure) {
        return new HandMade(
                ComputePlan.compile(List.of(indicator("i", measure, List.of(List.of("sex")))), SmallWorld.catalogue()));
    }

    private static Catalogue grouped(AreaGroup... groups) {
        return SmallWorld.catalogue(groups);
    }

    @Test
    void a_group_is_a_ratio_of_sums_over_members_that_reported_both() {
        Computed computed = given(CONVICTED)
                .numerator("AAA", 2010, "", 1, 1)
                .denominator("AAA", 2010, "", 10, 10)
                .numerator("BBB", 2010, "", 60, 60)
                .denominator("BBB", 2010, "", 90, 90)
                .numerator("CCC", 2010, "", 1000, 1000)
                .compute(grouped(group("g", List.of("AAA", "BBB", "CCC"))), 2010, 2010);

        Observation g = find(computed, "g", 2010);
        assertThat(g.value()).as("61 of 100, not the mean of 10 and 66.7").isEqualTo(61.0);
        assertThat(g.coverage()).isEqualTo(new Coverage(2, 3, 0, null));
        assertThat(g.flags()).containsExactly(Flags.PARTIAL_COVERAGE);
        assertThat(g.rows()).isEqualTo(2);
    }

    @Test
    void a_member_with_nothing_to_divide_by_still_counts_among_the_sums() {
        Computed computed = given(CONVICTED)
                .numerator("AAA", 2010, "", 0, 0)
                .denominator("AAA", 2010, "", 0, 0)
                .numerator("BBB", 2010, "", 6, 6)
                .denominator("BBB", 2010, "", 9, 9)
                .compute(grouped(group("g", List.of("AAA", "BBB"))), 2010, 2010);

        assertThat(find(computed, "AAA", 2010).status()).isEqualTo(ObsStatus.M);
        assertThat(find(computed, "g", 2010).coverage().reporting()).isEqualTo(2);
    }

    @Test
    void a_group_of_which_no_member_reported_is_missing() {
        Computed computed = given(VICTIMS).compute(grouped(group("g", List.of("AAA", "BBB"))), 2010, 2010);

        Observation g = find(computed, "g", 2010);
        assertThat(g.status()).isEqualTo(ObsStatus.O);
        assertThat(g.flags()).containsExactly(Flags.NOT_REPORTED);
        assertThat(g.coverage()).isEqualTo(new Coverage(0, 2, 0, null));
    }

    @Test
    void a_member_counts_in_the_years_on_whose_last_day_it_belongs() {
        AreaGroup g = group("g", member("AAA"), member("BBB", null, "2011-06-30"), member("CCC", "2011-07-01", null));
        HandMade figures = given(VICTIMS);
        for (int year = 2010; year <= 2011; year++) {
            figures.numerator("AAA", year, "", 1, 1)
                    .numerator("BBB", year, "", 10, 10)
                    .numerator("CCC", year, "", 100, 100);
        }
        Computed computed = figures.compute(grouped(g), 2010, 2011);

        assertThat(find(computed, "g", 2010).value()).isEqualTo(11.0);
        assertThat(find(computed, "g", 2011).value())
                .as("BBB left in mid-2011, CCC joined the day after")
                .isEqualTo(101.0);
        assertThat(find(computed, "g", 2011, "", Panel.FIXED).value())
                .as("only AAA belongs throughout")
                .isEqualTo(1.0);
        assertThat(find(computed, "g", 2011, "", Panel.FIXED).coverage().expected())
                .isEqualTo(1);
    }

    @Test
    void a_state_that_left_and_came_back_counts_once_where_its_spells_overlap() {
        AreaGroup g = group("g", member("AAA", null, "2010-12-31"), member("AAA", "2010-01-01", null));
        Computed computed = given(VICTIMS).numerator("AAA", 2010, "", 5, 5).compute(grouped(g), 2010, 2010);

        assertThat(find(computed, "g", 2010).value()).isEqualTo(5.0);
        assertThat(find(computed, "g", 2010).coverage().expected()).isEqualTo(1);
    }

    @Test
    void a_state_in_two_mechanisms_counts_in_both() {
        Computed computed = given(VICTIMS)
                .numerator("AAA", 2010, "", 5, 5)
                .numerator("BBB", 2010, "", 0, 4)
                .compute(grouped(group("g", List.of("AAA", "BBB")), group("h", List.of("AAA"))), 2010, 2010);

        assertThat(find(computed, "g", 2010).bounds()).isEqualTo(new Bounds(5, 9));
        assertThat(find(computed, "g", 2010).flags()).containsExactly(Flags.CENSORED_INPUTS);
        assertThat(find(computed, "h", 2010).value()).isEqualTo(5.0);
    }

    @Test
    void a_territory_adds_to_the_sum_but_none_is_expected_of_it() {
        AreaGroup g = group("g", member("AAA"), territory("TTT"));
        Computed computed = given(VICTIMS)
                .numerator("AAA", 2010, "", 5, 5)
                .numerator("TTT", 2010, "", 2, 2)
                .numerator("AAA", 2011, "", 5, 5)
                .compute(grouped(g), 2010, 2011);

        assertThat(find(computed, "g", 2010).value()).isEqualTo(7.0);
        assertThat(find(computed, "g", 2010).coverage()).isEqualTo(new Coverage(1, 1, 1, null));
        assertThat(find(computed, "g", 2011).flags())
                .as("nothing is missing without the territory")
                .isEmpty();
    }

    @Test
    void the_share_of_population_is_that_of_the_contributors() {
        AreaGroup g = group("g", member("AAA"), member("BBB"), member("CCC"), territory("TTT"));
        Computed computed = given(VICTIMS)
                .population("AAA", 2010, 60)
                .population("BBB", 2010, 30)
                .population("CCC", 2010, 10)
                .population("TTT", 2010, 1_000)
                .population("AAA", 2011, 60)
                .population("BBB", 2011, 30)
                .numerator("AAA", 2010, "", 5, 5)
                .numerator("AAA", 2011, "", 5, 5)
                .numerator("AAA", 2012, "", 5, 5)
                .compute(grouped(g), 2010, 2012);

        assertThat(find(computed, "g", 2010).coverage().populationShare())
                .as("a territory that sent nothing is not waited for")
                .isEqualTo(0.6);
        assertThat(find(computed, "g", 2011).coverage().populationShare()).isEqualTo(60 / 90.0);
        assertThat(find(computed, "g", 2011).flags())
                .containsExactly(Flags.PARTIAL_COVERAGE, Flags.POPULATION_PARTLY_UNKNOWN);
        assertThat(find(computed, "g", 2012).coverage().populationShare()).isNull();
    }

    @Test
    void the_fixed_panel_holds_those_that_reported_in_every_year() {
        HandMade figures = given(VICTIMS);
        for (int year = 2010; year <= 2013; year++) {
            figures.numerator("AAA", year, "", year, year).numerator("AAA", year, "sex=F", 1, 1);
            if (year != 2012) {
                figures.numerator("BBB", year, "", 1, 1);
            }
        }
        Window window = new Window(Period.year(2009), Period.year(2013), Period.year(2010), Period.year(2013));
        Computed computed = figures.compute(grouped(group("g", List.of("AAA", "BBB"))), window);

        assertThat(find(computed, "g", 2011).value()).isEqualTo(2012.0);
        Observation fixed = find(computed, "g", 2011, "", Panel.FIXED);
        assertThat(fixed.value()).isEqualTo(2011.0);
        assertThat(fixed.coverage()).isEqualTo(new Coverage(1, 2, 0, null));
        assertThat(find(computed, "g", 2011, "sex=F", Panel.FIXED).value()).isEqualTo(1.0);
        assertThat(computed.observations().stream().filter(o -> o.panel() == Panel.FIXED))
                .as("the series covers the panel's window, no more")
                .extracting(o -> o.period().year())
                .doesNotContain(2009)
                .contains(2010, 2013);
    }

    @Test
    void a_fixed_panel_without_any_state_is_missing() {
        Computed computed = given(VICTIMS)
                .numerator("AAA", 2010, "", 1, 1)
                .numerator("BBB", 2011, "", 1, 1)
                .compute(grouped(group("g", List.of("AAA", "BBB"))), 2010, 2011);

        Observation fixed = find(computed, "g", 2010, "", Panel.FIXED);
        assertThat(fixed.status()).isEqualTo(ObsStatus.O);
        assertThat(fixed.flags()).containsExactly(Flags.EMPTY_PANEL);
    }
}
