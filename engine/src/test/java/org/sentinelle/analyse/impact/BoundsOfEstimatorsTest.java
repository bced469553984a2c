package org.sentinelle.analyse.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.ImpactDesign.Comparison;
import org.sentinelle.model.ImpactDesign.Estimator;
import org.sentinelle.result.Estimate;

/** Bounds of effects with covariates, by each estimator and against each comparison, held against every corner. */
class BoundsOfEstimatorsTest {
    private static final Planted PLANTED = new Planted(21)
            .put(Planted.OUTCOME, 4, Planted.effect(5))
            .put("size", 5, (unit, year) -> unit % 5)
            .censored(Planted.OUTCOME, 0, 2011, 2)
            .censored(Planted.OUTCOME, 2, 2011, 4)
            .censored(Planted.OUTCOME, 1, 2016, 3);

    private static ImpactPanel panel(ImpactDesign design) {
        return new PanelMaking(design, Planted.catalogue(), PLANTED.data())
                .panel(Planted.OUTCOME, design.outcome().stratum());
    }

    private static void held(DidRun run, ImpactPanel panel) {
        Estimate bounded =
                Objects.requireNonNull(new EffectBounds(run, panel).effects().overall());
        List<ImpactPanel.Row> cells =
                panel.rows().stream().filter(ImpactPanel.Row::censored).toList();
        assertThat(cells).hasSize(3);
        DoubleSummaryStatistics corners = new DoubleSummaryStatistics();
        for (int corner = 0; corner < 1 << cells.size(); corner++) {
            int sides = corner;
            Map<String, Estimate> there = run.effects(run.quick().on(panel, row -> {
                int at = cells.indexOf(row);
                return at >= 0 && (sides >> at & 1) == 1 ? row.high() : row.low();
            }));
            corners.accept(Objects.requireNonNull(
                    Objects.requireNonNull(there.get(EffectBounds.OVERALL)).estimate()));
        }
        assertThat(bounded.caveats()).doesNotContain(EffectBounds.NOT_LINEAR);
        assertThat(bounded.estimateLow()).isCloseTo(corners.getMin(), within(1e-8));
        assertThat(bounded.estimateHigh()).isCloseTo(corners.getMax(), within(1e-8));
    }

    @Test
    void bounds_reach_as_far_as_the_corners() {
        List<String> alike = new ArrayList<>(List.of("size"));
        for (Estimator estimator : Estimator.values()) {
            for (Comparison comparison : Comparison.values()) {
                ImpactDesign design = PLANTED.design(Planted.Asked.USUAL.with(comparison, alike, estimator));
                held(DidRun.main(design, false), panel(design));
            }
        }
    }

    @Test
    void and_by_imputation_with_covariates_and_gaps() {
        ImpactDesign design = PLANTED.design(
                Planted.Asked.USUAL.with(Comparison.NEVER_ADOPTED, List.of("size"), Estimator.DOUBLY_ROBUST));
        ImpactPanel gaps = panel(design).where(row -> !(row.unit().equals("U08") && row.time() == 2013));
        held(DidRun.main(design, true), gaps);
        held(
                DidRun.main(design, true)
                        .by("did-imputation", EffectBounds.OVERALL, Map.of("anticipation", "0", "level", "0.95")),
                gaps);
    }
}
