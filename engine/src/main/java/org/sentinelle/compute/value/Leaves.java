package org.sentinelle.compute.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.IndicatorPlan;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.compute.tally.At;
import org.sentinelle.compute.tally.Tallies;
import org.sentinelle.model.Period;
import org.sentinelle.result.LeafCell;

/** The smallest cells behind the indicators over confidential datasets, for the years observed. */
public record Leaves(Tallies tallies, Window window) {
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
        Set<Period> years = new HashSet<>(window.years());
        tallies.places(request).stream()
                .filter(at -> years.contains(at.period()))
                .sorted(Comparator.comparing(At::area).thenComparing(At::period))
                .forEach(at -> tallies.strata(request, at)
                        .forEach((stratum, tally) -> cells.add(
                                new LeafCell(plan.indicator().id(), at.area(), at.period(), stratum, tally.high()))));
        return cells;
    }
}
