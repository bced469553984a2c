package org.sentinelle.compute.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Stratum;

/**
 * One breakdown of an indicator and the tallies its values are made of.
 *
 * @param by the dimensions, in alphabetical order; none for the total
 * @param denominator null for totals; its own dimensions may be fewer, where its dataset has not all of them
 * @param remainder the denominator's rows that are not the numerator's; null unless the numerator is certainly a part
 * @param declared the strata that the code lists foresee; empty where there are too many to list those not reported
 */
public record BreakdownPlan(
        List<String> by,
        TallyRequest numerator,
        @Nullable TallyRequest denominator,
        @Nullable TallyRequest remainder,
        List<Stratum> declared) {
    public BreakdownPlan {
        by = List.copyOf(by);
        declared = List.copyOf(declared);
    }

    public boolean isTotal() {
        return by.isEmpty();
    }

    /** Whether the denominator is not broken down as far as the numerator. */
    public boolean undividedDenominator() {
        return denominator != null && !denominator.by().equals(numerator.by());
    }
}
