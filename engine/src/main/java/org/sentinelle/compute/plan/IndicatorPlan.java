package org.sentinelle.compute.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Indicator;

/**
 * An indicator and what must be tallied for it.
 *
 * @param breakdowns the total first, then one for each disaggregation
 * @param numeratorLeaves the numerator by every dimension of any breakdown at once; null where its dataset is published or
 *     its cells do not add up
 * @param denominatorLeaves the same for the denominator
 * @param confidential whether any of its datasets is
 */
public record IndicatorPlan(
        Indicator indicator,
        List<BreakdownPlan> breakdowns,
        @Nullable TallyRequest numeratorLeaves,
        @Nullable TallyRequest denominatorLeaves,
        boolean confidential) {
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
