package org.sentinelle.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sentinelle.model.Indicator.Direction.DECREASE;
import static org.sentinelle.model.Indicator.Direction.INCREASE;
import static org.sentinelle.model.Indicator.Direction.NONE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Period;
import org.sentinelle.model.Plan;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Assessment;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;

class ProgressAssessmentTest {
    @Test
    void classes_a_rise_by_the_ratio_of_growth_rates() {
        Assessment assessment = assess(INCREASE, target(2022, 60), value(2012, 30), value(2015, 33), value(2017, 37));
        double actual = Math.pow(37 / 30.0, 1 / 5.0) - 1;
        double required = Math.pow(60 / 30.0, 1 / 10.0) - 1;
        assertThat(assessment.outcome()).isEqualTo("answered");
        assertThat(score(assessment)).as("4.28 over 7.18 percent a year").isCloseTo(actual / required, within(1e-12));
        assertThat(assessment.verdictLow()).isEqualTo("insufficient-progress");
        assertThat(assessment.verdictHigh()).isEqualTo("insufficient-progress");
        assertThat(assessment.latest()).isEqualTo(Period.year(2017));
        assertThat(assessment.reason()).isNull();
        assertThat(assessment.methodVersion()).isEqualTo("test");
    }

    @Test
    void puts_each_score_into_its_published_class() {
        assertThat(verdictAt(60 * 0.99)).isEqualTo("significant-progress");
        assertThat(verdictAt(50)).isEqualTo("moderate-progress");
        assertThat(verdictAt(34)).isEqualTo("insufficient-progress");
        assertThat(verdictAt(30)).as("standstill").isEqualTo("insufficient-progress");
        assertThat(verdictAt(29)).isEqualTo("movement-away");
    }

    @Test
    void gives_a_falling_indicator_its_progress() {
        Assessment assessment = assess(DECREASE, target(2022, 30), value(2012, 60), value(2022, 31));
        assertThat(score(assessment)).isCloseTo(0.06390 / 0.06697, within(1e-4));
        assertThat(assessment.verdictLow()).isEqualTo("significant-progress");
        Assessment away = assess(DECREASE, target(2022, 30), value(2012, 60), value(2017, 66));
        assertThat(away.verdictLow()).isEqualTo("movement-away");
    }

    @Test
    void counts_a_fall_to_nothing_as_progress_towards_a_lower_target() {
        Assessment assessment = assess(DECREASE, target(2022, 30), value(2012, 60), value(2017, 0));
        assertThat(assessment.verdictLow()).isEqualTo("significant-progress");
        assertThat(assessment.caveats()).contains("target-reached");
    }

    @Test
    void takes_the_last_value_that_is_no_later_than_the_target() {
        Assessment assessment = assess(
                INCREASE,
                target(2017, 60),
                value(2018, 90),
                value(2016, 40),
                value(2012, 30),
                missing(2017, ObsStatus.O));
        assertThat(assessment.latest()).isEqualTo(Period.year(2016));
        assertThat(assessment.caveats()).containsExactly("later-value-missing");
    }

    @Test
    void says_when_a_later_value_is_suppressed() {
        Assessment assessment =
                assess(INCREASE, target(2017, 60), value(2012, 30), value(2016, 40), missing(2017, ObsStatus.Q));
        assertThat(assessment.caveats()).containsExactly("later-value-suppressed");
    }

    @Test
    void gives_a_range_of_verdicts_for_bounds() {
        Assessment assessment = assess(INCREASE, target(2022, 60), value(2012, 30), range(2017, 28, 50));
        assertThat(assessment.verdictLow()).isEqualTo("movement-away");
        assertThat(assessment.verdictHigh()).isEqualTo("significant-progress");
        assertThat(assessment.caveats()).contains("censored-inputs");
    }

    @Test
    void takes_the_worst_of_a_bounded_baseline_for_the_worst_verdict() {
        Assessment assessment = assess(INCREASE, target(2022, 60), range(2012, 20, 40), value(2017, 38));
        assertThat(assessment.verdictLow()).as("from 40 it fell").isEqualTo("movement-away");
        assertThat(assessment.verdictHigh()).as("from 20 it nearly doubled").isEqualTo("significant-progress");
    }

    @Test
    void keeps_the_published_classes_and_notes_a_target_that_is_reached() {
        Assessment assessment = assess(INCREASE, target(2022, 60), value(2012, 30), value(2017, 60));
        assertThat(assessment.verdictLow()).isEqualTo("significant-progress");
        assertThat(assessment.caveats()).containsExactly("target-reached");
        Assessment perhaps = assess(INCREASE, target(2022, 60), value(2012, 30), range(2017, 50, 60));
        assertThat(perhaps.caveats()).containsExactly("target-perhaps-reached", "censored-inputs");
    }

    @Test
    void warns_when_another_number_of_states_reports() {
        Assessment assessment = assess(INCREASE, target(2022, 60), value(2012, 30, 9), value(2017, 37, 12));
        assertThat(assessment.caveats()).containsExactly("changing-panel");
        assertThat(assess(INCREASE, target(2022, 60), value(2012, 30, 9), value(2017, 37, 9))
                        .caveats())
                .isEmpty();
    }

    @Test
    void uses_the_baseline_that_the_plan_states() {
        Assessment assessment =
                Progress.assess(INCREASE, target(2022, 60, 25.0), List.of(value(2012, 30), value(2017, 37)));
        assertThat(assessment.baselineValue()).isEqualTo(Bounds.point(25));
        assertThat(assessment.caveats()).containsExactly("baseline-stated-by-plan");
    }

    @Test
    void leaves_out_other_strata_panels_areas_and_grains() {
        Observation total = value(2012, 30);
        Assessment assessment = assess(
                INCREASE,
                target(2022, 60),
                total,
                value(2016, 35),
                Progress.observation(
                        "ecowas", Period.year(2017), new Stratum(Map.of("sex", "F")), Observation.Panel.ALL),
                Progress.observation("ecowas", Period.year(2018), Stratum.TOTAL, Observation.Panel.FIXED),
                Progress.observation("GHA", Period.year(2019), Stratum.TOTAL, Observation.Panel.ALL),
                Progress.observation("ecowas", Period.parse("2020-Q1"), Stratum.TOTAL, Observation.Panel.ALL));
        assertThat(assessment.latest()).isEqualTo(Period.year(2016));
    }

    @Test
    void measures_quarters_in_years() {
        Assessment assessment = Progress.assess(
                INCREASE,
                Progress.target(Period.parse("2020-Q1"), null, Period.parse("2022-Q1"), 40),
                List.of(
                        Progress.point(Period.parse("2020-Q1"), 10, 5),
                        Progress.point(Period.parse("2020-Q3"), 10 * Math.sqrt(2), 5)));
        assertThat(score(assessment)).as("doubling a year on both sides").isCloseTo(1, within(1e-12));
    }

    @Test
    void marks_what_rests_on_an_illustrative_target_after_the_plans_end() {
        Assessment assessment =
                Progress.assessIllustrative(target(2022, 60), List.of(value(2012, 30), value(2017, 37)));
        assertThat(assessment.caveats())
                .containsExactly("illustrative-target", "follow-up-target", "provisional-parameters");
    }

    @Test
    void a_falling_indicator_that_is_halfway_has_made_half_of_the_way() {
        Assessment halfway = assess(DECREASE, target(2022, 50), value(2012, 100), value(2017, 75));
        assertThat(halfway.way()).as("from 100 to 50 by 75").isEqualTo(Bounds.point(0.5));
        double actual = Math.pow(75 / 100.0, 1 / 5.0) - 1;
        double required = Math.pow(50 / 100.0, 1 / 10.0) - 1;
        assertThat(score(halfway))
                .as("5.6 over 6.7 percent a year downwards")
                .isCloseTo(actual / required, within(1e-12));
        assertThat(halfway.verdictLow()).isEqualTo("moderate-progress");
        assertThat(assess(DECREASE, target(2022, 50), value(2012, 100), value(2017, 110))
                        .way())
                .as("away from the target")
                .isEqualTo(Bounds.point(-0.2));
    }

    @Test
    void a_target_of_zero_has_no_growth_rate_but_a_way() {
        Assessment assessment = assess(DECREASE, target(2022, 0), value(2012, 100), range(2017, 70, 75));
        assertThat(assessment.reason()).isEqualTo("target-is-zero");
        assertThat(assessment.way()).isEqualTo(new Bounds(0.25, 0.3));
    }

    @Test
    void there_is_no_way_across_a_break_or_in_the_wrong_direction() {
        Observation broken = Progress.withStatus(value(2017, 75), ObsStatus.B);
        assertThat(assess(DECREASE, target(2022, 0), value(2012, 100), broken).way())
                .isNull();
        assertThat(assess(INCREASE, target(2022, 50), value(2012, 100), value(2017, 75))
                        .way())
                .isNull();
    }

    @Test
    void a_break_that_only_the_flags_tell_of_counts() {
        for (String flag : List.of("break-in-series", "spans-a-break")) {
            Observation flagged = Progress.withFlag(value(2015, 33), flag);
            assertThat(reason(INCREASE, target(2022, 60), value(2012, 30), flagged, value(2017, 37)))
                    .as(flag)
                    .isEqualTo("break-in-series");
        }
        assertThat(reason(
                        INCREASE,
                        target(2022, 60),
                        Progress.withFlag(value(2012, 30), "spans-a-break"),
                        value(2017, 37)))
                .as("a baseline of which one part lies before the break")
                .isEqualTo("break-in-series");
    }

    @Test
    void a_target_by_a_quarter_is_judged_by_the_last_year_that_ended_by_then() {
        Assessment assessment = Progress.assess(
                INCREASE,
                Progress.target(Period.year(2008), null, Period.parse("2012-Q2"), 60),
                List.of(value(2008, 30), value(2011, 45), value(2012, 90)));
        assertThat(assessment.latest()).as("2012 runs on after the quarter").isEqualTo(Period.year(2011));
        double actual = Math.pow(45 / 30.0, 1 / 3.0) - 1;
        double required = Math.pow(60 / 30.0, 1 / 3.5) - 1;
        assertThat(score(assessment)).isCloseTo(actual / required, within(1e-12));
    }

    @Test
    void quarters_after_a_stated_baseline_of_a_year_are_judged_by_their_ends() {
        Assessment assessment = Progress.assess(
                INCREASE,
                Progress.target(Period.year(2009), 10.0, Period.year(2012), 80),
                List.of(
                        Progress.point(Period.parse("2009-Q3"), 4, 5),
                        Progress.point(Period.parse("2010-Q4"), 20, 5),
                        Progress.point(Period.parse("2013-Q1"), 99, 5)));
        assertThat(assessment.latest()).isEqualTo(Period.parse("2010-Q4"));
        assertThat(score(assessment)).as("doubling a year on both sides").isCloseTo(1, within(1e-12));
    }

    @Test
    void financial_years_are_a_year_apart() {
        Assessment assessment = Progress.assess(
                INCREASE,
                Progress.target(Period.parse("2009-04-01/2010-03-31"), null, Period.parse("2012-04-01/2013-03-31"), 80),
                List.of(
                        Progress.point(Period.parse("2009-04-01/2010-03-31"), 10, 5),
                        Progress.point(Period.parse("2010-04-01/2011-03-31"), 20, 5)));
        assertThat(score(assessment)).as("doubling a year on both sides").isCloseTo(1, within(1e-12));
    }

    @Test
    void gives_no_verdict_without_a_direction() {
        assertThat(reason(NONE, target(2022, 60), value(2012, 30), value(2017, 37)))
                .isEqualTo("no-direction");
    }

    @Test
    void gives_no_growth_rate_to_a_target_of_zero() {
        assertThat(reason(DECREASE, target(2022, 0), value(2012, 30), value(2017, 10)))
                .isEqualTo("target-is-zero");
    }

    @Test
    void gives_no_growth_rate_from_a_baseline_that_is_or_may_be_zero() {
        assertThat(reason(INCREASE, target(2022, 60), value(2012, 0), value(2017, 10)))
                .isEqualTo("zero-baseline");
        assertThat(reason(INCREASE, target(2022, 60), range(2012, 0, 4), value(2017, 10)))
                .isEqualTo("zero-baseline");
    }

    @Test
    void gives_no_growth_rate_of_negative_values() {
        assertThat(reason(INCREASE, target(2022, 60), value(2012, -3), value(2017, 10)))
                .isEqualTo("negative-value");
        assertThat(reason(DECREASE, target(2022, -5), value(2012, 3), value(2017, 1)))
                .isEqualTo("negative-value");
    }

    @Test
    void gives_no_verdict_where_nothing_is_required() {
        assertThat(reason(INCREASE, target(2022, 30), value(2012, 30), value(2017, 37)))
                .isEqualTo("target-equals-baseline");
        assertThat(reason(INCREASE, target(2022, 30), range(2012, 25, 35), value(2017, 37)))
                .isEqualTo("target-equals-baseline");
    }

    @Test
    void does_not_praise_a_fall_to_a_target_below_the_baseline_of_an_indicator_that_should_rise() {
        assertThat(reason(INCREASE, target(2022, 20), value(2012, 30), value(2017, 25)))
                .isEqualTo("target-behind-baseline");
        assertThat(reason(DECREASE, target(2022, 40), value(2012, 30), value(2017, 35)))
                .isEqualTo("target-behind-baseline");
    }

    @Test
    void declines_without_a_baseline_or_a_value_after_it() {
        assertThat(reason(INCREASE, target(2022, 60), value(2013, 30), value(2017, 37)))
                .isEqualTo("no-baseline");
        assertThat(reason(INCREASE, target(2022, 60), missing(2012, ObsStatus.O), value(2017, 37)))
                .isEqualTo("no-baseline");
        assertThat(reason(INCREASE, target(2022, 60), value(2012, 30), value(2023, 37)))
                .isEqualTo("no-value-after-baseline");
    }

    @Test
    void declines_where_suppression_hides_the_baseline_or_all_that_follows() {
        assertThat(reason(INCREASE, target(2022, 60), missing(2012, ObsStatus.Q), value(2017, 37)))
                .isEqualTo("suppressed");
        assertThat(reason(INCREASE, target(2022, 60), value(2012, 30), missing(2017, ObsStatus.Q)))
                .isEqualTo("suppressed");
    }

    @Test
    void declines_across_a_break_but_not_from_the_value_at_which_it_begins() {
        Observation broken = Progress.withStatus(value(2015, 33), ObsStatus.B);
        assertThat(reason(INCREASE, target(2022, 60), value(2012, 30), broken, value(2017, 37)))
                .isEqualTo("break-in-series");
        Observation begins = Progress.withStatus(value(2012, 30), ObsStatus.B);
        assertThat(assess(INCREASE, target(2022, 60), begins, value(2017, 37)).outcome())
                .isEqualTo("answered");
    }

    @Test
    void declines_where_the_target_is_not_after_its_baseline() {
        assertThat(reason(INCREASE, target(2012, 60), value(2012, 30))).isEqualTo("target-not-after-baseline");
    }

    @Test
    void keeps_what_it_knows_when_it_declines() {
        Assessment declined = assess(NONE, target(2022, 60), value(2012, 30), value(2017, 37));
        assertThat(declined.outcome()).isEqualTo("declined");
        assertThat(declined.verdictLow()).isNull();
        assertThat(declined.score()).isNull();
        assertThat(declined.baselineValue()).isEqualTo(Bounds.point(30));
        assertThat(declined.latestValue()).isEqualTo(Bounds.point(37));
    }

    private static String verdictAt(double value) {
        return assess(INCREASE, target(2022, 60), value(2012, 30), value(2021, value))
                .verdictLow();
    }

    private static String reason(Indicator.Direction direction, Plan.Target target, Observation... series) {
        Assessment assessment = assess(direction, target, series);
        assertThat(assessment.outcome()).isEqualTo("declined");
        return assessment.reason();
    }

    private static double score(Assessment assessment) {
        assertThat(assessment.score()).isNotNull();
        assertThat(assessment.score().isPoint()).isTrue();
        return assessment.score().low();
    }

    private static Assessment assess(Indicator.Direction direction, Plan.Target target, Observation... series) {
        return Progress.assess(direction, target, List.of(series));
    }

    private static Plan.Target target(int year, double value) {
        return target(year, value, null);
    }

    private static Plan.Target target(int year, double value, Double baseline) {
        return Progress.target(Period.year(2012), baseline, Period.year(year), value);
    }

    private static Observation value(int year, double value) {
        return value(year, value, 10);
    }

    private static Observation value(int year, double value, int states) {
        return Progress.point(Period.year(year), value, states);
    }

    private static Observation range(int year, double low, double high) {
        return Progress.observed(Period.year(year), ObsStatus.A, new Bounds(low, high), 10);
    }

    private static Observation missing(int year, ObsStatus status) {
        return Progress.observed(Period.year(year), status, null, 10);
    }
}
