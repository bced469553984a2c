package org.sentinelle.analyse.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.ImpactDesign.Comparison;
import org.sentinelle.result.Estimate;

/** Bounds of effects against every corner of the bounds of outcomes. */
class EffectBoundsTest {
    private static MadeUp censored() {
        return new MadeUp(1)
                .censor(0, 2015, 4, 1)
                .censor(1, 2011, 2, 2)
                .censor(3, 2013, 0, 5)
                .censor(9, 2016, 3, 0)
                .censor(10, 2016, 1, 1);
    }

    private static void bounds_are_those_of_the_corners(MadeUp made, Comparison comparison) {
        ImpactDesign design = MadeUp.design(comparison, null);
        ImpactPanel panel = new PanelMaking(design, MadeUp.catalogue(), made.data())
                .panel(MadeUp.OUTCOME, design.outcome().stratum());
        DidRun run = DidRun.main(design, panel.gaps() > 0);
        Map<String, Estimate> bounded = new EffectBounds(run, panel).effects().effects();
        List<ImpactPanel.Row> cells =
                panel.rows().stream().filter(ImpactPanel.Row::censored).toList();
        double[] overall = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        double[] second = overall.clone();
        for (int corner = 0; corner < 1 << cells.size(); corner++) {
            int sides = corner;
            Map<String, Estimate> there = run.effects(run.quick().on(panel, row -> {
                int at = cells.indexOf(row);
                return at >= 0 && (sides >> at & 1) == 1 ? row.high() : row.low();
            }));
            widen(overall, there.get(EffectBounds.OVERALL));
            widen(second, there.get("event[1]"));
        }
        held(bounded.get(EffectBounds.OVERALL), overall);
        held(bounded.get("event[1]"), second);
    }

    private static void widen(double[] reach, @org.jspecify.annotations.Nullable Estimate estimate) {
        double value = Objects.requireNonNull(Objects.requireNonNull(estimate).estimate());
        reach[0] = Math.min(reach[0], value);
        reach[1] = Math.max(reach[1], value);
    }

    private static void held(@org.jspecify.annotations.Nullable Estimate estimate, double[] reach) {
        Estimate told = Objects.requireNonNull(estimate);
        assertThat(told.estimateLow()).isCloseTo(reach[0], within(1e-9));
        assertThat(told.estimateHigh()).isCloseTo(reach[1], within(1e-9));
        assertThat(told.estimate()).isBetween(reach[0], reach[1]);
        assertThat(told.confLow()).isLessThan(reach[0]);
        assertThat(told.confHigh()).isGreaterThan(reach[1]);
        assertThat(told.pValue()).isNull();
        assertThat(told.caveats()).doesNotContain(EffectBounds.NOT_LINEAR);
    }

    @Test
    void in_a_panel_without_gaps_cells_of_one_group_and_time_weigh_alike() {
        bounds_are_those_of_the_corners(censored(), Comparison.NEVER_ADOPTED);
        bounds_are_those_of_the_corners(censored(), Comparison.NOT_YET_ADOPTED);
    }

    @Test
    void in_a_panel_with_gaps_each_cell_has_its_own_weight() {
        bounds_are_those_of_the_corners(censored().remove(0, 2012).remove(7, 2015), Comparison.NEVER_ADOPTED);
    }

    @Test
    void without_censored_values_the_estimate_is_as_the_method_gave_it() {
        ImpactDesign design = MadeUp.design(Comparison.NEVER_ADOPTED, null);
        ImpactPanel panel = new PanelMaking(design, MadeUp.catalogue(), new MadeUp(1).data())
                .panel(MadeUp.OUTCOME, design.outcome().stratum());
        Estimate overall = Objects.requireNonNull(
                new EffectBounds(DidRun.main(design, false), panel).effects().overall());
        assertThat(overall.estimateLow()).isNull();
        assertThat(overall.pValue()).isNotNull();
    }
}
