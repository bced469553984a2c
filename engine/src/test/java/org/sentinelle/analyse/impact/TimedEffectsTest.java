package org.sentinelle.analyse.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.ImpactDesign.Comparison;
import org.sentinelle.model.Period;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.ImpactResult;
import org.sentinelle.result.ImpactResult.Effect;
import org.sentinelle.result.ImpactResult.GroupTime;

class TimedEffectsTest {
    private static final ImpactResult EXACT = result(new MadeUp(1));

    private static ImpactResult result(MadeUp data) {
        return new ImpactEvaluation(MadeUp.design(Comparison.NOT_YET_ADOPTED, null), MadeUp.catalogue(), data.data())
                .result();
    }

    @Test
    void each_group_has_an_effect_in_each_period_with_the_one_before_adoption_as_reference() {
        List<GroupTime> groups = EXACT.groups();
        assertThat(groups).hasSize(2 * (MadeUp.TO - MadeUp.FROM + 1));
        assertThat(groups).extracting(GroupTime::first).containsOnly(Period.year(2014), Period.year(2015));
        assertThat(groups)
                .isSortedAccordingTo((a, b) -> a.first().equals(b.first())
                        ? a.seen().compareTo(b.seen())
                        : a.first().compareTo(b.first()));
        for (GroupTime group : groups) {
            Effect effect = group.effect();
            int since = group.seen().start().getYear() - group.first().start().getYear();
            assertThat(effect.since()).isEqualTo(since);
            assertThat(effect.estimate().confLow() == null).isEqualTo(since == -1);
            assertThat(effect.bandLow() == null).isEqualTo(since == -1);
            assertThat(effect.estimate().estimate()).isCloseTo(since < 0 ? 0 : MadeUp.EFFECT, within(4.0));
        }
    }

    @Test
    void a_band_holds_the_interval_and_both_count_bounds_in() {
        ImpactResult bounded = result(new MadeUp(1).censor(0, 2015, 4, 4));
        for (int i = 0; i < EXACT.groups().size(); i++) {
            Effect before = EXACT.groups().get(i).effect();
            Effect after = bounded.groups().get(i).effect();
            Estimate estimate = after.estimate();
            if (before.bandLow() != null) {
                assertThat(after.bandLow()).isLessThan(Objects.requireNonNull(estimate.confLow()));
                assertThat(after.bandHigh()).isGreaterThan(Objects.requireNonNull(estimate.confHigh()));
            }
            if (i == 2015 - MadeUp.FROM) {
                assertThat(estimate.estimateHigh()).isGreaterThan(Objects.requireNonNull(estimate.estimateLow()));
                assertThat(after.bandLow()).isLessThan(Objects.requireNonNull(before.bandLow()));
            }
        }
    }

    @Test
    void comparisons_of_the_two_way_regression_weigh_one_together_and_average_to_it() {
        assertThat(EXACT.comparisons().stream()
                        .mapToDouble(ImpactResult.Comparison::weight)
                        .sum())
                .isCloseTo(1, within(1e-9));
        double mean = EXACT.comparisons().stream()
                .mapToDouble(c -> c.weight() * c.estimate())
                .sum();
        Estimate twoWay = EXACT.checks().stream()
                .filter(check -> check.check().equals("two-way"))
                .findFirst()
                .orElseThrow()
                .estimate();
        assertThat(Objects.requireNonNull(twoWay).estimate()).isCloseTo(mean, within(1e-9));
        assertThat(EXACT.comparisons())
                .filteredOn(c -> c.kind().equals("treated-with-never"))
                .allSatisfy(c -> assertThat(c.other()).isNull())
                .hasSize(2);
    }

    @Test
    void a_number_of_a_period_leads_back_to_it() {
        for (String label : List.of("2013", "2013-S2", "2013-Q1", "2013-12")) {
            Period period = Period.parse(label);
            assertThat(ImpactPanel.period(ImpactPanel.number(period), period.grain()))
                    .isEqualTo(period);
        }
    }
}
