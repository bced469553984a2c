package org.sentinelle.analyse.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sentinelle.analyse.impact.AdoptionDates.Adopted;
import org.sentinelle.model.ImpactDesign.Adoption;
import org.sentinelle.model.ImpactDesign.CountsFrom;
import org.sentinelle.model.ImpactDesign.Dated;
import org.sentinelle.model.ImpactDesign.Members;
import org.sentinelle.model.Period;
import org.sentinelle.result.Intervention;

/** What a register says of when States and groups adopted. */
class AdoptionDatesTest {
    private static Intervention law(String state, String begun, @Nullable String ended) {
        LocalDate day = LocalDate.parse(begun);
        return new Intervention(
                state,
                "law",
                day.getYear(),
                day,
                day.minusMonths(6),
                ended == null ? null : LocalDate.parse(ended),
                "Law of " + begun,
                false);
    }

    private static AdoptionDates dates(Dated dated, CountsFrom from, Period.Grain grain, Intervention... register) {
        return new AdoptionDates(new Adoption(List.of("law"), List.of(), dated, from, null), List.of(register), grain);
    }

    private static AdoptionDates yearly(Intervention... register) {
        return dates(Dated.IN_FORCE, CountsFrom.SAME_PERIOD, Period.Grain.YEAR, register);
    }

    private static Adopted of(AdoptionDates dates, String state) {
        return Objects.requireNonNull(dates.of(state));
    }

    @Test
    void the_period_of_the_day_or_the_first_whole_one_after_it_counts() {
        Intervention mid = law("GHA", "2013-05-15", null);
        assertThat(of(yearly(mid), "GHA").first().label()).isEqualTo("2013");
        assertThat(of(dates(Dated.IN_FORCE, CountsFrom.NEXT_PERIOD, Period.Grain.QUARTER, mid), "GHA")
                        .first()
                        .label())
                .isEqualTo("2013-Q3");
        assertThat(of(dates(Dated.ADOPTED, CountsFrom.SAME_PERIOD, Period.Grain.HALF, mid), "GHA")
                        .first()
                        .label())
                .isEqualTo("2012-S2");
    }

    @Test
    void of_two_the_first_counts_and_an_end_is_that_of_the_last_that_follows_without_a_period_between() {
        Adopted followed = of(yearly(law("GHA", "2014-01-01", null), law("GHA", "2010-03-01", "2013-12-31")), "GHA");
        assertThat(followed.number()).isEqualTo(2010);
        assertThat(followed.until()).isNull();
        Adopted interrupted = of(yearly(law("GHA", "2010-03-01", "2012-06-01"), law("GHA", "2015-01-01", null)), "GHA");
        assertThat(interrupted.until()).isEqualTo(2012);
    }

    @Test
    void a_state_that_adopted_nobody_knows_when_is_neither_with_a_date_nor_without() {
        Intervention unknown = new Intervention("GHA", "law", 2012, null, null, null, null, false);
        AdoptionDates dates = dates(Dated.ADOPTED, CountsFrom.SAME_PERIOD, Period.Grain.YEAR, unknown);
        assertThat(dates.of("GHA")).isNull();
        assertThat(dates.isUndated("GHA")).isTrue();
        assertThat(dates.isUndated("TGO")).isFalse();
        AdoptionDates inForce = dates(Dated.IN_FORCE, CountsFrom.SAME_PERIOD, Period.Grain.QUARTER, unknown);
        assertThat(of(inForce, "GHA").first().label()).isEqualTo("2012-Q1");
        assertThat(of(inForce, "GHA").byYear()).isTrue();
        assertThat(of(yearly(unknown), "GHA").byYear()).isFalse();
    }

    @Test
    void a_group_adopts_with_its_first_member_with_half_of_them_or_with_all() {
        AdoptionDates dates = yearly(
                law("GHA", "2010-01-01", null),
                law("TGO", "2012-01-01", null),
                law("BEN", "2014-01-01", null),
                law("NER", "2011-01-01", "2013-01-01"));
        List<String> three = List.of("GHA", "TGO", "BEN");
        assertThat(dates.of(three, Members.FIRST)).extracting(Adopted::number).isEqualTo(2010);
        assertThat(dates.of(three, Members.HALF)).extracting(Adopted::number).isEqualTo(2012);
        assertThat(dates.of(three, Members.ALL)).extracting(Adopted::number).isEqualTo(2014);
        assertThat(dates.of(List.of("GHA", "NER"), Members.ALL))
                .as("one that ended is none")
                .isNull();
    }

    @Test
    void interventions_of_other_names_and_kinds_do_not_count() {
        Adoption named = new Adoption(
                List.of("law"), List.of("Law of 2014-01-01"), Dated.IN_FORCE, CountsFrom.SAME_PERIOD, null);
        AdoptionDates dates = new AdoptionDates(
                named, List.of(law("GHA", "2010-01-01", null), law("GHA", "2014-01-01", null)), Period.Grain.YEAR);
        assertThat(of(dates, "GHA").number()).isEqualTo(2014);
    }
}
