package org.sentinelle.analyse.impact;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.ImpactResult.Check;

/** Did what was adopted reach beyond the border? */
record NearbyChecks(MainEffect main, Catalogue catalogue) {
    private static final String SPILLOVERS = "spillovers";
    private static final String NEIGHBOURS = "neighbours";

    List<Check> all() {
        ImpactDesign.Spillovers spillovers = main.design().checks().spillovers();
        if (spillovers == null) {
            return List.of(MainEffect.none(SPILLOVERS, CheckVerdicts.NOT_MADE));
        }
        Neighbours neighbours = new Neighbours(main.design(), catalogue, spillovers);
        Set<String> near =
                neighbours.among(main.panel().compared(), main.panel().adopted());
        return near.isEmpty()
                ? List.of(MainEffect.none(SPILLOVERS, CheckVerdicts.NOTHING_TO_CHANGE))
                : List.of(withoutNeighbours(near), ofNeighbours(neighbours, near));
    }

    private Check withoutNeighbours(Set<String> near) {
        ImpactPanel far = main.panel().without(near);
        return Refusals.of(far, far, main.design()) == null
                ? main.beside(SPILLOVERS, far, near)
                : new Check(SPILLOVERS, "", CheckVerdicts.NOT_POSSIBLE, null, null, List.copyOf(near));
    }

    /** The effect on neighbours that did not adopt, as if they had with the first neighbour that did, against those far away. */
    private Check ofNeighbours(Neighbours neighbours, Set<String> near) {
        ImpactPanel panel = main.panel();
        ImpactPanel moved = panel.without(panel.adopted())
                .adopting(unit -> near.contains(unit)
                        ? panel.rows().stream()
                                .filter(row -> row.first() != ImpactPanel.NEVER && neighbours.isNear(unit, row.unit()))
                                .mapToInt(ImpactPanel.Row::first)
                                .min()
                                .orElse(ImpactPanel.NEVER)
                        : ImpactPanel.NEVER);
        ImpactPanel seen = moved.without(moved.unseen(main.design().anticipation()));
        if (Refusals.of(moved, seen, main.design()) != null || seen.compared().isEmpty()) {
            return MainEffect.none(NEIGHBOURS, CheckVerdicts.NOT_POSSIBLE);
        }
        Estimate effect = new EffectBounds(main.fitting(seen), seen).effects().overall();
        int units = seen.units(row -> true).size();
        return new Check(NEIGHBOURS, "", verdict(seen, units, effect), effect, units, List.of());
    }

    /** Two or three neighbours have errors that are too small by far, so of few units lots decide. */
    private String verdict(ImpactPanel seen, int units, @Nullable Estimate effect) {
        double alpha = 1 - main.design().level();
        Estimate lots = units < ImpactEvaluation.FEW ? new FewUnitChecks(main).byLot(seen) : effect;
        Double p = lots == null ? null : lots.pValue();
        if (effect == null || p == null) {
            return CheckVerdicts.NOT_POSSIBLE;
        }
        boolean moved = units < ImpactEvaluation.FEW ? p <= alpha : MainEffect.found(effect, alpha, units);
        return moved ? "neighbours-moved" : "neighbours-still";
    }
}
