package org.sentinelle.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How one mechanism adapts a shared indicator, and why.
 *
 * @param version the version of the shared definition that it adapts
 * @param label what the mechanism calls the indicator on its own pages, or null where it keeps the shared name
 * @param disaggregate further breakdowns, beside those of the definition
 * @param threshold counts below it are not shown, to anybody; null where the mechanism asks for none of its own
 * @param targets what stands in the place of targets of the mechanism's own plans
 * @param agreed when the mechanism agreed it, or null where it has not yet
 * @param hash SHA-256 of the definition file's bytes
 */
public record Overlay(
        String id,
        String mechanism,
        String indicator,
        int version,
        @Nullable LocalisedText label,
        List<List<String>> disaggregate,
        @Nullable Integer threshold,
        List<NewTarget> targets,
        LocalisedText reason,
        @Nullable LocalDate agreed,
        boolean provisional,
        String hash) {

    /**
     * What stands in the place of a plan's target; what is not said here stays as the plan has it.
     *
     * @param milestones those of the plan no longer hold: none where the overlay names none
     * @param illustrative null where it is as illustrative as the target whose place it takes
     */
    public record NewTarget(
            String plan,
            String id,
            Map<Period, Double> milestones,
            Period period,
            double value,
            boolean followUp,
            @Nullable Boolean illustrative) {
        public NewTarget {
            milestones = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(milestones));
        }

        public SortedMap<Period, Double> sortedMilestones() {
            return new TreeMap<>(milestones);
        }
    }

    public Overlay {
        disaggregate = disaggregate.stream().map(List::copyOf).toList();
        targets = List.copyOf(targets);
    }

    /** Whether it changes anything at all. */
    public boolean empty() {
        return label == null && disaggregate.isEmpty() && threshold == null && targets.isEmpty();
    }

    /** Whether it adapts this indicator for this mechanism. */
    public boolean adapts(String indicatorId, String mechanismId) {
        return indicator.equals(indicatorId) && mechanism.equals(mechanismId);
    }
}
