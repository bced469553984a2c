package org.sentinelle.compute.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.Slot.Role;
import org.sentinelle.model.Stratum;

/**
 * One breakdown of an indicator and the figures its values are made of.
 *
 * @param by the dimensions, in alphabetical order; none for the total
 * @param term how the value is made
 * @param declared the strata that the code lists foresee; empty where there are too many to list those not reported
 */
public record BreakdownPlan(List<String> by, Term term, List<Stratum> declared) {
    public BreakdownPlan {
        by = List.copyOf(by);
        declared = List.copyOf(declared);
    }

    public boolean isTotal() {
        return by.isEmpty();
    }

    /** What is counted first. */
    public TallyRequest numerator() {
        return term.slots().get(0).request();
    }

    /** What stands below the line of the first part; null where nothing does. */
    public @Nullable TallyRequest denominator() {
        return first(Role.WHOLE);
    }

    /** What is left of the whole beside the part; null where that is not looked at. */
    public @Nullable TallyRequest remainder() {
        return first(Role.REST);
    }

    private @Nullable TallyRequest first(Role role) {
        return term.slots().stream()
                .filter(slot -> slot.role() == role)
                .map(Slot::request)
                .findFirst()
                .orElse(null);
    }
}
