package org.sentinelle.compute.value;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.IndicatorPlan;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.compute.tally.At;
import org.sentinelle.compute.tally.Tallies;
import org.sentinelle.model.Period;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.LeafCell;

/** The smallest cells behind the indicators over confidential datasets, for the periods observed. */
record Leaves(Tallies tallies, Window window) {
    public List<LeafCell> numerators(List<IndicatorPlan> plans) {
        List<LeafCell> leaves = new ArrayList<>();
        plans.forEach(p -> leaves.addAll(cells(p, p.numeratorLeaves())));
        return leaves;
    }

    public List<LeafCell> denominators(List<IndicatorPlan> plans) {
        List<LeafCell> leaves = new ArrayList<>();
        plans.forEach(p -> leaves.addAll(cells(p, p.denominatorLeaves())));
        return leaves;
    }

    private List<LeafCell> cells(IndicatorPlan plan, @Nullable TallyRequest request) {
        List<LeafCell> cells = new ArrayList<>();
        if (request == null) {
            return cells;
        }
        List<Period> periods = window.periods(plan.indicator().time());
        SortedMap<CellKey, Long> counts = new TreeMap<>();
        for (At at : tallies.places(request)) {
            Period period = periods.stream()
                    .filter(p -> p.contains(at.period()))
                    .findFirst()
                    .orElse(null);
            if (period != null) {
                tallies.strata(request, at)
                        .forEach((stratum, tally) -> counts.merge(
                                new CellKey(plan.indicator().id(), at.area(), period, stratum),
                                tally.high(),
                                Math::addExact));
            }
        }
        counts.forEach((cell, count) -> cells.add(new LeafCell(cell.area(), cell.period(), cell.stratum(), count)));
        return cells;
    }
}
