package org.sentinelle.compute.plan;

import java.util.List;
import org.sentinelle.model.Indicator;

/**
 * An indicator and what must be tallied for it.
 *
 * @param breakdowns the total first, then one for each disaggregation
 * @param confidential whether any of its datasets is
 */
public record IndicatorPlan(Indicator indicator, List<BreakdownPlan> breakdowns, boolean confidential) {
    public IndicatorPlan {
        breakdowns = List.copyOf(breakdowns);
    }

    /** What is drawn from all rows of a cell together, for each breakdown; mostly nothing. */
    public List<ValueRequest> drawn() {
        return breakdowns.stream()
                .flatMap(breakdown -> breakdown.term().leaves())
                .map(Term.Leaf::formula)
                .filter(Formula.Drawn.class::isInstance)
                .map(formula -> ((Formula.Drawn) formula).request())
                .toList();
    }

    public BreakdownPlan total() {
        return breakdowns.get(0);
    }
}
