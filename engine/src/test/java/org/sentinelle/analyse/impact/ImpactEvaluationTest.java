package org.sentinelle.analyse.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.ImpactDesign.Checks;
import org.sentinelle.model.ImpactDesign.Comparison;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.ImpactResult;
import org.sentinelle.result.ImpactResult.Check;

/** Made-up States with a known effect. */
class ImpactEvaluationTest {
    private static ImpactResult result(MadeUp data, Comparison comparison) {
        return new ImpactEvaluation(MadeUp.design(comparison, null), MadeUp.catalogue(), data.data()).result();
    }

    private static Estimate overall(ImpactResult result) {
        return Objects.requireNonNull(result.overall()).estimate();
    }

    private static String refusal(MadeUp data, Comparison comparison) {
        return Objects.requireNonNull(result(data, comparison).refusal()).reason();
    }

    private static Check check(ImpactResult result, String name) {
        return result.checks().stream()
                .filter(c -> c.check().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_known_effect_is_found_with_both_comparisons() {
        for (Comparison comparison : Comparison.values()) {
            ImpactResult result = result(new MadeUp(1), comparison);
            assertThat(overall(result).estimate()).isCloseTo(MadeUp.EFFECT, within(1.5));
            assertThat(result.shape().adopted()).isEqualTo(6);
            assertThat(result.events()).extracting(ImpactResult.Effect::since).contains(-3, -2, 0, 1, 2);
            assertThat(check(result, "imputation").verdict()).isEqualTo("holds");
            assertThat(check(result, "anticipation").verdict()).isEqualTo("holds");
            assertThat(check(result, "sensitivity").verdict()).isEqualTo("holds");
            assertThat(check(result, "spillovers").verdict()).isEqualTo("not-made");
            assertThat(check(result, "composition").verdict()).isEqualTo("nothing-to-change");
            assertThat(result.caveats()).contains("few-units");
        }
    }

    @Test
    void the_first_whole_period_after_the_date_counts() {
        ImpactResult result = result(new MadeUp(0.5), Comparison.NEVER_ADOPTED);
        assertThat(result.units())
                .filteredOn(unit -> unit.area().equals("S00"))
                .extracting(ImpactResult.Unit::first)
                .containsExactly("2014");
        assertThat(result.units())
                .filteredOn(unit -> unit.area().equals("S11"))
                .extracting(ImpactResult.Unit::first)
                .containsExactly((String) null);
    }

    @Test
    void neighbours_of_adopters_are_left_out_in_the_check_of_spillovers() {
        Checks checks = new Checks(
                List.of(1.0),
                new ImpactDesign.Spillovers(List.of("coast"), List.of(new ImpactDesign.Pair("S07", "S03"))),
                null,
                true,
                1);
        ImpactResult result = new ImpactEvaluation(
                        MadeUp.design(Comparison.NEVER_ADOPTED, checks), MadeUp.catalogue(), new MadeUp(1).data())
                .result();
        Check spillovers = check(result, "spillovers");
        assertThat(spillovers.left()).containsExactly("S06", "S07");
        assertThat(spillovers.units()).isEqualTo(10);
        assertThat(spillovers.verdict()).isEqualTo("holds");
    }

    @Test
    void power_is_told_at_the_smallest_effect_that_matters() {
        ImpactResult.Power power = Objects.requireNonNull(
                result(new MadeUp(1), Comparison.NEVER_ADOPTED).power());
        assertThat(power.detectable()).isPositive();
        assertThat(power.smallest()).isEqualTo(5.0);
        assertThat(power.atSmallest()).isBetween(0.5, 1.0);
    }

    @Test
    void gaps_are_told_and_the_panel_without_them_stands_beside() {
        ImpactResult result = result(new MadeUp(1).remove(7, 2012).remove(1, 2016), Comparison.NEVER_ADOPTED);
        assertThat(result.shape().gaps()).isEqualTo(2);
        assertThat(check(result, "composition").left()).containsExactly("S01", "S07");
        assertThat(check(result, "composition").verdict()).isEqualTo("holds");
    }

    @Test
    void a_break_in_few_series_is_a_check_and_one_in_too_many_a_refusal() {
        ImpactResult result = result(new MadeUp(1).broken(8, 2013), Comparison.NEVER_ADOPTED);
        assertThat(result.caveats()).contains("breaks-in-window");
        assertThat(check(result, "breaks").left()).containsExactly("S08");
        MadeUp broken = new MadeUp(1);
        for (int u = 0; u < 5; u++) {
            broken.broken(u, 2014);
        }
        assertThat(refusal(broken, Comparison.NEVER_ADOPTED)).isEqualTo("series-break");
    }

    @Test
    void it_refuses_where_nothing_can_be_concluded() {
        MadeUp none = new MadeUp(1);
        MadeUp one = new MadeUp(1);
        MadeUp everybody = new MadeUp(1);
        MadeUp late = new MadeUp(1);
        for (int u = 0; u < MadeUp.UNITS; u++) {
            none.without(u);
            if (u > 0) {
                one.without(u);
            }
            for (int year = MadeUp.FROM; year <= MadeUp.TO; year++) {
                if (u > 5) {
                    everybody.remove(u, year);
                }
                if (u < 6 && year < 2015) {
                    late.remove(u, year);
                }
            }
        }
        assertThat(refusal(none, Comparison.NEVER_ADOPTED)).isEqualTo("nobody-adopted");
        assertThat(refusal(one, Comparison.NEVER_ADOPTED)).isEqualTo("too-few-adopted");
        assertThat(refusal(everybody, Comparison.NEVER_ADOPTED)).isEqualTo("no-comparison");
        assertThat(refusal(late, Comparison.NEVER_ADOPTED)).isEqualTo("no-period-before");
        assertThat(result(everybody, Comparison.NOT_YET_ADOPTED).refusal()).isNull();
    }
}
