package org.sentinelle.analyse.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.ImpactDesign.Checks;
import org.sentinelle.model.ImpactDesign.Pair;
import org.sentinelle.model.ImpactDesign.Spillovers;
import org.sentinelle.result.Finding;
import org.sentinelle.result.ImpactResult;
import org.sentinelle.result.ImpactResult.Check;
import org.sentinelle.stats.hypothesis.DetectableEffect;

/** What is planted is flagged, and what is not is not. */
class PlantedTruthTest {
    private static final int UNITS = 30;
    private static final Planted.Extra NOTHING = (unit, year) -> 0;

    private static ImpactResult result(Planted planted, Planted.Asked asked) {
        return planted.evaluation(planted.design(asked)).result();
    }

    private static ImpactResult result(Planted.Extra extra, Planted.Asked asked) {
        return result(new Planted(UNITS).put(Planted.OUTCOME, 8, extra), asked);
    }

    private static String verdict(ImpactResult result, String check) {
        return result.checks().stream()
                .filter(c -> c.check().equals(check))
                .map(Check::verdict)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_trend_before_adoption_is_flagged() {
        ImpactResult drifting =
                result((unit, year) -> Planted.first(unit) == 0 ? 0 : 0.8 * (year - Planted.FROM), Planted.Asked.USUAL);
        assertThat(verdict(drifting, "pre-trends")).isEqualTo("trends-differ");
        assertThat(verdict(drifting, "sensitivity")).isEqualTo("lost");
    }

    @Test
    void an_effect_a_year_early_is_flagged_until_the_design_says_so() {
        Planted.Extra early = (unit, year) -> Planted.first(unit) != 0 && year >= Planted.first(unit) - 1 ? 5 : 0;
        ImpactResult unaware = result(early, Planted.Asked.USUAL);
        assertThat(verdict(unaware, "anticipation")).isEqualTo("responded-before");
        ImpactResult aware = result(early, Planted.Asked.USUAL.anticipating(1));
        assertThat(verdict(aware, "anticipation")).isEqualTo("holds");
        assertThat(verdict(aware, "pre-trends")).isEqualTo("no-difference-seen");
        assertThat(Objects.requireNonNull(aware.overall()).estimate().estimate())
                .isCloseTo(5, within(1.0));
    }

    @Test
    void neighbours_that_change_with_an_adopter_are_flagged() {
        Planted.Asked nearby = Planted.Asked.USUAL.checking(new Checks(
                List.of(1.0),
                new Spillovers(List.of(), List.of(new Pair("U02", "U00"), new Pair("U05", "U01"))),
                null,
                true,
                1));
        ImpactResult moved = result(
                (unit, year) -> (unit == 2 && year >= 2012) || (unit == 5 && year >= 2014)
                        ? 6
                        : Planted.effect(6).at(unit, year),
                nearby);
        assertThat(verdict(moved, "neighbours")).isEqualTo("neighbours-moved");
        long alarms = IntStream.rangeClosed(1, 7)
                .mapToObj(seed -> new Planted(UNITS).put(Planted.OUTCOME, seed, Planted.effect(6)))
                .filter(calm -> verdict(result(calm, nearby), "neighbours").equals("neighbours-moved"))
                .count();
        assertThat(alarms).isLessThanOrEqualTo(1);
    }

    @Test
    void recording_that_changed_is_flagged() {
        Planted.Asked asked = Planted.Asked.USUAL.checking(new Checks(List.of(1.0), null, "effort", true, 1));
        Planted planted = new Planted(UNITS).put(Planted.OUTCOME, 8, Planted.effect(5));
        assertThat(verdict(result(planted.put("effort", 9, Planted.effect(5)), asked), "recording"))
                .isEqualTo("recording-moved");
        assertThat(verdict(result(planted.put("effort", 12, NOTHING), asked), "recording"))
                .isEqualTo("recording-still");
    }

    @Test
    void units_that_leave_make_an_effect_which_those_that_stay_do_not_have() {
        ImpactResult leaving = result(
                (unit, year) -> unit % 9 < 2 && year > 2014 ? Double.NaN : unit % 9 < 2 ? -60 : 0, Planted.Asked.USUAL);
        assertThat(leaving.caveats()).contains("gaps");
        assertThat(verdict(leaving, "composition")).isIn("weaker", "still-none", "reverses");
    }

    /** The effect alone, without a covariance of effects, so that nothing is asked of trends that might have differed: that takes long. */
    private static MainEffect main(int units, int seed, double effect) {
        Planted planted = new Planted(units).put(Planted.OUTCOME, seed, Planted.effect(effect));
        ImpactDesign design = planted.design(Planted.Asked.USUAL);
        ImpactPanel panel = new PanelMaking(design, Planted.catalogue(), planted.data())
                .panel(Planted.OUTCOME, design.outcome().stratum());
        DidRun run = DidRun.main(design, false).quick();
        EffectBounds.Bounded bounded = new EffectBounds(run, panel).effects();
        return new MainEffect(
                design, panel, run, (Finding.Answered) bounded.finding(), Objects.requireNonNull(bounded.overall()));
    }

    @Test
    @Tag("slow")
    void an_effect_of_the_minimum_detectable_size_is_found_in_about_four_of_five() {
        double detectable = IntStream.range(0, 100)
                .mapToDouble(
                        s -> Objects.requireNonNull(main(60, s, 0).overall().stdError()))
                .map(error -> new DetectableEffect(error, null, 0.05).minimum(0.8))
                .average()
                .orElseThrow();
        long found = IntStream.range(1000, 1300)
                .filter(s -> CheckVerdicts.found(main(60, s, detectable).overall()))
                .count();
        assertThat(found / 300.0).isBetween(0.73, 0.87);
    }

    @Test
    @Tag("slow")
    void where_nothing_is_planted_flags_are_rare() {
        int simulations = 100;
        for (int units : new int[] {9, 15, 30}) {
            List<String> verdicts = IntStream.range(500, 500 + simulations)
                    .mapToObj(s -> main(units, s, 0))
                    .flatMap(main -> Stream.concat(
                            new TrendChecks(main).all().stream(),
                            units < ImpactEvaluation.FEW ? new FewUnitChecks(main).all().stream() : Stream.empty()))
                    .map(Check::verdict)
                    .toList();
            for (String flag : List.of("trends-differ", "responded-before", "not-by-lot", "not-by-signs")) {
                assertThat(verdicts.stream().filter(flag::equals).count())
                        .as("%s of %d units", flag, units)
                        .isLessThanOrEqualTo(simulations * 13 / 100);
            }
        }
    }
}
