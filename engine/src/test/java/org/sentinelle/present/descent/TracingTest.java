package org.sentinelle.present.descent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.Membership;
import org.sentinelle.model.Period;
import org.sentinelle.present.descent.DescentFixture.At;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Contribution;
import org.sentinelle.result.Contribution.Agreement;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.Descent;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

class TracingTest {
    private static final int ECOWAS_MEMBERS = 15;

    private final DescentFixture published = new DescentFixture();

    private static Coverage coverage(int reporting) {
        return new Coverage(reporting, ECOWAS_MEMBERS, 0, null);
    }

    private Observation group(Bounds numerator, Coverage coverage) {
        return published.figure(At.all(DescentFixture.VICTIMS, "ecowas"), numerator, null, coverage);
    }

    private static List<String> areas(Descent descent) {
        return descent.number().parts().stream()
                .map(part -> part.observation().area())
                .toList();
    }

    @Test
    void the_members_that_reported_stand_behind_a_group_and_add_up() {
        published.state("GHA", 12);
        published.state("BEN", 7);
        published.state("FRA", 1000);
        published.missing(At.all(DescentFixture.VICTIMS, "TGO"), ObsStatus.O, "not-reported");

        Descent descent = published.of(group(Bounds.point(19), coverage(2)));

        assertThat(areas(descent)).containsExactly("BEN", "GHA");
        assertThat(descent.number().balance().agreement()).isEqualTo(Agreement.EXACT);
        assertThat(descent.number().absent())
                .hasSize(ECOWAS_MEMBERS - 2)
                .contains(new Contribution.Absence("TGO", List.of("not-reported"), true))
                .contains(new Contribution.Absence("MLI", List.of(), true));
    }

    @Test
    void bounds_add_up_at_both_ends() {
        published.figure(At.all(DescentFixture.VICTIMS, "GHA"), new Bounds(0, 4), null, new Coverage(1, 1, 0, null));
        published.state("BEN", 7);

        assertThat(published
                        .of(group(new Bounds(7, 11), coverage(2)))
                        .number()
                        .balance()
                        .agreement())
                .isEqualTo(Agreement.EXACT);
        assertThat(published
                        .of(group(new Bounds(7, 12), coverage(2)))
                        .number()
                        .balance()
                        .agreement())
                .isEqualTo(Agreement.DIFFERENT);
    }

    @Test
    void figures_that_do_not_add_up_are_called_different() {
        published.state("GHA", 12);

        assertThat(published
                        .of(group(Bounds.point(11), coverage(1)))
                        .number()
                        .balance()
                        .agreement())
                .isEqualTo(Agreement.DIFFERENT);
        assertThat(published
                        .of(group(Bounds.point(12), coverage(2)))
                        .number()
                        .balance()
                        .agreement())
                .as("another number of States stands behind it")
                .isEqualTo(Agreement.DIFFERENT);
    }

    @Test
    void a_member_without_a_value_of_its_own_still_stands_behind_the_group() {
        published.state("BEN", 6, 10);
        published.missing(At.all(DescentFixture.RATIO, "GHA"), ObsStatus.M, "zero-denominator");
        Observation whole = published.figure(
                At.all(DescentFixture.RATIO, "ecowas"), Bounds.point(8), Bounds.point(10), coverage(2));

        Descent descent = published.of(whole);

        assertThat(areas(descent)).containsExactly("BEN", "GHA");
        assertThat(descent.number().balance())
                .isEqualTo(new Contribution.Balance(Agreement.PARTLY_SHOWN, Bounds.point(2), Bounds.point(0)));
    }

    @Test
    void a_fixed_panel_holds_the_members_that_reported_in_each_of_its_periods() {
        for (int year : new int[] {2020, 2021}) {
            Period period = Period.year(year);
            published.figure(
                    new At(DescentFixture.VICTIMS, "BEN", period, Panel.ALL),
                    Bounds.point(5),
                    null,
                    new Coverage(1, 1, 0, null));
            published.figure(
                    new At(DescentFixture.VICTIMS, "ecowas", period, Panel.FIXED), Bounds.point(5), null, coverage(1));
        }
        published.state("GHA", 12);
        Observation whole = published.run().observations().stream()
                .filter(o -> o.panel() == Panel.FIXED && o.period().equals(DescentFixture.YEAR))
                .findFirst()
                .orElseThrow();

        Descent descent = published.of(whole);

        assertThat(areas(descent)).containsExactly("BEN");
        assertThat(descent.number().balance().agreement()).isEqualTo(Agreement.EXACT);
        assertThat(descent.number().absent())
                .contains(new Contribution.Absence("GHA", List.of(MemberFigures.OUTSIDE_PANEL), true));
    }

    @Test
    void members_are_those_of_the_periods_last_day_and_changes_in_it_are_told() {
        Observation whole = published.figure(
                new At(DescentFixture.VICTIMS, "eu", Period.year(2013), Panel.ALL),
                Bounds.point(0),
                null,
                new Coverage(0, 28, 0, null));

        Descent.Roster roster = published.of(whole).roster();

        assertThat(roster).isNotNull();
        assertThat(roster.members()).hasSize(28);
        assertThat(roster.joined()).extracting(Membership::area).containsExactly("HRV");
        assertThat(roster.left()).isEmpty();
    }

    @Test
    void a_state_has_no_members_and_its_file_and_mapping_are_named() {
        Descent descent = published.of(published.state("GHA", 12));

        assertThat(descent.roster()).isNull();
        assertThat(descent.number().parts()).isEmpty();
        assertThat(descent.datasets()).hasSize(1);
        Descent.FileUse file = descent.datasets().get(0).files().get(0);
        assertThat(file.file().fileName()).isEqualTo("glotip.csv");
        assertThat(file.mapping().unchanged()).isTrue();
        assertThat(file.account()).isNotNull();
        assertThat(descent.origin().definitionsUnchanged()).isTrue();
        assertThat(descent.protection()).isEqualTo(new Descent.Protection(Descent.Release.PASSED_THROUGH, null));
    }

    @Test
    void overlays_that_adapt_the_definition_are_part_of_it() {
        Descent descent = published.of(published.state("GHA", 6, 10));

        assertThat(descent.definitions())
                .extracting(Descent.DefinitionUse::id)
                .containsExactly(DescentFixture.RATIO, "ecowas-convictions");
        assertThat(descent.definitions())
                .extracting(Descent.DefinitionUse::unchanged)
                .containsExactly(true, false);
    }

    @Test
    void of_a_hidden_value_nothing_is_told_but_that_it_is_hidden() {
        published.hidden("KEN");
        published.shown("UGA", 40);

        Descent descent = published.of(published.hidden("eac-like"));
        Descent group = published.of(published.hidden("au"));

        for (Descent hidden : List.of(descent, group)) {
            assertThat(hidden.number().parts()).isEmpty();
            assertThat(hidden.number().absent()).isEmpty();
            assertThat(hidden.roster()).isNull();
            assertThat(hidden.protection()).isEqualTo(new Descent.Protection(Descent.Release.SUPPRESSED, 10));
            assertThat(hidden.datasets().get(0).confidential()).isTrue();
            assertThat(hidden.datasets().get(0).files().get(0).account()).isNull();
        }
    }

    @Test
    void beside_a_shown_confidential_count_stand_published_cells_and_no_sum() {
        published.hidden("KEN");
        published.shown("UGA", 40);

        Descent descent = published.of(published.shown("au", 55));

        assertThat(areas(descent)).containsExactly("KEN", "UGA");
        assertThat(descent.number().balance()).isEqualTo(Contribution.Balance.of(Agreement.WITHHELD));
        assertThat(descent.number().absent()).isEmpty();
        assertThat(descent.protection().release()).isEqualTo(Descent.Release.SHOWN);
    }
}
